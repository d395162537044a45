-- model:      medical.days_median_population
-- grain:      one row per application with a medical decision in the last 12 months
-- keys:       council_code, application_ref
-- sources:    reference.period, register.application
-- definition: figures contract, medical.days.median: applications with medical_decision_date in the period
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    application.medical_referral_date,
    application.medical_decision_date,
    case
        when application.medical_referral_date <= application.medical_decision_date
            then days_between(application.medical_referral_date, application.medical_decision_date)
    end as days,
    case
        when application.medical_referral_date is null then 'medical_referral_date blank'
        when application.medical_referral_date > application.medical_decision_date then 'medical_referral_date after the decision'
    end as exclusion,
    application.file,
    application.line

from register.application as application
inner join reference.period as period
    on period.council_code = application.council_code
where application.medical_decision_date between period.last_12_months_start and period.as_at
