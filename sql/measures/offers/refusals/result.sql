-- model:      offers.refusals_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, reason, bedrooms
-- sources:    offers.refusals_population
-- definition: figures contract, offers.refusals and offers.unreasonable_percent
with

groups as (

    select
        offer.council_code,
        offer.reason,
        offer.bedrooms,
        count(offer.unreasonable) as judged,
        cast(coalesce(sum(offer.unreasonable), 0) as bigint) as unreasonable,
        count(*) - count(offer.unreasonable) as unjudged,
        count(*) as counted

    from offers.refusals_population as offer
    group by grouping sets (
        (offer.council_code),
        (offer.council_code, offer.reason),
        (offer.council_code, offer.bedrooms)
    )

)

select
    groups.council_code,
    'offers.refusals' as figure,
    groups.reason,
    groups.bedrooms,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups

union all

select
    groups.council_code,
    'offers.unreasonable_percent' as figure,
    cast(null as string) as reason,
    cast(null as string) as bedrooms,
    ratio_rounded(100 * groups.unreasonable, groups.judged, 1) as value,
    cast(groups.unreasonable as decimal(20, 2)) as numerator,
    cast(groups.judged as decimal(20, 2)) as denominator,
    groups.judged as rows_counted,
    groups.unjudged as rows_excluded

from groups
where groups.reason is null
    and groups.bedrooms is null
