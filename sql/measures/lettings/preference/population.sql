-- model:      lettings.preference_population
-- grain:      one row per register letting of the financial year
-- keys:       council_code, tenancy_ref
-- sources:    lettings.letting, reference.period
-- definition: figures contract, lettings.preference: reasonable preference, Housing Act 1996, section 166A(3)
select
    letting.council_code,
    letting.tenancy_ref,
    letting.tenancy_ref as unit_ref,
    letting.tenancy_start,
    letting.applicant_type,
    letting.bedrooms,
    letting.reasonable_preference,
    ';' || letting.rp_categories || ';' as rp_categories,
    case when coalesce(letting.reasonable_preference not in ('yes', 'no'), true) then 'reasonable preference neither yes nor no' end as exclusion,
    letting.file,
    letting.line

from lettings.letting as letting
inner join reference.period as period on period.council_code = letting.council_code
where
    letting.is_register_letting
    and letting.tenancy_start between period.financial_year_start and period.as_at
