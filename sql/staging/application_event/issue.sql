-- model:      staging.application_event_issue
-- grain:      one row per rule that a row of the feed breaks
-- keys:       council_code, as_at, file, line, rule, column_name
-- sources:    landing.application_event, previous.issue, reference.feed_column, reference.feed_rule, reference.period, staging.application_event_context, staging.application_event_judged, staging.application_event_row, staging.application_event_touched, staging.judging, staging.supplied
-- definition: contract of the feed application_event (feed_rule.csv), levels and messages; made from it by etl, do not edit
-- stored:     view
with

-- rows of this folder that break something, as told by the checks of values, keys and references
told as (

    select
        standing.file,
        standing.line,
        standing.event_ref as key,
        cast(null as string) as officer,
        standing.problems,
        cast(null as string) as detail

    from staging.application_event_row as standing
    inner join reference.period as period
        on period.council_code = standing.council_code
        and period.as_at = standing.as_at
    where standing.problems <> ''

    union all

    select
        judged.file,
        judged.line,
        judged.event_ref as key,
        cast(null as string) as officer,
        judged.problems,
        cast(null as string) as detail

    from staging.application_event_judged as judged
    inner join reference.period as period
        on period.council_code = judged.council_code
        and period.as_at = judged.as_at
    where judged.problems <> ''
),

told_apart as (

    select
        told.file,
        told.line,
        told.key,
        told.officer,
        told.detail,
        split_part(told.problems, ';', cast(number.i as integer) + 1) as problem

    from told
    cross join range(0, 9) as number(i)
    where number.i <= length(told.problems) - length(replace(told.problems, ';', ''))

),

named as (

    select
        told_apart.file,
        told_apart.line,
        told_apart.key,
        told_apart.officer,
        told_apart.detail,
        split_part(told_apart.problem, ' ', 1) as level,
        split_part(told_apart.problem, ' ', 2) as rule,
        split_part(told_apart.problem, ' ', 3) as column_name

    from told_apart

),

-- the value as it came
of_values as (

    select
        landing.council_code,
        landing.as_at,
        named.rule,
        named.level,
        named.file,
        named.line,
        named.key,
        named.column_name,
        case named.column_name
            when 'event_ref' then landing.event_ref
            when 'application_ref' then landing.application_ref
            when 'event' then landing.event
            when 'old' then landing.old
            when 'new' then landing.new
            when 'at' then landing.at
            when 'actor' then landing.actor
            else named.key
        end as value_found,
        feed_rule.message,
        feed_column.type,
        split_part(feed_column.references, '.', 1) as parent,
        named.detail,
        named.officer

    from named
    inner join reference.period as period on true
    inner join landing.application_event as landing
        on landing.council_code = period.council_code
        and landing.as_at = period.as_at
        and landing.file = named.file
        and landing.line = named.line
    inner join reference.feed_rule as feed_rule on feed_rule.rule = named.rule
    left join reference.feed_column as feed_column
        on feed_column.feed = 'application_event'
        and feed_column.column = named.column_name

),

-- kept rows and the rules they break; a rule over a feed that is not supplied is not checked
broken as (

    select
        context.*,
        concat_ws(
            ';',
            case when old_status <> status_before then 'R-EVT-001' end,
            case when supplied.is_application_supplied and is_latest_entry and new_status <> application_status then 'R-EVT-002' end,
            case when supplied.is_application_supplied and happened_on < application_date then 'R-EVT-003' end
        ) as broken_rules

    from staging.application_event_context as context
    cross join staging.supplied as supplied

),

broken_apart as (

    select
        broken.*,
        split_part(broken.broken_rules, ';', cast(number.i as integer) + 1) as rule

    from broken
    cross join range(0, 3) as number(i)
    where broken.broken_rules <> ''
        and number.i <= length(broken.broken_rules) - length(replace(broken.broken_rules, ';', ''))

)

select
    of_values.council_code,
    of_values.as_at,
    of_values.rule,
    of_values.level,
    'application_event' as feed,
    of_values.file,
    of_values.line,
    of_values.key,
    of_values.column_name,
    of_values.value_found,
    message_filled(
        of_values.message, of_values.column_name, of_values.value_found, of_values.type, of_values.parent, of_values.key,
        of_values.detail) as message,
    of_values.officer

from of_values

union all

select
    broken_apart.council_code,
    period.as_at,
    broken_apart.rule,
    feed_rule.level,
    'application_event' as feed,
    broken_apart.file,
    broken_apart.line,
    broken_apart.event_ref as key,
    feed_rule.column_name,
    case feed_rule.column_name
        when 'old' then broken_apart.old
        when 'new' then broken_apart.new
        when 'at' then cast(broken_apart.at as string)
    end as value_found,
    case broken_apart.rule
        when 'R-EVT-002' then 'history says ' || coalesce(broken_apart.new, '')
        else feed_rule.message
    end as message,
    cast(null as string) as officer

from broken_apart
inner join reference.period as period on true
inner join reference.feed_rule as feed_rule on feed_rule.rule = broken_apart.rule

union all

-- rows that nothing has touched since the load before break what they broke then
select
    earlier.council_code,
    judging.as_at,
    earlier.rule,
    earlier.level,
    earlier.feed,
    earlier.file,
    earlier.line,
    earlier.key,
    earlier.column_name,
    earlier.value_found,
    earlier.message,
    earlier.officer

from previous.issue as earlier
inner join staging.judging as judging
    on judging.council_code = earlier.council_code
    and judging.last_as_at = earlier.as_at
left join staging.application_event_touched as touched
    on touched.council_code = earlier.council_code
    and touched.file = earlier.file
    and touched.line = earlier.line
where earlier.feed = 'application_event'
    and earlier.rule in ('R-EVT-001', 'R-EVT-002', 'R-EVT-003')
    and not judging.is_whole
    and touched.line is null

