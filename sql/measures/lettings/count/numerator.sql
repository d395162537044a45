-- model:      lettings.count_numerator
-- grain:      one row per letting of the financial year, and again per letting of the month
-- keys:       council_code, part, unit_ref
-- sources:    lettings.count_population
-- definition: figures contract, lettings.count and lettings.month: number of rows counted
select
    population.council_code,
    population.unit_ref,
    period_kind.part,
    population.kind,
    population.queue,
    population.route,
    population.applicant_type,
    population.band,
    population.bedrooms,
    population.area,
    population.ward,
    population.rent_basis,
    population.bedroom_need,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from lettings.count_population as population
inner join (values ('financial_year'), ('month')) as period_kind(part)
    on period_kind.part = 'financial_year' or population.is_in_month
