-- model:      core.feed_load
-- grain:      one row per feed of the contract, supplied or not
-- keys:       council_code, as_at, feed
-- sources:    core.issue, landing.file, reference.feed, reference.period, reference.published, {sources}
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

{feeds}

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
