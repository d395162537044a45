select
    issue.as_at,
    issue.feed,
    issue.file,
    issue.line,
    issue.key,
    issue.level,
    issue.rule,
    issue.column_name,
    issue.value_found,
    issue.message,
    issue.officer,
    issue.since,
    issue.times_seen

from core.issue_listing as issue
left join reference.feed as contract_feed on contract_feed.feed = issue.feed
where issue.council_code = {council_code}
    and issue.as_at = {as_at}
order by
    contract_feed.place nulls first,
    issue.feed nulls first,
    issue.file nulls first,
    issue.is_withheld,
    issue.line nulls first,
    issue.rule,
    issue.column_name nulls first,
    issue.message nulls first
