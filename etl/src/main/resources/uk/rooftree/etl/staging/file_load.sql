-- model:      core.file_load
-- grain:      one row per file of the folder of as-at, or file inside an archive, that may be used
-- keys:       council_code, as_at, feed, file
-- sources:    core.issue, landing.file, reference.period, {sources}
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

{feeds}

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
