-- model:      core.issue_status
-- grain:      one row per issue, whether it may be listed, and since when it has stood
-- keys:       council_code, as_at, feed, file, line, rule, column_name
-- sources:    core.issue_judged, core.issue_spell
-- definition: the spell of an issue is that of its rule, key and column; issues of one key and column share it
-- reading:    docs/definitions/issue_spells.md
-- stored:     view
select
    judged.*,
    spell.status,
    spell.since,
    spell.times_seen

from core.issue_judged as judged
left join core.issue_spell as spell
    on spell.council_code = judged.council_code
    and spell.as_at = judged.as_at
    and spell.feed = coalesce(judged.feed, '')
    and spell.rule = judged.rule
    and spell.key = coalesce(judged.key, '')
    and spell.column_name = coalesce(judged.column_name, '')
