-- model:      lettings.new_to_social_percent_population
-- grain:      one row per register letting of the financial year
-- keys:       council_code, tenancy_ref
-- sources:    lettings.letting, reference.period
-- definition: figures contract, lettings.new_to_social_percent: previous_tenure not a social tenure / all counted
-- reading:    docs/definitions/lahs_lettings.md
select
    letting.council_code,
    letting.tenancy_ref,
    letting.tenancy_ref as unit_ref,
    letting.tenancy_start,
    letting.bedrooms,
    letting.previous_tenure,
    not letting.is_from_social as is_above_the_line,
    case
        when letting.previous_tenure is null then 'previous tenure blank'
        when letting.previous_tenure = 'unknown' then 'previous tenure unknown'
        when letting.previous_tenure = 'unmapped' then 'previous tenure without mapping'
    end as exclusion,
    letting.file,
    letting.line

from lettings.letting as letting
inner join reference.period as period on period.council_code = letting.council_code
where
    letting.is_register_letting
    and letting.tenancy_start between period.financial_year_start and period.as_at
