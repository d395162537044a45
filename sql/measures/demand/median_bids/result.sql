-- model:      demand.median_bids_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms, area
-- sources:    demand.median_bids_population
-- definition: figures contract, demand.median_bids; quantiles are of type 7
with

groups as (

    select
        advert.council_code,
        advert.bedrooms,
        advert.area,
        percentile_cont(0.5) within group (order by cast(advert.bids as double) / nullif(advert.units, 0)) as median_bids,
        count(*) as adverts

    from demand.median_bids_population as advert
    group by grouping sets (
        (advert.council_code),
        (advert.council_code, advert.bedrooms),
        (advert.council_code, advert.area),
        (advert.council_code, advert.bedrooms, advert.area)
    )

)

select
    groups.council_code,
    'demand.median_bids' as figure,
    groups.bedrooms,
    groups.area,
    rounded(exact(groups.median_bids), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.adverts as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
