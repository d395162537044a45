-- model:      medical.award_percent_population
-- grain:      one row per application with a medical award, or none, decided in the last 12 months
-- keys:       council_code, application_ref
-- sources:    reference.period, register.application
-- definition: figures contract, medical.award_percent: applications with medical_decision_date in the period and
--             medical_outcome award or no_award
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    application.medical_decision_date,
    application.medical_outcome,
    case when application.medical_outcome = 'award' then 1 else 0 end as awarded,
    application.file,
    application.line

from register.application as application
inner join reference.period as period
    on period.council_code = application.council_code
where
    application.medical_decision_date between period.last_12_months_start and period.as_at
    and application.medical_outcome in ('award', 'no_award')
