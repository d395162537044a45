-- model:      quality.issue_row
-- grain:      one row per issue of a kept record and row of core that is the record itself, or that names it
-- keys:       council_code, feed, rule, key, column_name, file, line
-- sources:    {sources}
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
{named}
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
