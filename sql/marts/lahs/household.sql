-- model:      lahs.household
-- grain:      one row per household on the register as LAHS counts it: transfers of the council's own tenants dropped first
-- keys:       council_code, household_ref
-- sources:    register.application
-- definition: MHCLG, LAHS 2017-18 guidance, section C (cc1, cc5, cc6)
-- reading:    docs/definitions/lahs_register.md
with

live as (

    select
        application.*,
        ';' || application.rp_categories || ';' as categories,
        row_number() over (
            partition by application.council_code, application.household_ref
            order by application.registration_date asc nulls last, application.application_ref asc nulls last
        ) as place

    from register.application as application
    where
        application.is_live
        and application.applicant_type <> 'own_transfer'

)

select
    live.council_code,
    live.household_ref,
    min(case when live.place = 1 then live.application_ref end) as representative_ref,
    cast(count(*) as integer) as live_applications,
    case when min(live.bedroom_need) = max(live.bedroom_need) then min(live.bedroom_need) else 'unspecified' end as bedroom_need,
    count(*) filter (where position(';homeless;' in live.categories) > 0) > 0 as is_homeless,
    count(*) filter (where position(';homelessness_duty;' in live.categories) > 0) > 0 as is_owed_homelessness_duty,
    count(*) filter (where position(';unsatisfactory_housing;' in live.categories) > 0) > 0 as is_in_unsatisfactory_housing,
    count(*) filter (where position(';medical_welfare;' in live.categories) > 0) > 0 as has_medical_or_welfare_need,
    count(*) filter (where position(';hardship;' in live.categories) > 0) > 0 as has_hardship,
    count(*) filter (where live.has_additional_preference) > 0 as has_additional_preference,
    count(*) filter (where live.is_armed_forces) > 0 as is_armed_forces,
    min(case when live.place = 1 then live.file end) as file,
    min(case when live.place = 1 then live.line end) as line

from live
group by live.council_code, live.household_ref
