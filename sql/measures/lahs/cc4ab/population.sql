-- model:      lahs.cc4ab_population
-- grain:      one row per application let off the arrears bar in the financial year
-- keys:       council_code, application_ref
-- sources:    reference.period, register.application
-- definition: MHCLG, LAHS 2017-18 guidance, section C, cc4ab; of any status
-- reading:    docs/definitions/lahs_register.md
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    application.status,
    application.arrears_exception_date,
    application.file,
    application.line

from register.application as application
inner join reference.period as period on period.council_code = application.council_code
where application.arrears_exception_date between period.financial_year_start and period.as_at
