-- model:      fraud.outstanding_population
-- grain:      one row per live application referred and not decided
-- keys:       council_code, application_ref
-- sources:    register.application
-- definition: figures contract, fraud.outstanding: live applications with fraud_referral_date filled and fraud_decision_date
--             blank
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    application.fraud_referral_date,
    application.file,
    application.line

from register.application as application
where
    application.is_live
    and application.fraud_referral_date is not null
    and application.fraud_decision_date is null
