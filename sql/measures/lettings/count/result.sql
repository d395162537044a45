-- model:      lettings.count_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, kind, queue, route, applicant_type,
--             band, bedrooms, area, ward, rent_basis, bedroom_need
-- sources:    lettings.count_numerator
-- definition: figures contract, lettings.count and lettings.month
with

financial_year as (

    select
        letting.council_code,
        letting.kind,
        letting.queue,
        letting.route,
        letting.applicant_type,
        letting.band,
        letting.bedrooms,
        letting.area,
        letting.ward,
        letting.rent_basis,
        letting.bedroom_need,
        count(*) as lettings

    from lettings.count_numerator as letting
    where letting.part = 'financial_year'
    group by grouping sets (
        (letting.council_code),
        (letting.council_code, letting.kind),
        (letting.council_code, letting.queue),
        (letting.council_code, letting.route),
        (letting.council_code, letting.applicant_type),
        (letting.council_code, letting.band),
        (letting.council_code, letting.bedrooms),
        (letting.council_code, letting.area),
        (letting.council_code, letting.ward),
        (letting.council_code, letting.rent_basis),
        (letting.council_code, letting.bedroom_need, letting.bedrooms)
    )

),

the_month as (

    select
        letting.council_code,
        letting.kind,
        letting.queue,
        letting.bedrooms,
        count(*) as lettings

    from lettings.count_numerator as letting
    where letting.part = 'month'
    group by grouping sets (
        (letting.council_code),
        (letting.council_code, letting.kind),
        (letting.council_code, letting.queue),
        (letting.council_code, letting.bedrooms)
    )

)

select
    financial_year.council_code,
    'lettings.count' as figure,
    financial_year.kind,
    financial_year.queue,
    financial_year.route,
    financial_year.applicant_type,
    financial_year.band,
    financial_year.bedrooms,
    financial_year.area,
    financial_year.ward,
    financial_year.rent_basis,
    financial_year.bedroom_need,
    cast(financial_year.lettings as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    financial_year.lettings as rows_counted,
    cast(0 as bigint) as rows_excluded

from financial_year

union all

select
    the_month.council_code,
    'lettings.month' as figure,
    the_month.kind,
    the_month.queue,
    cast(null as string) as route,
    cast(null as string) as applicant_type,
    cast(null as string) as band,
    the_month.bedrooms,
    cast(null as string) as area,
    cast(null as string) as ward,
    cast(null as string) as rent_basis,
    cast(null as string) as bedroom_need,
    cast(the_month.lettings as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    the_month.lettings as rows_counted,
    cast(0 as bigint) as rows_excluded

from the_month
