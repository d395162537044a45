-- model:      quality.issue
-- grain:      one row per issue that stands at the as-at, and one per issue resolved since the as-at before, as it may be listed
-- keys:       council_code, as_at, place
-- sources:    core.issue_spell, core.issue_status, reference.feed, reference.period, reference.rule_guidance
-- definition: contract of the feeds; new, open or resolved as issue_spells.md has it; an issue of a protected record says its feed, rule,
--             level, file and column alone, a resolved one is not listed; place is the order of the lists: those that stand before those
--             resolved, by officer (none last), feed, rule and key
-- reading:    docs/definitions/withheld.md
-- stored:     view
with

listed as (

    select
        issue.council_code,
        issue.as_at,
        case when not issue.is_withheld then issue.status end as status,
        case when not issue.is_withheld then issue.officer end as officer,
        issue.feed,
        issue.rule,
        issue.level,
        case when not issue.is_withheld then issue.key end as key,
        issue.file,
        case when not issue.is_withheld then issue.line end as line,
        issue.column_name,
        case when not issue.is_withheld then issue.value_found end as value_found,
        case when issue.is_withheld then 'protected record: counted, never listed' else issue.message end as message,
        case when not issue.is_withheld then issue.since end as since,
        case when not issue.is_withheld then issue.times_seen end as times_seen,
        issue.is_withheld,
        issue.line as place_in_file

    from core.issue_status as issue
    inner join reference.period as period
        on period.council_code = issue.council_code
        and period.as_at = issue.as_at

    union all

    select
        spell.council_code,
        spell.as_at,
        spell.status,
        spell.officer,
        nullif(spell.feed, '') as feed,
        spell.rule,
        spell.level,
        nullif(spell.key, '') as key,
        cast(null as string) as file,
        cast(null as bigint) as line,
        nullif(spell.column_name, '') as column_name,
        cast(null as string) as value_found,
        guidance.condition as message,
        spell.since,
        spell.times_seen,
        spell.is_withheld,
        cast(null as bigint) as place_in_file

    from core.issue_spell as spell
    inner join reference.period as period
        on period.council_code = spell.council_code
        and period.as_at = spell.as_at
    left join reference.rule_guidance as guidance on guidance.rule = spell.rule
    where spell.status = 'resolved' and not spell.is_withheld

)

select
    listed.council_code,
    listed.as_at,
    cast(
        row_number() over (
            partition by listed.council_code, listed.as_at
            order by
                case when listed.status = 'resolved' then 1 else 0 end,
                listed.officer nulls last,
                feed.place nulls first,
                listed.feed nulls first,
                listed.rule,
                listed.key nulls last,
                listed.file nulls first,
                listed.place_in_file nulls first,
                listed.column_name nulls first,
                listed.message nulls first)
        as bigint) as place,
    listed.status,
    listed.officer,
    listed.feed,
    listed.rule,
    listed.level,
    listed.key,
    listed.file,
    listed.line,
    listed.column_name,
    listed.value_found,
    listed.message,
    guidance.what_to_do,
    listed.since,
    listed.times_seen,
    listed.is_withheld

from listed
left join reference.feed as feed on feed.feed = listed.feed
left join reference.rule_guidance as guidance on guidance.rule = listed.rule
