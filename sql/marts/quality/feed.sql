-- model:      quality.feed
-- grain:      one row per feed of the contract, supplied or not, and one without a name for issues of no feed
-- keys:       council_code, as_at, feed
-- sources:    core.feed_load, core.issue_spell, core.issue_status, reference.period
-- definition: contract of the feeds: rows read = kept + rejected; rows flagged and waiting have at least one such issue, and are counted once
--             each; issues as quality.rule counts them, kept of every as-at date so that a year of them can be read
-- reading:    docs/definitions/issue_spells.md
-- partition:  council_code, as_at
with

standing as (

    select
        coalesce(issue.feed, '') as feed,
        issue.level,
        issue.status,
        case when issue.line is not null then issue.file || ' ' || cast(issue.line as string) end as broken_row

    from core.issue_status as issue
    inner join reference.period as period
        on period.council_code = issue.council_code
        and period.as_at = issue.as_at

),

counted as (

    select
        standing.feed,
        cast(count(distinct case when standing.level = 'flag' then standing.broken_row end) as bigint) as rows_flagged,
        cast(count(distinct case when standing.level = 'wait' then standing.broken_row end) as bigint) as rows_waiting,
        cast(sum(case when standing.status = 'new' then 1 else 0 end) as bigint) as issues_new,
        cast(sum(case when standing.status = 'open' then 1 else 0 end) as bigint) as issues_open

    from standing
    group by standing.feed

),

resolved as (

    select
        spell.feed,
        cast(count(*) as bigint) as issues_resolved

    from core.issue_spell as spell
    inner join reference.period as period
        on period.council_code = spell.council_code
        and period.as_at = spell.as_at
    where spell.status = 'resolved'
    group by spell.feed

),

loads as (

    select
        load.feed,
        load.is_supplied,
        load.rows_read,
        load.rows_kept,
        load.rows_rejected

    from core.feed_load as load
    inner join reference.period as period
        on period.council_code = load.council_code
        and period.as_at = load.as_at

),

feeds as (

    select loads.feed from loads

    union

    select counted.feed from counted

    union

    select resolved.feed from resolved

)

select
    period.council_code,
    period.as_at,
    feeds.feed,
    coalesce(loads.is_supplied, false) as is_supplied,
    coalesce(loads.rows_read, 0) as rows_read,
    coalesce(loads.rows_kept, 0) as rows_kept,
    coalesce(loads.rows_rejected, 0) as rows_rejected,
    coalesce(counted.rows_flagged, 0) as rows_flagged,
    coalesce(counted.rows_waiting, 0) as rows_waiting,
    coalesce(counted.issues_new, 0) as issues_new,
    coalesce(counted.issues_open, 0) as issues_open,
    coalesce(resolved.issues_resolved, 0) as issues_resolved

from feeds
cross join reference.period as period
left join loads on loads.feed = feeds.feed
left join counted on counted.feed = feeds.feed
left join resolved on resolved.feed = feeds.feed
