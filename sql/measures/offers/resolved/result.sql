-- model:      offers.resolved_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, outcome, bedrooms, applicant_type, area, reason
-- sources:    offers.resolved_population
-- definition: figures contract, offers.resolved to offers.unreasonable_percent
with

groups as (

    select
        offer.council_code,
        offer.outcome,
        offer.bedrooms,
        offer.applicant_type,
        offer.area,
        offer.reason,
        cast(sum(offer.refused) as bigint) as refused,
        count(offer.unreasonable) as judged,
        cast(coalesce(sum(offer.unreasonable), 0) as bigint) as unreasonable,
        cast(sum(offer.refused) as bigint) - count(offer.unreasonable) as unjudged,
        count(*) as counted

    from offers.resolved_population as offer
    group by grouping sets (
        (offer.council_code),
        (offer.council_code, offer.outcome),
        (offer.council_code, offer.bedrooms),
        (offer.council_code, offer.applicant_type),
        (offer.council_code, offer.area),
        (offer.council_code, offer.reason)
    )

)

select
    groups.council_code,
    'offers.resolved' as figure,
    groups.outcome,
    groups.bedrooms,
    cast(null as string) as applicant_type,
    cast(null as string) as area,
    cast(null as string) as reason,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
where groups.applicant_type is null
    and groups.area is null
    and groups.reason is null

union all

select
    groups.council_code,
    'offers.refusal_percent' as figure,
    cast(null as string) as outcome,
    groups.bedrooms,
    groups.applicant_type,
    groups.area,
    cast(null as string) as reason,
    ratio_rounded(100 * groups.refused, groups.counted, 1) as value,
    cast(groups.refused as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
where groups.outcome is null
    and groups.reason is null

union all

select
    groups.council_code,
    'offers.refusals' as figure,
    cast(null as string) as outcome,
    groups.bedrooms,
    cast(null as string) as applicant_type,
    cast(null as string) as area,
    groups.reason,
    cast(groups.refused as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.refused as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
where groups.outcome is null
    and groups.applicant_type is null
    and groups.area is null
    and (coalesce(groups.bedrooms, groups.reason) is null or groups.refused > 0)

union all

select
    groups.council_code,
    'offers.unreasonable_percent' as figure,
    cast(null as string) as outcome,
    cast(null as string) as bedrooms,
    cast(null as string) as applicant_type,
    cast(null as string) as area,
    cast(null as string) as reason,
    ratio_rounded(100 * groups.unreasonable, groups.judged, 1) as value,
    cast(groups.unreasonable as decimal(20, 2)) as numerator,
    cast(groups.judged as decimal(20, 2)) as denominator,
    groups.judged as rows_counted,
    groups.unjudged as rows_excluded

from groups
where groups.outcome is null
    and groups.bedrooms is null
    and groups.applicant_type is null
    and groups.area is null
    and groups.reason is null
