-- model:      core.issue_spell
-- grain:      one row per record, column and rule it breaks, at the as-at or, if it no longer does, at the as-at before
-- keys:       council_code, as_at, feed, rule, key, column_name
-- sources:    core.issue_judged, core.withheld_reference, previous.issue_spell, reference.period
-- definition: an issue is the same as long as the same rule is broken by the same key and column at one as-at after the other: new at the
--             first, open at those after, resolved at the first without it; since is the first, times_seen how many there were
-- reading:    docs/definitions/issue_spells.md
-- partition:  council_code, as_at
with

standing as (

    select
        judged.council_code,
        judged.as_at,
        coalesce(judged.feed, '') as feed,
        judged.rule,
        coalesce(judged.key, '') as key,
        coalesce(judged.column_name, '') as column_name,
        min(judged.level) as level,
        min(judged.officer) as officer,
        bool_or(judged.is_withheld) as is_withheld

    from core.issue_judged as judged
    inner join reference.period as period
        on period.council_code = judged.council_code
        and period.as_at = judged.as_at
    group by judged.council_code, judged.as_at, coalesce(judged.feed, ''), judged.rule, coalesce(judged.key, ''), coalesce(judged.column_name, '')

),

last_date as (

    select
        earlier.council_code,
        max(earlier.as_at) as as_at

    from previous.issue_spell as earlier
    inner join reference.period as period
        on period.council_code = earlier.council_code
    where earlier.as_at < period.as_at
    group by earlier.council_code

),

stood as (

    select earlier.*

    from previous.issue_spell as earlier
    inner join last_date
        on last_date.council_code = earlier.council_code
        and last_date.as_at = earlier.as_at
    where earlier.status <> 'resolved'

),

withheld as (

    select
        withheld_reference.council_code,
        withheld_reference.reference

    from core.withheld_reference as withheld_reference
    inner join reference.period as period
        on period.council_code = withheld_reference.council_code
        and period.as_at = withheld_reference.as_at
    group by withheld_reference.council_code, withheld_reference.reference

)

select
    standing.council_code,
    standing.as_at,
    standing.feed,
    standing.rule,
    standing.key,
    standing.column_name,
    standing.level,
    standing.officer,
    case when stood.rule is null then 'new' else 'open' end as status,
    coalesce(stood.since, standing.as_at) as since,
    cast(coalesce(stood.times_seen, 0) + 1 as integer) as times_seen,
    standing.is_withheld

from standing
left join stood
    on stood.council_code = standing.council_code
    and stood.feed = standing.feed
    and stood.rule = standing.rule
    and stood.key = standing.key
    and stood.column_name = standing.column_name

union all

select
    stood.council_code,
    period.as_at,
    stood.feed,
    stood.rule,
    stood.key,
    stood.column_name,
    stood.level,
    stood.officer,
    'resolved' as status,
    stood.since,
    stood.times_seen,
    -- a record may have come under protection since
    stood.is_withheld or whole_key.reference is not null or first_part.reference is not null or second_part.reference is not null as is_withheld

from stood
inner join reference.period as period
    on period.council_code = stood.council_code
left join standing
    on standing.council_code = stood.council_code
    and standing.feed = stood.feed
    and standing.rule = stood.rule
    and standing.key = stood.key
    and standing.column_name = stood.column_name
left join withheld as whole_key
    on whole_key.council_code = stood.council_code
    and whole_key.reference = stood.key
left join withheld as first_part
    on first_part.council_code = stood.council_code
    and first_part.reference = split_part(stood.key, '/', 1)
left join withheld as second_part
    on second_part.council_code = stood.council_code
    and second_part.reference = split_part(stood.key, '/', 2)
where standing.rule is null
