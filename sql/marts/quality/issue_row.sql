-- model:      quality.issue_row
-- grain:      one row per issue of a kept record and row of core that is the record itself, or that names it
-- keys:       council_code, feed, rule, key, column_name, file, line
-- sources:    core.advert, core.application, core.application_event, core.bid, core.decant, core.enquiry, core.homelessness_case, core.issue, core.letting, core.mobility_move, core.nomination, core.offer, core.review, core.ta_invoice, core.ta_placement, core.tenancy, core.void, core.void_event, reference.period
-- definition: contract of the feeds: a flag or wait keeps the row; whom a record names, by what the contract's columns refer to;
--             made from the feeds by etl, do not edit
-- reading:    docs/definitions/issue_effects.md
-- stored:     work
with

issue as (

    select
        issue.council_code,
        issue.feed,
        issue.rule,
        coalesce(issue.key, '') as key,
        coalesce(issue.column_name, '') as column_name,
        issue.file,
        issue.line

    from core.issue as issue
    inner join reference.period as period
        on period.council_code = issue.council_code
        and period.as_at = issue.as_at
    where
        issue.level in ('flag', 'wait')
        and issue.line is not null

),

-- a member is found by the household, whose reference the key begins with
record as (

    select
        issue.council_code,
        issue.feed,
        issue.rule,
        issue.key,
        issue.column_name,
        case when issue.feed = 'household_member' then split_part(issue.key, '/', 1) else issue.key end as reference

    from issue
    where issue.key <> ''
    group by issue.council_code, issue.feed, issue.rule, issue.key, issue.column_name

),

found as (

    select * from issue

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.tenancy as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.property_ref
    where record.feed = 'property'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.tenancy as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.household_ref
    where record.feed = 'household_member'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.homelessness_case as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.household_ref
    where record.feed = 'household_member'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.application as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.household_ref
    where record.feed = 'household_member'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.application as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.merged_into
    where record.feed = 'application'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.application as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.current_tenancy_ref
    where record.feed = 'tenancy'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.application as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.case_ref
    where record.feed = 'homelessness_case'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.application_event as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.application_ref
    where record.feed = 'application'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.review as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.application_ref
    where record.feed = 'application'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.advert as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.property_ref
    where record.feed = 'property'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.bid as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.advert_ref
    where record.feed = 'advert'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.bid as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.application_ref
    where record.feed = 'application'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.offer as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.application_ref
    where record.feed = 'application'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.offer as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.property_ref
    where record.feed = 'property'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.offer as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.advert_ref
    where record.feed = 'advert'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.nomination as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.application_ref
    where record.feed = 'application'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.void as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.property_ref
    where record.feed = 'property'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.void as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.tenancy_ref_out
    where record.feed = 'tenancy'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.void as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.tenancy_ref_in
    where record.feed = 'tenancy'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.void_event as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.void_ref
    where record.feed = 'void'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.letting as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.tenancy_ref
    where record.feed = 'tenancy'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.letting as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.application_ref
    where record.feed = 'application'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.letting as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.advert_ref
    where record.feed = 'advert'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.letting as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.offer_ref
    where record.feed = 'offer'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.ta_placement as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.household_ref
    where record.feed = 'household_member'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.ta_placement as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.case_ref
    where record.feed = 'homelessness_case'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.ta_placement as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.property_ref
    where record.feed = 'property'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.ta_invoice as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.placement_ref
    where record.feed = 'ta_placement'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.decant as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.tenancy_ref
    where record.feed = 'tenancy'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.decant as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.household_ref
    where record.feed = 'household_member'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.decant as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.from_property_ref
    where record.feed = 'property'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.decant as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.to_property_ref
    where record.feed = 'property'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.mobility_move as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.household_ref
    where record.feed = 'household_member'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.mobility_move as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.application_ref
    where record.feed = 'application'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.mobility_move as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.tenancy_ref_from
    where record.feed = 'tenancy'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.mobility_move as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.tenancy_ref_to
    where record.feed = 'tenancy'

    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.enquiry as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.application_ref
    where record.feed = 'application'

)

select
    found.council_code,
    found.feed,
    found.rule,
    found.key,
    found.column_name,
    found.file,
    found.line

from found
group by found.council_code, found.feed, found.rule, found.key, found.column_name, found.file, found.line
