-- model:      decisions.undecided_population
-- grain:      one row per application not yet assessed
-- keys:       council_code, application_ref
-- sources:    reference.period, register.application
-- definition: figures contract, decisions.undecided: applications of status pending; age_band of as-at - application_date
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    case
        when application.application_date is null then 'unknown'
        when days_between(application.application_date, period.as_at) <= 28 then '0-28'
        when days_between(application.application_date, period.as_at) <= 56 then '29-56'
        else '57+'
    end as age_band,
    application.application_date,
    application.file,
    application.line

from register.application as application
inner join reference.period as period
    on period.council_code = application.council_code
where application.status = 'pending'
