-- model:      adverts.closed_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms, area
-- sources:    adverts.closed_population
-- definition: figures contract, adverts.closed
with

groups as (

    select
        advert.council_code,
        advert.bedrooms,
        advert.area,
        count(*) as counted

    from adverts.closed_population as advert
    group by grouping sets (
        (advert.council_code),
        (advert.council_code, advert.bedrooms),
        (advert.council_code, advert.area)
    )

)

select
    groups.council_code,
    'adverts.closed' as figure,
    groups.bedrooms,
    groups.area,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
