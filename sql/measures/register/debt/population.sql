-- model:      register.debt_population
-- grain:      one row per live application that owes a housing-related debt
-- keys:       council_code, application_ref
-- sources:    register.application
-- definition: figures contract, register.debt: live applications with housing_debt_amount above 0
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    coalesce(application.housing_debt_type, 'unknown') as category,
    application.housing_debt_amount,
    case when application.repayment_plan_flag then 1 else 0 end as has_plan,
    application.file,
    application.line

from register.application as application
where
    application.is_live
    and application.housing_debt_amount > 0
