-- model:      core.issue_listing
-- grain:      one row per issue, as it may be listed, and since when it has stood; those withheld are told apart by rule and column alone
-- keys:       council_code, as_at, feed, file, line, rule, column_name
-- sources:    core.issue_judged, core.issue_spell
-- definition: contract of the feeds; an issue of a protected record (application.sensitive_flag), or one that names it, stays
--             countable by rule, and says nothing else
-- reading:    docs/definitions/withheld.md
-- stored:     view
select
    judged.council_code,
    judged.as_at,
    judged.rule,
    judged.level,
    judged.feed,
    judged.file,
    case when not judged.is_withheld then judged.line end as line,
    case when not judged.is_withheld then judged.key end as key,
    judged.column_name,
    case when not judged.is_withheld then judged.value_found end as value_found,
    case when judged.is_withheld then 'protected record: counted, never listed' else judged.message end as message,
    case when not judged.is_withheld then judged.officer end as officer,
    case when not judged.is_withheld then spell.since end as since,
    case when not judged.is_withheld then spell.times_seen end as times_seen,
    judged.is_withheld

from core.issue_judged as judged
left join core.issue_spell as spell
    on spell.council_code = judged.council_code
    and spell.as_at = judged.as_at
    and spell.feed = coalesce(judged.feed, '')
    and spell.rule = judged.rule
    and spell.key = coalesce(judged.key, '')
    and spell.column_name = coalesce(judged.column_name, '')
