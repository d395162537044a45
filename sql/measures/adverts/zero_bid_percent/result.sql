-- model:      adverts.zero_bid_percent_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms, area
-- sources:    adverts.zero_bid_percent_population
-- definition: figures contract, adverts.zero_bid_percent
with

groups as (

    select
        advert.council_code,
        advert.bedrooms,
        advert.area,
        cast(sum(advert.without_a_bid) as bigint) as without_a_bid,
        count(*) as counted

    from adverts.zero_bid_percent_population as advert
    group by grouping sets (
        (advert.council_code),
        (advert.council_code, advert.bedrooms),
        (advert.council_code, advert.area)
    )

)

select
    groups.council_code,
    'adverts.zero_bid_percent' as figure,
    groups.bedrooms,
    groups.area,
    ratio_rounded(100 * groups.without_a_bid, groups.counted, 1) as value,
    cast(groups.without_a_bid as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
