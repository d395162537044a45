-- model:      core.issue_listing
-- grain:      one row per issue, as it may be listed, and since when it has stood; those withheld are told apart by rule and column alone
-- keys:       council_code, as_at, feed, file, line, rule, column_name
-- sources:    core.issue_status
-- definition: contract of the feeds; an issue of a protected record (application.sensitive_flag), or one that names it, stays
--             countable by rule, and says nothing else
-- reading:    docs/definitions/withheld.md
-- stored:     view
select
    issue.council_code,
    issue.as_at,
    issue.rule,
    issue.level,
    issue.feed,
    issue.file,
    case when not issue.is_withheld then issue.line end as line,
    case when not issue.is_withheld then issue.key end as key,
    issue.column_name,
    case when not issue.is_withheld then issue.value_found end as value_found,
    case when issue.is_withheld then 'protected record: counted, never listed' else issue.message end as message,
    case when not issue.is_withheld then issue.officer end as officer,
    case when not issue.is_withheld then issue.since end as since,
    case when not issue.is_withheld then issue.times_seen end as times_seen,
    issue.is_withheld

from core.issue_status as issue
