-- model:      core.file_load
-- grain:      one row per file of the folder of as-at, or file inside an archive, that may be used
-- keys:       council_code, as_at, feed, file
-- sources:    core.issue, landing.file, reference.period, core.property, core.tenancy, core.household_member, core.homelessness_case, core.application, core.application_event, core.review, core.advert, core.bid, core.offer, core.nomination, core.void, core.void_event, core.letting, core.ta_placement, core.ta_invoice, core.decant, core.mobility_move, core.enquiry
-- definition: contract of the feeds: rows read = kept + rejected, for every file; made from the feeds by etl, do not edit
-- partition:  council_code, as_at
with

arrived as (

    select
        file.council_code,
        file.as_at,
        file.feed,
        file.file,
        file.rows_read

    from landing.file as file
    inner join reference.period as period
        on period.council_code = file.council_code
        and period.as_at = file.as_at
    where file.is_accepted

),

kept as (

    select
        kept.file,
        'property' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.property as kept
    inner join arrived
        on arrived.feed = 'property'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'tenancy' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.tenancy as kept
    inner join arrived
        on arrived.feed = 'tenancy'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'household_member' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.household_member as kept
    inner join arrived
        on arrived.feed = 'household_member'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'homelessness_case' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.homelessness_case as kept
    inner join arrived
        on arrived.feed = 'homelessness_case'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'application' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.application as kept
    inner join arrived
        on arrived.feed = 'application'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'application_event' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.application_event as kept
    inner join arrived
        on arrived.feed = 'application_event'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'review' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.review as kept
    inner join arrived
        on arrived.feed = 'review'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'advert' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.advert as kept
    inner join arrived
        on arrived.feed = 'advert'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'bid' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.bid as kept
    inner join arrived
        on arrived.feed = 'bid'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'offer' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.offer as kept
    inner join arrived
        on arrived.feed = 'offer'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'nomination' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.nomination as kept
    inner join arrived
        on arrived.feed = 'nomination'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'void' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.void as kept
    inner join arrived
        on arrived.feed = 'void'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'void_event' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.void_event as kept
    inner join arrived
        on arrived.feed = 'void_event'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'letting' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.letting as kept
    inner join arrived
        on arrived.feed = 'letting'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'ta_placement' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.ta_placement as kept
    inner join arrived
        on arrived.feed = 'ta_placement'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'ta_invoice' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.ta_invoice as kept
    inner join arrived
        on arrived.feed = 'ta_invoice'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'decant' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.decant as kept
    inner join arrived
        on arrived.feed = 'decant'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'mobility_move' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.mobility_move as kept
    inner join arrived
        on arrived.feed = 'mobility_move'
        and arrived.file = kept.file
    group by kept.file


    union all

    select
        kept.file,
        'enquiry' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.enquiry as kept
    inner join arrived
        on arrived.feed = 'enquiry'
        and arrived.file = kept.file
    group by kept.file

),

rejected as (

    select
        issue.feed,
        issue.file,
        cast(count(distinct issue.line) as bigint) as rows_rejected

    from core.issue as issue
    inner join reference.period as period
        on period.council_code = issue.council_code
        and period.as_at = issue.as_at
    where issue.level = 'reject'
    group by issue.feed, issue.file

)

select
    arrived.council_code,
    arrived.as_at,
    arrived.feed,
    arrived.file,
    cast(arrived.rows_read as bigint) as rows_read,
    coalesce(kept.rows_kept, 0) as rows_kept,
    coalesce(rejected.rows_rejected, 0) as rows_rejected

from arrived
left join kept
    on kept.feed = arrived.feed
    and kept.file = arrived.file
left join rejected
    on rejected.feed = arrived.feed
    and rejected.file = arrived.file
