-- model:      offers.days_to_acceptance_median_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms
-- sources:    offers.days_to_acceptance_median_population
-- definition: figures contract, offers.days_to_acceptance.median; quantiles are of type 7
with

groups as (

    select
        offer.council_code,
        offer.bedrooms,
        percentile_cont(0.5) within group (order by cast(offer.days as double)) as median_days,
        count(*) as counted

    from offers.days_to_acceptance_median_population as offer
    group by grouping sets (
        (offer.council_code),
        (offer.council_code, offer.bedrooms)
    )

)

select
    groups.council_code,
    'offers.days_to_acceptance.median' as figure,
    groups.bedrooms,
    rounded(exact(groups.median_days), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
