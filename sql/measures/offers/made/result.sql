-- model:      offers.made_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms, applicant_type
-- sources:    offers.made_population
-- definition: figures contract, offers.made
with

groups as (

    select
        offer.council_code,
        offer.bedrooms,
        offer.applicant_type,
        count(*) as counted

    from offers.made_population as offer
    group by grouping sets (
        (offer.council_code),
        (offer.council_code, offer.bedrooms),
        (offer.council_code, offer.applicant_type)
    )

)

select
    groups.council_code,
    'offers.made' as figure,
    groups.bedrooms,
    groups.applicant_type,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
