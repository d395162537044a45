-- model:      core.withheld_row
-- grain:      one row per row of an extract that is counted and never listed: that of a protected record, or one that names it
-- keys:       council_code, as_at, file, line
-- sources:    core.withheld_reference, reference.period, staging.property_row, staging.tenancy_row, staging.household_member_row, staging.homelessness_case_row, staging.application_row, staging.application_event_row, staging.review_row, staging.bid_row, staging.offer_row, staging.nomination_row, staging.void_row, staging.void_event_row, staging.letting_row, staging.ta_placement_row, staging.ta_invoice_row, staging.decant_row, staging.mobility_move_row, staging.enquiry_row
-- definition: contract of the feed application, sensitive_flag: protected record, counted in totals, never listed; made from the
--             feeds by etl, do not edit
-- reading:    docs/definitions/withheld.md
-- partition:  council_code, as_at
with

withheld as (

    select
        withheld_reference.kind,
        withheld_reference.reference

    from core.withheld_reference as withheld_reference
    inner join reference.period as period
        on period.council_code = withheld_reference.council_code
        and period.as_at = withheld_reference.as_at

),

named as (

    select told.council_code, 'property' as feed, told.file, told.line
    from staging.property_row as told
    where told.property_ref in (select reference from withheld where kind = 'property')

    union all

    select told.council_code, 'tenancy' as feed, told.file, told.line
    from staging.tenancy_row as told
    where told.household_ref in (select reference from withheld where kind = 'household')
        or told.tenancy_ref in (select reference from withheld where kind = 'tenancy')

    union all

    select told.council_code, 'household_member' as feed, told.file, told.line
    from staging.household_member_row as told
    where told.household_ref in (select reference from withheld where kind = 'household')

    union all

    select told.council_code, 'homelessness_case' as feed, told.file, told.line
    from staging.homelessness_case_row as told
    where told.case_ref in (select reference from withheld where kind = 'case')
        or told.household_ref in (select reference from withheld where kind = 'household')

    union all

    select told.council_code, 'application' as feed, told.file, told.line
    from staging.application_row as told
    where told.application_ref in (select reference from withheld where kind = 'application')
        or told.case_ref in (select reference from withheld where kind = 'case')
        or told.current_tenancy_ref in (select reference from withheld where kind = 'tenancy')
        or told.household_ref in (select reference from withheld where kind = 'household')
        or told.merged_into in (select reference from withheld where kind = 'application')

    union all

    select told.council_code, 'application_event' as feed, told.file, told.line
    from staging.application_event_row as told
    where told.application_ref in (select reference from withheld where kind = 'application')

    union all

    select told.council_code, 'review' as feed, told.file, told.line
    from staging.review_row as told
    where told.application_ref in (select reference from withheld where kind = 'application')

    union all

    select told.council_code, 'bid' as feed, told.file, told.line
    from staging.bid_row as told
    where told.application_ref in (select reference from withheld where kind = 'application')

    union all

    select told.council_code, 'offer' as feed, told.file, told.line
    from staging.offer_row as told
    where told.application_ref in (select reference from withheld where kind = 'application')

    union all

    select told.council_code, 'nomination' as feed, told.file, told.line
    from staging.nomination_row as told
    where told.application_ref in (select reference from withheld where kind = 'application')

    union all

    select told.council_code, 'void' as feed, told.file, told.line
    from staging.void_row as told
    where told.tenancy_ref_in in (select reference from withheld where kind = 'tenancy')
        or told.tenancy_ref_out in (select reference from withheld where kind = 'tenancy')
        or told.void_ref in (select reference from withheld where kind = 'void')

    union all

    select told.council_code, 'void_event' as feed, told.file, told.line
    from staging.void_event_row as told
    where told.void_ref in (select reference from withheld where kind = 'void')

    union all

    select told.council_code, 'letting' as feed, told.file, told.line
    from staging.letting_row as told
    where told.application_ref in (select reference from withheld where kind = 'application')
        or told.tenancy_ref in (select reference from withheld where kind = 'tenancy')

    union all

    select told.council_code, 'ta_placement' as feed, told.file, told.line
    from staging.ta_placement_row as told
    where told.case_ref in (select reference from withheld where kind = 'case')
        or told.household_ref in (select reference from withheld where kind = 'household')
        or told.placement_ref in (select reference from withheld where kind = 'placement')

    union all

    select told.council_code, 'ta_invoice' as feed, told.file, told.line
    from staging.ta_invoice_row as told
    where told.placement_ref in (select reference from withheld where kind = 'placement')

    union all

    select told.council_code, 'decant' as feed, told.file, told.line
    from staging.decant_row as told
    where told.household_ref in (select reference from withheld where kind = 'household')
        or told.tenancy_ref in (select reference from withheld where kind = 'tenancy')

    union all

    select told.council_code, 'mobility_move' as feed, told.file, told.line
    from staging.mobility_move_row as told
    where told.application_ref in (select reference from withheld where kind = 'application')
        or told.household_ref in (select reference from withheld where kind = 'household')
        or told.tenancy_ref_from in (select reference from withheld where kind = 'tenancy')
        or told.tenancy_ref_to in (select reference from withheld where kind = 'tenancy')

    union all

    select told.council_code, 'enquiry' as feed, told.file, told.line
    from staging.enquiry_row as told
    where told.application_ref in (select reference from withheld where kind = 'application')

)

select
    period.council_code,
    period.as_at,
    named.feed,
    named.file,
    named.line

from named
inner join reference.period as period on period.council_code = named.council_code
