-- model:      lettings.adapted_matched_percent_population
-- grain:      one row per register letting of the financial year of an adapted home
-- keys:       council_code, tenancy_ref
-- sources:    lettings.letting, reference.period
-- definition: figures contract, lettings.adapted_matched_percent: local practice: adapted homes let to households who
--             need one
select
    letting.council_code,
    letting.tenancy_ref,
    letting.tenancy_ref as unit_ref,
    letting.tenancy_start,
    letting.adapted_code,
    letting.access_need,
    coalesce(letting.access_need in ('level_access', 'part_wheelchair', 'full_wheelchair'), false) as is_above_the_line,
    case
        when letting.application_ref is null then 'application unknown'
        when letting.access_need is null then 'access need blank'
        when letting.access_need = 'unmapped' then 'access need without mapping'
    end as exclusion,
    letting.file,
    letting.line

from lettings.letting as letting
inner join reference.period as period on period.council_code = letting.council_code
where
    letting.is_register_letting
    and letting.tenancy_start between period.financial_year_start and period.as_at
    and letting.adapted_code in ('level_access', 'part_wheelchair', 'full_wheelchair')
