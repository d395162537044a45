-- model:      staging.enquiry_issue
-- grain:      one row per rule that a row of the feed breaks
-- keys:       council_code, as_at, file, line, rule, column_name
-- sources:    landing.enquiry, previous.issue, reference.feed_column, reference.feed_rule, reference.period, staging.enquiry_context, staging.enquiry_judged, staging.enquiry_row, staging.enquiry_touched, staging.judging, staging.supplied
-- definition: contract of the feed enquiry (feed_rule.csv), levels and messages; made from it by etl, do not edit
-- stored:     view
with

-- rows of this folder that break something, as told by the checks of values, keys and references
told as (

    select
        standing.file,
        standing.line,
        standing.enquiry_ref as key,
        standing.officer as officer,
        standing.problems,
        cast(null as string) as detail

    from staging.enquiry_row as standing
    inner join reference.period as period
        on period.council_code = standing.council_code
        and period.as_at = standing.as_at
    where standing.problems <> ''

    union all

    select
        judged.file,
        judged.line,
        judged.enquiry_ref as key,
        judged.officer as officer,
        judged.problems,
        cast(null as string) as detail

    from staging.enquiry_judged as judged
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
    cross join range(0, 13) as number(i)
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
            when 'enquiry_ref' then landing.enquiry_ref
            when 'kind' then landing.kind
            when 'channel' then landing.channel
            when 'subject' then landing.subject
            when 'application_ref' then landing.application_ref
            when 'received_at' then landing.received_at
            when 'target_on' then landing.target_on
            when 'answered_at' then landing.answered_at
            when 'first_contact_flag' then landing.first_contact_flag
            when 'officer' then landing.officer
            else named.key
        end as value_found,
        feed_rule.message,
        feed_column.type,
        split_part(feed_column.references, '.', 1) as parent,
        named.detail,
        named.officer

    from named
    inner join reference.period as period on true
    inner join landing.enquiry as landing
        on landing.council_code = period.council_code
        and landing.as_at = period.as_at
        and landing.file = named.file
        and landing.line = named.line
    inner join reference.feed_rule as feed_rule on feed_rule.rule = named.rule
    left join reference.feed_column as feed_column
        on feed_column.feed = 'enquiry'
        and feed_column.column = named.column_name

),

-- kept rows and the rules they break; a rule over a feed that is not supplied is not checked
broken as (

    select
        context.*,
        concat_ws(
            ';',
            case when target_on < cast(received_at as date) then 'R-ENQ-002' end
        ) as broken_rules

    from staging.enquiry_context as context
    cross join staging.supplied as supplied

),

broken_apart as (

    select
        broken.*,
        split_part(broken.broken_rules, ';', cast(number.i as integer) + 1) as rule

    from broken
    cross join range(0, 1) as number(i)
    where broken.broken_rules <> ''
        and number.i <= length(broken.broken_rules) - length(replace(broken.broken_rules, ';', ''))

)

select
    of_values.council_code,
    of_values.as_at,
    of_values.rule,
    of_values.level,
    'enquiry' as feed,
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
    'enquiry' as feed,
    broken_apart.file,
    broken_apart.line,
    broken_apart.enquiry_ref as key,
    feed_rule.column_name,
    case feed_rule.column_name
        when 'target_on' then cast(broken_apart.target_on as string)
    end as value_found,
    case broken_apart.rule
        when '' then ''
        else feed_rule.message
    end as message,
    broken_apart.officer as officer

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
left join staging.enquiry_touched as touched
    on touched.council_code = earlier.council_code
    and touched.file = earlier.file
    and touched.line = earlier.line
where earlier.feed = 'enquiry'
    and earlier.rule in ('R-ENQ-002')
    and not judging.is_whole
    and touched.line is null

