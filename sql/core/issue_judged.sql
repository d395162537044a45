-- model:      core.issue_judged
-- grain:      one row per issue, and whether it may be listed
-- keys:       council_code, as_at, feed, file, line, rule, column_name
-- sources:    core.issue, core.withheld_reference, core.withheld_row, reference.feed_rule, reference.message_mention
-- definition: contract of the feeds; an issue of a protected record (application.sensitive_flag), or one that names it, is withheld
-- reading:    docs/definitions/withheld.md
-- stored:     view
with

-- what messages about other rows say of a withheld record: "also in H12"; message_mention.csv has the rules that name another
mention as (

    select
        withheld_reference.council_code,
        withheld_reference.as_at,
        feed_rule.rule,
        split_part(feed_rule.message, '{', 1) || withheld_reference.reference
            || split_part(split_part(feed_rule.message, '{', 2), '}', 2) as message

    from core.withheld_reference as withheld_reference
    inner join reference.message_mention as message_mention on message_mention.kind = withheld_reference.kind
    inner join reference.feed_rule as feed_rule on feed_rule.rule = message_mention.rule

)

select
    issue.*,
    withheld_row.line is not null or mention.message is not null as is_withheld

from core.issue as issue
left join core.withheld_row as withheld_row
    on withheld_row.council_code = issue.council_code
    and withheld_row.as_at = issue.as_at
    and withheld_row.file = issue.file
    and withheld_row.line = issue.line
left join mention
    on mention.council_code = issue.council_code
    and mention.as_at = issue.as_at
    and mention.rule = issue.rule
    and mention.message = issue.message
