-- model:      quality.rule
-- grain:      one row per feed, rule, level and officer that has issues, standing or resolved since the as-at before
-- keys:       council_code, feed, rule, level, officer
-- sources:    core.issue_spell, core.issue_status, reference.period
-- definition: issues_new and issues_open count what the issue list lists, line by line; issues_resolved counts spells; rows_broken the
--             rows of the extracts behind them, each once; ages by how often an issue was seen; officer is blank for protected records
-- reading:    docs/definitions/issue_spells.md
-- stored:     view
with

counted as (

    select
        issue.council_code,
        coalesce(issue.feed, '') as feed,
        issue.rule,
        issue.level,
        case when issue.is_withheld then '' else coalesce(issue.officer, '') end as officer,
        issue.status,
        issue.times_seen,
        issue.since,
        case when issue.line is not null then issue.file || ' ' || cast(issue.line as string) end as broken_row

    from core.issue_status as issue
    inner join reference.period as period
        on period.council_code = issue.council_code
        and period.as_at = issue.as_at

    union all

    select
        spell.council_code,
        spell.feed,
        spell.rule,
        spell.level,
        case when spell.is_withheld then '' else coalesce(spell.officer, '') end as officer,
        spell.status,
        cast(null as integer) as times_seen,
        cast(null as date) as since,
        cast(null as string) as broken_row

    from core.issue_spell as spell
    inner join reference.period as period
        on period.council_code = spell.council_code
        and period.as_at = spell.as_at
    where spell.status = 'resolved'

)

select
    counted.council_code,
    counted.feed,
    counted.rule,
    counted.level,
    nullif(counted.officer, '') as officer,
    cast(sum(case when counted.status = 'new' then 1 else 0 end) as bigint) as issues_new,
    cast(sum(case when counted.status = 'open' then 1 else 0 end) as bigint) as issues_open,
    cast(sum(case when counted.status = 'resolved' then 1 else 0 end) as bigint) as issues_resolved,
    cast(count(distinct counted.broken_row) as bigint) as rows_broken,
    cast(sum(case when counted.times_seen between 2 and 3 then 1 else 0 end) as bigint) as seen_2_to_3,
    cast(sum(case when counted.times_seen between 4 and 6 then 1 else 0 end) as bigint) as seen_4_to_6,
    cast(sum(case when counted.times_seen between 7 and 12 then 1 else 0 end) as bigint) as seen_7_to_12,
    cast(sum(case when counted.times_seen > 12 then 1 else 0 end) as bigint) as seen_over_12,
    min(counted.since) as oldest_since

from counted
group by counted.council_code, counted.feed, counted.rule, counted.level, counted.officer
