-- model:      medical.outstanding_population
-- grain:      one row per live application referred and not decided
-- keys:       council_code, application_ref
-- sources:    register.application
-- definition: figures contract, medical.outstanding: live applications with medical_referral_date filled and
--             medical_decision_date blank
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    application.medical_referral_date,
    application.file,
    application.line

from register.application as application
where
    application.is_live
    and application.medical_referral_date is not null
    and application.medical_decision_date is null
