-- model:      staging.{feed}_issue
-- grain:      one row per rule that a row of the feed breaks
-- keys:       council_code, as_at, file, line, rule, column_name
-- sources:    {sources}
-- definition: contract of the feed {feed} (feed_rule.csv), levels and messages; made from it by etl, do not edit
-- stored:     view
with

-- rows of this folder that break something, as told by the checks of values, keys and references
told as (

    select
        standing.file,
        standing.line,
        {row_key} as key,
        {row_officer} as officer,
        standing.problems,
        cast(null as string) as detail

    from staging.{feed}_row as standing
    inner join reference.period as period
        on period.council_code = standing.council_code
        and period.as_at = standing.as_at
    where standing.problems <> ''
{told_references}
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
    cross join range(0, {most_problems}) as number(i)
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
{raw_values}
            else named.key
        end as value_found,
        feed_rule.message,
        feed_column.type,
        split_part(feed_column.references, '.', 1) as parent,
        named.detail,
        named.officer

    from named
    inner join reference.period as period on true
    inner join landing.{feed} as landing
        on landing.council_code = period.council_code
        and landing.as_at = period.as_at
        and landing.file = named.file
        and landing.line = named.line
    inner join reference.feed_rule as feed_rule on feed_rule.rule = named.rule
    left join reference.feed_column as feed_column
        on feed_column.feed = '{feed}'
        and feed_column.column = named.column_name

){broken}

select
    of_values.council_code,
    of_values.as_at,
    of_values.rule,
    of_values.level,
    '{feed}' as feed,
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
{of_rules}
