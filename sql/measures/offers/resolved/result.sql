-- model:      offers.resolved_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, outcome, bedrooms, applicant_type, area
-- sources:    offers.resolved_population
-- definition: figures contract, offers.resolved and offers.refusal_percent
with

groups as (

    select
        offer.council_code,
        offer.outcome,
        offer.bedrooms,
        offer.applicant_type,
        offer.area,
        cast(sum(offer.refused) as bigint) as refused,
        count(*) as counted

    from offers.resolved_population as offer
    group by grouping sets (
        (offer.council_code),
        (offer.council_code, offer.outcome),
        (offer.council_code, offer.bedrooms),
        (offer.council_code, offer.applicant_type),
        (offer.council_code, offer.area)
    )

)

select
    groups.council_code,
    'offers.resolved' as figure,
    groups.outcome,
    groups.bedrooms,
    cast(null as string) as applicant_type,
    cast(null as string) as area,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
where groups.applicant_type is null
    and groups.area is null

union all

select
    groups.council_code,
    'offers.refusal_percent' as figure,
    cast(null as string) as outcome,
    groups.bedrooms,
    groups.applicant_type,
    groups.area,
    ratio_rounded(100 * groups.refused, groups.counted, 1) as value,
    cast(groups.refused as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
where groups.outcome is null
