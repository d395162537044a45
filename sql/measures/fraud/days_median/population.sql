-- model:      fraud.days_median_population
-- grain:      one row per application with a fraud decision in the last 12 months
-- keys:       council_code, application_ref
-- sources:    reference.period, register.application
-- definition: figures contract, fraud.days.median: applications with fraud_decision_date in the period
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    application.fraud_referral_date,
    application.fraud_decision_date,
    case
        when application.fraud_referral_date <= application.fraud_decision_date
            then days_between(application.fraud_referral_date, application.fraud_decision_date)
    end as days,
    case
        when application.fraud_referral_date is null then 'fraud_referral_date blank'
        when application.fraud_referral_date > application.fraud_decision_date then 'fraud_referral_date after the decision'
    end as exclusion,
    application.file,
    application.line

from register.application as application
inner join reference.period as period
    on period.council_code = application.council_code
where application.fraud_decision_date between period.last_12_months_start and period.as_at
