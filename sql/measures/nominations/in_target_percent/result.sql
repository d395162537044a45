-- model:      nominations.in_target_percent_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, organisation
-- sources:    nominations.in_target_percent_population
-- definition: figures contract, nominations.in_target_percent
with

groups as (

    select
        nomination.council_code,
        nomination.organisation,
        count(case when nomination.exclusion is null and nomination.in_target = 1 then 1 end) as in_target,
        count(*) - count(nomination.exclusion) as counted,
        count(nomination.exclusion) as excluded

    from nominations.in_target_percent_population as nomination
    group by grouping sets (
        (nomination.council_code),
        (nomination.council_code, nomination.organisation)
    )

)

select
    groups.council_code,
    'nominations.in_target_percent' as figure,
    groups.organisation,
    ratio_rounded(100 * groups.in_target, groups.counted, 1) as value,
    cast(groups.in_target as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups
