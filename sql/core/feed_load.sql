-- model:      core.feed_load
-- grain:      one row per feed of the contract, supplied or not
-- keys:       council_code, as_at, feed
-- sources:    core.issue, landing.file, reference.feed, reference.period, reference.published, core.property, core.tenancy, core.household_member, core.homelessness_case, core.application, core.application_event, core.review, core.advert, core.bid, core.offer, core.nomination, core.void, core.void_event, core.letting, core.ta_placement, core.ta_invoice, core.decant, core.mobility_move, core.enquiry
-- definition: contract of the feeds: rows read = kept + rejected, for every file; made from the feeds by etl, do not edit
-- partition:  council_code, as_at
with

-- feeds with an accepted file: for a snapshot in this folder, for an event feed in any folder that counts
supplied as (

    select
        file.feed,
        max(case when file.as_at = period.as_at then file.file end) as file,
        cast(coalesce(max(case when file.as_at = period.as_at then file.rows_read end), 0) as bigint) as rows_read

    from landing.file as file
    inner join reference.period as period
        on period.council_code = file.council_code
        and period.as_at >= file.as_at
    inner join reference.feed as feed on feed.feed = file.feed
    left join reference.published as published
        on published.council_code = file.council_code
        and published.as_at = file.as_at
    where file.is_accepted
        and (period.as_at = file.as_at or (feed.kind = 'event' and published.as_at is not null))
    group by file.feed

),

-- kept rows of this folder: those that came in its file
kept as (

    select
        'property' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.property as kept
    inner join supplied
        on supplied.feed = 'property'
        and supplied.file = kept.file


    union all

    select
        'tenancy' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.tenancy as kept
    inner join supplied
        on supplied.feed = 'tenancy'
        and supplied.file = kept.file


    union all

    select
        'household_member' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.household_member as kept
    inner join supplied
        on supplied.feed = 'household_member'
        and supplied.file = kept.file


    union all

    select
        'homelessness_case' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.homelessness_case as kept
    inner join supplied
        on supplied.feed = 'homelessness_case'
        and supplied.file = kept.file


    union all

    select
        'application' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.application as kept
    inner join supplied
        on supplied.feed = 'application'
        and supplied.file = kept.file


    union all

    select
        'application_event' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.application_event as kept
    inner join supplied
        on supplied.feed = 'application_event'
        and supplied.file = kept.file


    union all

    select
        'review' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.review as kept
    inner join supplied
        on supplied.feed = 'review'
        and supplied.file = kept.file


    union all

    select
        'advert' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.advert as kept
    inner join supplied
        on supplied.feed = 'advert'
        and supplied.file = kept.file


    union all

    select
        'bid' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.bid as kept
    inner join supplied
        on supplied.feed = 'bid'
        and supplied.file = kept.file


    union all

    select
        'offer' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.offer as kept
    inner join supplied
        on supplied.feed = 'offer'
        and supplied.file = kept.file


    union all

    select
        'nomination' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.nomination as kept
    inner join supplied
        on supplied.feed = 'nomination'
        and supplied.file = kept.file


    union all

    select
        'void' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.void as kept
    inner join supplied
        on supplied.feed = 'void'
        and supplied.file = kept.file


    union all

    select
        'void_event' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.void_event as kept
    inner join supplied
        on supplied.feed = 'void_event'
        and supplied.file = kept.file


    union all

    select
        'letting' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.letting as kept
    inner join supplied
        on supplied.feed = 'letting'
        and supplied.file = kept.file


    union all

    select
        'ta_placement' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.ta_placement as kept
    inner join supplied
        on supplied.feed = 'ta_placement'
        and supplied.file = kept.file


    union all

    select
        'ta_invoice' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.ta_invoice as kept
    inner join supplied
        on supplied.feed = 'ta_invoice'
        and supplied.file = kept.file


    union all

    select
        'decant' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.decant as kept
    inner join supplied
        on supplied.feed = 'decant'
        and supplied.file = kept.file


    union all

    select
        'mobility_move' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.mobility_move as kept
    inner join supplied
        on supplied.feed = 'mobility_move'
        and supplied.file = kept.file


    union all

    select
        'enquiry' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.enquiry as kept
    inner join supplied
        on supplied.feed = 'enquiry'
        and supplied.file = kept.file

),

rejected as (

    select
        issue.feed,
        cast(count(distinct issue.line) as bigint) as rows_rejected

    from core.issue as issue
    inner join reference.period as period
        on period.council_code = issue.council_code
        and period.as_at = issue.as_at
    where issue.level = 'reject'
    group by issue.feed

)

select
    period.council_code,
    period.as_at,
    feed.feed,
    supplied.feed is not null as is_supplied,
    coalesce(supplied.rows_read, 0) as rows_read,
    coalesce(kept.rows_kept, 0) as rows_kept,
    coalesce(rejected.rows_rejected, 0) as rows_rejected

from reference.feed as feed
cross join reference.period as period
left join supplied on supplied.feed = feed.feed
left join kept on kept.feed = feed.feed
left join rejected on rejected.feed = feed.feed
