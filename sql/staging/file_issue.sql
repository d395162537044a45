-- model:      staging.file_issue
-- grain:      one row per thing wrong with a file as a whole, with the number of fields of one of its lines, or with a log that is
--             no letting
-- keys:       council_code, as_at, feed, file, line, rule, column_name
-- sources:    landing.file, landing.file_issue, landing.ragged, landing.set_aside, reference.acceptance, reference.feed, reference.feed_rule,
--             reference.period, reference.previous_load, staging.row_issue
-- definition: contract of the feeds: R-FILE and R-CORE rules, and R-GEN-001
with

files as (

    select
        file.*,
        feed.kind

    from landing.file as file
    inner join reference.period as period
        on period.council_code = file.council_code
        and period.as_at = file.as_at
    inner join reference.feed as feed on feed.feed = file.feed

),

ragged as (

    select ragged.*

    from landing.ragged as ragged
    inner join reference.period as period
        on period.council_code = ragged.council_code
        and period.as_at = ragged.as_at

),

-- a feed's files together, called by the name of the one there is
feeds as (

    select
        files.council_code,
        files.as_at,
        files.feed,
        case when count(*) = 1 then min(files.file) end as file,
        cast(sum(files.rows_read) as bigint) as rows_read

    from files
    where files.kind = 'snapshot'
    group by files.council_code, files.as_at, files.feed
    having bool_and(files.is_accepted)

),

-- rows that could not be taken apart or held a value that could not be read
unreadable_rows as (

    select
        row_issue.feed,
        row_issue.file,
        row_issue.line

    from staging.row_issue as row_issue
    where row_issue.rule = 'R-GEN-003'
    group by row_issue.feed, row_issue.file, row_issue.line

    union all

    select
        ragged.feed,
        ragged.file,
        ragged.line

    from ragged

),

unreadable as (

    select
        unreadable_rows.feed,
        unreadable_rows.file,
        count(*) as rows_unreadable

    from unreadable_rows
    group by unreadable_rows.feed, unreadable_rows.file

),

told as (

    select
        file_issue.council_code,
        file_issue.as_at,
        file_issue.rule,
        file_issue.level,
        file_issue.feed,
        file_issue.file,
        nullif(file_issue.line, 0) as line,
        cast(null as string) as key,
        nullif(file_issue.column_name, '') as column_name,
        cast(null as string) as value_found,
        file_issue.message,
        cast(null as string) as officer

    from landing.file_issue as file_issue
    inner join reference.period as period
        on period.council_code = file_issue.council_code
        and period.as_at = file_issue.as_at

    union all

    select
        files.council_code,
        files.as_at,
        feed_rule.rule,
        feed_rule.level,
        files.feed,
        files.file,
        cast(null as bigint) as line,
        cast(null as string) as key,
        cast(null as string) as column_name,
        cast(unreadable.rows_unreadable as string) as value_found,
        feed_rule.message,
        cast(null as string) as officer

    from files
    inner join unreadable
        on unreadable.feed = files.feed
        and unreadable.file = files.file
    inner join reference.feed_rule as feed_rule on feed_rule.rule = 'R-FILE-006'
    where unreadable.rows_unreadable > 10
        and unreadable.rows_unreadable * 100 > files.rows_read

    union all

    select
        feeds.council_code,
        feeds.as_at,
        feed_rule.rule,
        feed_rule.level,
        feeds.feed,
        feeds.file,
        cast(null as bigint) as line,
        cast(null as string) as key,
        cast(null as string) as column_name,
        cast(feeds.rows_read as string) as value_found,
        replace(
            replace(feed_rule.message, '{rows}', cast(feeds.rows_read as string)),
            '{former}', cast(previous_load.rows_read as string)) as message,
        cast(null as string) as officer

    from feeds
    inner join reference.previous_load as previous_load on previous_load.feed = feeds.feed
    inner join reference.feed_rule as feed_rule on feed_rule.rule = 'R-FILE-007'
    where previous_load.rows_read >= 50
        and feeds.rows_read * 100 < previous_load.rows_read * 80

    union all

    select
        period.council_code,
        period.as_at,
        feed_rule.rule,
        feed_rule.level,
        feed.feed,
        cast(null as string) as file,
        cast(null as bigint) as line,
        cast(null as string) as key,
        cast(null as string) as column_name,
        cast(null as string) as value_found,
        replace(feed_rule.message, '{feed}', feed.feed) as message,
        cast(null as string) as officer

    from reference.previous_load as previous_load
    cross join reference.period as period
    inner join reference.feed as feed on feed.feed = previous_load.feed
    inner join reference.feed_rule as feed_rule on feed_rule.rule = 'R-FILE-010'
    left join files on files.feed = previous_load.feed
    where feed.kind = 'snapshot'
        and previous_load.is_supplied
        and files.feed is null

    union all

    select
        ragged.council_code,
        ragged.as_at,
        feed_rule.rule,
        feed_rule.level,
        ragged.feed,
        ragged.file,
        ragged.line,
        cast(null as string) as key,
        cast(null as string) as column_name,
        cast(ragged.fields_found as string) as value_found,
        replace(
            replace(
                replace(feed_rule.message, '{line}', cast(ragged.line as string)),
                '{n}', cast(ragged.fields_found as string)),
            '{m}', cast(ragged.fields_expected as string))
            || case when ragged.is_unclosed then '; a quote opened there is never closed' else '' end as message,
        cast(null as string) as officer

    from ragged
    inner join reference.feed_rule as feed_rule on feed_rule.rule = 'R-GEN-001'

    union all

    -- logs of which no row could be made; those that tell nothing of the feed are no issue
    select
        set_aside.council_code,
        set_aside.as_at,
        feed_rule.rule,
        feed_rule.level,
        set_aside.feed,
        set_aside.file,
        set_aside.line,
        set_aside.key,
        cast(null as string) as column_name,
        set_aside.value_found,
        replace(feed_rule.message, '{value}', coalesce(set_aside.value_found, 'without a status')) as message,
        cast(null as string) as officer

    from landing.set_aside as set_aside
    inner join reference.period as period
        on period.council_code = set_aside.council_code
        and period.as_at = set_aside.as_at
    inner join reference.feed_rule as feed_rule on feed_rule.rule = set_aside.rule
    where feed_rule.level <> 'none'

)

-- what somebody has said may go on as it is no longer stops the folder, and says so
select
    told.council_code,
    told.as_at,
    told.rule,
    case when acceptance.rule is not null and told.level = 'stop' then 'flag' else told.level end as level,
    told.feed,
    told.file,
    told.line,
    told.key,
    told.column_name,
    told.value_found,
    case
        when acceptance.rule is not null and told.level = 'stop' then told.message || ' (accepted: ' || acceptance.because || ')'
        else told.message
    end as message,
    told.officer

from told
left join reference.acceptance as acceptance
    on acceptance.rule = told.rule
    and acceptance.feed = told.feed
    and acceptance.council_code = told.council_code
