-- model:      lettings.verified_percent_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    lettings.verified_percent_population
-- definition: figures contract, lettings.verified_percent; and those without, of which there must be none
with

groups as (

    select
        letting.council_code,
        count(case when letting.exclusion is null and letting.verified = 1 then 1 end) as verified,
        count(*) - count(letting.exclusion) as counted,
        count(letting.exclusion) as excluded

    from lettings.verified_percent_population as letting
    group by letting.council_code

)

select
    groups.council_code,
    'lettings.verified_percent' as figure,
    ratio_rounded(100 * groups.verified, groups.counted, 1) as value,
    cast(groups.verified as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups

union all

select
    groups.council_code,
    'lettings.unverified' as figure,
    cast(groups.counted - groups.verified as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted - groups.verified as rows_counted,
    groups.excluded as rows_excluded

from groups
