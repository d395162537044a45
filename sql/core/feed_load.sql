-- model:      core.feed_load
-- grain:      one row per feed of the contract, supplied or not
-- keys:       council_code, as_at, feed
-- sources:    core.file_load, landing.file, reference.feed, reference.period, reference.published
-- definition: contract of the feeds: rows read = kept + rejected, for the files of the folder of as-at together
-- partition:  council_code, as_at
with

-- feeds with an accepted file: for a snapshot in this folder, for an event feed in any folder that counts
supplied as (

    select distinct file.feed

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

),

counted as (

    select
        file_load.feed,
        cast(sum(file_load.rows_read) as bigint) as rows_read,
        cast(sum(file_load.rows_kept) as bigint) as rows_kept,
        cast(sum(file_load.rows_rejected) as bigint) as rows_rejected

    from core.file_load as file_load
    inner join reference.period as period
        on period.council_code = file_load.council_code
        and period.as_at = file_load.as_at
    group by file_load.feed

)

select
    period.council_code,
    period.as_at,
    feed.feed,
    supplied.feed is not null as is_supplied,
    coalesce(counted.rows_read, 0) as rows_read,
    coalesce(counted.rows_kept, 0) as rows_kept,
    coalesce(counted.rows_rejected, 0) as rows_rejected

from reference.feed as feed
cross join reference.period as period
left join supplied on supplied.feed = feed.feed
left join counted on counted.feed = feed.feed
