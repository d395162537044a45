-- model:      lettings.preference_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, applicant_type, bedrooms, category
-- sources:    lettings.preference_numerator, lettings.preference_population
-- definition: figures contract, lettings.preference; categories add up to more than all
with

shares as (

    select
        letting.council_code,
        letting.applicant_type,
        letting.bedrooms,
        count(*) filter (where letting.reasonable_preference = 'yes') as preferred,
        count(*) filter (where letting.exclusion is null) as counted,
        count(letting.exclusion) as excluded

    from lettings.preference_population as letting
    group by grouping sets (
        (letting.council_code),
        (letting.council_code, letting.applicant_type),
        (letting.council_code, letting.bedrooms)
    )

),

categories as (

    select
        letting.council_code,
        letting.part,
        letting.category,
        count(distinct letting.unit_ref) as lettings

    from lettings.preference_numerator as letting
    where letting.part in ('category', 'hierarchy')
    group by grouping sets (
        (letting.council_code, letting.part),
        (letting.council_code, letting.part, letting.category)
    )

)

select
    shares.council_code,
    'lettings.reasonable_preference_percent' as figure,
    shares.applicant_type,
    shares.bedrooms,
    cast(null as string) as category,
    ratio_rounded(100 * shares.preferred, shares.counted, 1) as value,
    cast(shares.preferred as decimal(20, 2)) as numerator,
    cast(shares.counted as decimal(20, 2)) as denominator,
    cast(shares.counted as bigint) as rows_counted,
    cast(shares.excluded as bigint) as rows_excluded

from shares

union all

select
    categories.council_code,
    case categories.part when 'category' then 'lettings.by_rp_category' else 'lettings.by_rp_hierarchy' end as figure,
    cast(null as string) as applicant_type,
    cast(null as string) as bedrooms,
    categories.category,
    cast(categories.lettings as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(categories.lettings as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from categories
