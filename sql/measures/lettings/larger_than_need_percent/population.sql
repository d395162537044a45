-- model:      lettings.larger_than_need_percent_population
-- grain:      one row per register letting of the financial year
-- keys:       council_code, tenancy_ref
-- sources:    lettings.letting, reference.period
-- definition: figures contract, lettings.larger_than_need_percent: bedrooms of the home > bedroom_need, both raised
--             to at least 1
select
    letting.council_code,
    letting.tenancy_ref,
    letting.tenancy_ref as unit_ref,
    letting.tenancy_start,
    letting.bedrooms,
    letting.bedroom_count,
    letting.bedrooms_needed,
    coalesce(greatest(letting.bedroom_count, 1) > greatest(letting.bedrooms_needed, 1), false) as is_above_the_line,
    case
        when letting.bedroom_count is null then 'bedrooms of the home not known'
        when letting.bedrooms_needed is null then 'bedroom need not known'
    end as exclusion,
    letting.file,
    letting.line

from lettings.letting as letting
inner join reference.period as period on period.council_code = letting.council_code
where
    letting.is_register_letting
    and letting.tenancy_start between period.financial_year_start and period.as_at
