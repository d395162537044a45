-- model:      bids.per_advert_mean_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms, area
-- sources:    bids.per_advert_mean_population
-- definition: figures contract, bids.per_advert.mean
with

groups as (

    select
        advert.council_code,
        advert.bedrooms,
        advert.area,
        cast(sum(advert.bids) as bigint) as bids,
        cast(sum(advert.units) as bigint) as units,
        count(*) as counted

    from bids.per_advert_mean_population as advert
    group by grouping sets (
        (advert.council_code),
        (advert.council_code, advert.bedrooms),
        (advert.council_code, advert.area),
        (advert.council_code, advert.bedrooms, advert.area)
    )

)

select
    groups.council_code,
    'bids.per_advert.mean' as figure,
    groups.bedrooms,
    groups.area,
    ratio_rounded(groups.bids, groups.units, 1) as value,
    cast(groups.bids as decimal(20, 2)) as numerator,
    cast(groups.units as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
