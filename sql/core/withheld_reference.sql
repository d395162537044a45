-- model:      core.withheld_reference
-- grain:      one row per reference by which a protected record could be found: of an application, household, tenancy, property,
--             void, case or placement
-- keys:       council_code, as_at, kind, reference
-- sources:    core.application_change, core.homelessness_case, core.letting, core.ta_placement, core.tenancy, core.void,
--             previous.withheld_reference, reference.period, staging.application_row
-- definition: contract of the feed application, sensitive_flag: protected record, counted in totals, never listed
-- reading:    docs/definitions/withheld.md
-- partition:  council_code, as_at
with

-- the latest word of the history: an application that has left the extract stays protected
history as (

    select
        change.council_code,
        change.application_ref,
        change.household_ref,
        change.current_tenancy_ref,
        change.case_ref,
        change.sensitive_flag,
        row_number() over (
            partition by change.council_code, change.application_ref
            order by change.as_at desc nulls last
        ) as place

    from core.application_change as change
    inner join reference.period as period
        on period.council_code = change.council_code
        and period.as_at >= change.as_at
    where change.change <> 'gone'

),

-- and the rows of today's extract, those that a rule rejects too
protected as (

    select
        history.council_code,
        history.application_ref,
        history.household_ref,
        history.current_tenancy_ref,
        history.case_ref

    from history
    where history.place = 1 and history.sensitive_flag

    union all

    select
        told.council_code,
        told.application_ref,
        told.household_ref,
        told.current_tenancy_ref,
        told.case_ref

    from staging.application_row as told
    where told.sensitive_flag

),

-- tenancies that protected applications name, or that they were let
named_tenancy as (

    select
        protected.council_code,
        protected.current_tenancy_ref as tenancy_ref

    from protected

    union all

    select
        letting.council_code,
        letting.tenancy_ref

    from core.letting as letting
    inner join protected
        on protected.council_code = letting.council_code
        and protected.application_ref = letting.application_ref

),

household as (

    select
        protected.council_code,
        protected.household_ref

    from protected

    union

    select
        tenancy.council_code,
        tenancy.household_ref

    from core.tenancy as tenancy
    inner join named_tenancy
        on named_tenancy.council_code = tenancy.council_code
        and named_tenancy.tenancy_ref = tenancy.tenancy_ref

),

application as (

    select
        protected.council_code,
        protected.application_ref

    from protected

    union

    select
        told.council_code,
        told.application_ref

    from staging.application_row as told
    inner join household
        on household.council_code = told.council_code
        and household.household_ref = told.household_ref

    union

    select
        history.council_code,
        history.application_ref

    from history
    inner join household
        on household.council_code = history.council_code
        and household.household_ref = history.household_ref
    where history.place = 1

),

tenancy as (

    select
        named_tenancy.council_code,
        named_tenancy.tenancy_ref

    from named_tenancy

    union

    select
        held.council_code,
        held.tenancy_ref

    from core.tenancy as held
    inner join household
        on household.council_code = held.council_code
        and household.household_ref = held.household_ref

),

homelessness_case as (

    select
        protected.council_code,
        protected.case_ref

    from protected

    union

    select
        told.council_code,
        told.case_ref

    from core.homelessness_case as told
    inner join household
        on household.council_code = told.council_code
        and household.household_ref = told.household_ref

),

placement as (

    select
        told.council_code,
        told.placement_ref,
        told.property_ref,
        told.end_date

    from core.ta_placement as told
    left join household
        on household.council_code = told.council_code
        and household.household_ref = told.household_ref
    left join homelessness_case
        on homelessness_case.council_code = told.council_code
        and homelessness_case.case_ref = told.case_ref
    where household.household_ref is not null or homelessness_case.case_ref is not null

),

-- the home they live in now; one they have left says nothing of them
property as (

    select
        held.council_code,
        held.property_ref,
        held.end_date

    from core.tenancy as held
    inner join tenancy
        on tenancy.council_code = held.council_code
        and tenancy.tenancy_ref = held.tenancy_ref

    union all

    select
        placement.council_code,
        placement.property_ref,
        placement.end_date

    from placement

),

told_reference as (

    select application.council_code, 'application' as kind, application.application_ref as reference
    from application

    union all

    select household.council_code, 'household' as kind, household.household_ref as reference
    from household

    union all

    select tenancy.council_code, 'tenancy' as kind, tenancy.tenancy_ref as reference
    from tenancy

    union all

    select homelessness_case.council_code, 'case' as kind, homelessness_case.case_ref as reference
    from homelessness_case

    union all

    select placement.council_code, 'placement' as kind, placement.placement_ref as reference
    from placement

    union all

    select property.council_code, 'property' as kind, property.property_ref as reference
    from property
    inner join reference.period as period
        on period.council_code = property.council_code
        and (property.end_date is null or property.end_date > period.as_at)

    union all

    select void.council_code, 'void' as kind, void.void_ref as reference
    from core.void as void
    where void.tenancy_ref_in in (select tenancy.tenancy_ref from tenancy)
        or void.tenancy_ref_out in (select tenancy.tenancy_ref from tenancy)

    union all

    -- voids and placements that have left the extract, but whose events and invoices still come
    select earlier.council_code, earlier.kind, earlier.reference
    from previous.withheld_reference as earlier
    where earlier.kind = 'void' and earlier.reference not in (select void.void_ref from core.void as void where void.void_ref is not null)
        or earlier.kind = 'placement'
            and earlier.reference not in (select told.placement_ref from core.ta_placement as told where told.placement_ref is not null)

)

select
    period.council_code,
    period.as_at,
    told_reference.kind,
    told_reference.reference

from told_reference
inner join reference.period as period on period.council_code = told_reference.council_code
where told_reference.reference is not null
group by period.council_code, period.as_at, told_reference.kind, told_reference.reference
