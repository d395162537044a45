-- model:      staging.bid_issue
-- grain:      one row per rule that a row of the feed breaks
-- keys:       council_code, as_at, file, line, rule, column_name
-- sources:    landing.bid, previous.issue, reference.feed_column, reference.feed_rule, reference.period, staging.bid_context, staging.bid_judged, staging.bid_row, staging.bid_touched, staging.judging, staging.supplied
-- definition: contract of the feed bid (feed_rule.csv), levels and messages; made from it by etl, do not edit
-- stored:     view
with

-- rows of this folder that break something, as told by the checks of values, keys and references
told as (

    select
        standing.file,
        standing.line,
        coalesce(standing.advert_ref, '') || '/' || coalesce(standing.application_ref, '') as key,
        cast(null as string) as officer,
        standing.problems,
        cast(null as string) as detail

    from staging.bid_row as standing
    inner join reference.period as period
        on period.council_code = standing.council_code
        and period.as_at = standing.as_at
    where standing.problems <> ''

    union all

    select
        judged.file,
        judged.line,
        coalesce(judged.advert_ref, '') || '/' || coalesce(judged.application_ref, '') as key,
        cast(null as string) as officer,
        judged.problems,
        cast(null as string) as detail

    from staging.bid_judged as judged
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
    cross join range(0, 14) as number(i)
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
            when 'advert_ref' then landing.advert_ref
            when 'application_ref' then landing.application_ref
            when 'placed_at' then landing.placed_at
            when 'channel' then landing.channel
            when 'withdrawn_at' then landing.withdrawn_at
            when 'valid' then landing.valid
            when 'rank_at_close' then landing.rank_at_close
            when 'bypass_reason' then landing.bypass_reason
            else named.key
        end as value_found,
        feed_rule.message,
        feed_column.type,
        split_part(feed_column.references, '.', 1) as parent,
        named.detail,
        named.officer

    from named
    inner join reference.period as period on true
    inner join landing.bid as landing
        on landing.council_code = period.council_code
        and landing.as_at = period.as_at
        and landing.file = named.file
        and landing.line = named.line
    inner join reference.feed_rule as feed_rule on feed_rule.rule = named.rule
    left join reference.feed_column as feed_column
        on feed_column.feed = 'bid'
        and feed_column.column = named.column_name

),

-- kept rows and the rules they break; a rule over a feed that is not supplied is not checked
broken as (

    select
        context.*,
        concat_ws(
            ';',
            case when supplied.is_advert_supplied and (placed_on < opens or placed_on > closes) then 'R-BID-002' end,
            case when supplied.is_application_supplied and (placed_on < registration_date or placed_on > closed_date) then 'R-BID-003' end,
            case when bids_of_rank_before > 0 then 'R-BID-004' end
        ) as broken_rules

    from staging.bid_context as context
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
    'bid' as feed,
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
    'bid' as feed,
    broken_apart.file,
    broken_apart.line,
    coalesce(broken_apart.advert_ref, '') || '/' || coalesce(broken_apart.application_ref, '') as key,
    feed_rule.column_name,
    case feed_rule.column_name
        when 'placed_at' then cast(broken_apart.placed_at as string)
        when 'rank_at_close' then cast(broken_apart.rank_at_close as string)
    end as value_found,
    case broken_apart.rule
        when 'R-BID-002' then 'placed ' || coalesce(cast(broken_apart.placed_on as string), '') || ', open ' || coalesce(cast(broken_apart.opens as string), '') || ' to ' || coalesce(cast(broken_apart.closes as string), '')
        when 'R-BID-004' then 'rank ' || coalesce(cast(broken_apart.rank_at_close as string), '') || ' twice'
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
left join staging.bid_touched as touched
    on touched.council_code = earlier.council_code
    and touched.file = earlier.file
    and touched.line = earlier.line
where earlier.feed = 'bid'
    and earlier.rule in ('R-BID-002', 'R-BID-003', 'R-BID-004')
    and not judging.is_whole
    and touched.line is null

