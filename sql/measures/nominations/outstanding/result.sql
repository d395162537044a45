-- model:      nominations.outstanding_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, age_band, organisation
-- sources:    nominations.outstanding_population
-- definition: figures contract, nominations.outstanding; and how old those of each landlord are
with

groups as (

    select
        nomination.council_code,
        nomination.age_band,
        nomination.organisation,
        grouping(nomination.age_band) = 0 and grouping(nomination.organisation) = 0 as is_pair,
        count(*) as counted

    from nominations.outstanding_population as nomination
    group by grouping sets (
        (nomination.council_code),
        (nomination.council_code, nomination.age_band),
        (nomination.council_code, nomination.organisation),
        (nomination.council_code, nomination.age_band, nomination.organisation)
    )

)

select
    groups.council_code,
    'nominations.outstanding' as figure,
    groups.age_band,
    groups.organisation,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
where not groups.is_pair

union all

select
    groups.council_code,
    'nominations.outstanding.by_landlord' as figure,
    groups.age_band,
    groups.organisation,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
where groups.is_pair or (groups.age_band is null and groups.organisation is null)
