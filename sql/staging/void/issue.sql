-- model:      staging.void_issue
-- grain:      one row per rule that a row of the feed breaks
-- keys:       council_code, as_at, file, line, rule, column_name
-- sources:    landing.void, reference.feed_column, reference.feed_rule, reference.period, staging.supplied, staging.void_context, staging.void_judged, staging.void_overlap, staging.void_row
-- definition: contract of the feed void (feed_rule.csv), levels and messages; made from it by etl, do not edit
-- stored:     view
with

-- rows of this folder that break something, as told by the checks of values, keys and references
told as (

    select
        standing.file,
        standing.line,
        standing.void_ref as key,
        standing.officer as officer,
        standing.problems,
        cast(null as string) as detail

    from staging.void_row as standing
    inner join reference.period as period
        on period.council_code = standing.council_code
        and period.as_at = standing.as_at
    where standing.problems <> ''

    union all

    select
        judged.file,
        judged.line,
        judged.void_ref as key,
        judged.officer as officer,
        judged.problems,
        cast(null as string) as detail

    from staging.void_judged as judged
    inner join reference.period as period
        on period.council_code = judged.council_code
        and period.as_at = judged.as_at
    where judged.problems <> ''

    union all

    select
        void_overlap.file,
        void_overlap.line,
        void_overlap.void_ref as key,
        void_overlap.officer,
        'reject R-VOID-001 void_start' as problems,
        void_overlap.overlapped_void_ref as detail

    from staging.void_overlap as void_overlap
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
    cross join range(0, 20) as number(i)
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
            when 'void_ref' then landing.void_ref
            when 'property_ref' then landing.property_ref
            when 'tenancy_ref_out' then landing.tenancy_ref_out
            when 'tenancy_ref_in' then landing.tenancy_ref_in
            when 'void_start' then landing.void_start
            when 'void_end' then landing.void_end
            when 'void_class' then landing.void_class
            when 'lahs_major' then landing.lahs_major
            when 'notice_received_date' then landing.notice_received_date
            when 'keys_in_date' then landing.keys_in_date
            when 'works_start_date' then landing.works_start_date
            when 'works_complete_date' then landing.works_complete_date
            when 'lettable_from' then landing.lettable_from
            when 'keys_out_date' then landing.keys_out_date
            when 'available_flag' then landing.available_flag
            when 'weekly_rent' then landing.weekly_rent
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
    inner join landing.void as landing
        on landing.council_code = period.council_code
        and landing.as_at = period.as_at
        and landing.file = named.file
        and landing.line = named.line
    inner join reference.feed_rule as feed_rule on feed_rule.rule = named.rule
    left join reference.feed_column as feed_column
        on feed_column.feed = 'void'
        and feed_column.column = named.column_name

),

-- kept rows and the rules they break; a rule over a feed that is not supplied is not checked
broken as (

    select
        context.*,
        concat_ws(
            ';',
            case when supplied.is_property_supplied and (void_end is not null and tenancy_ref_in is null and (property_disposed_date is null or property_disposed_date > void_end)) then 'R-VOID-002' end,
            case when supplied.is_tenancy_supplied and void_end is null and tenancy_ref_in is null and tenancy_in_force is not null then 'R-VOID-004' end,
            case when supplied.is_tenancy_supplied and void_end <> tenancy_in_start_date then 'R-VOID-005' end,
            case when supplied.is_tenancy_supplied and void_start < tenancy_out_end_date then 'R-VOID-006' end,
            case when lettable_from < void_start or lettable_from > closed_on then 'R-VOID-007' end,
            case when works_complete_date < void_start then 'R-VOID-008' end,
            case when keys_out_date < keys_in_date then 'R-VOID-009' end
        ) as broken_rules

    from staging.void_context as context
    cross join staging.supplied as supplied

),

broken_apart as (

    select
        broken.*,
        split_part(broken.broken_rules, ';', cast(number.i as integer) + 1) as rule

    from broken
    cross join range(0, 7) as number(i)
    where broken.broken_rules <> ''
        and number.i <= length(broken.broken_rules) - length(replace(broken.broken_rules, ';', ''))

)

select
    of_values.council_code,
    of_values.as_at,
    of_values.rule,
    of_values.level,
    'void' as feed,
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
    'void' as feed,
    broken_apart.file,
    broken_apart.line,
    broken_apart.void_ref as key,
    feed_rule.column_name,
    case feed_rule.column_name
        when 'void_end' then cast(broken_apart.void_end as string)
        when 'tenancy_ref_in' then broken_apart.tenancy_ref_in
        when 'void_start' then cast(broken_apart.void_start as string)
        when 'lettable_from' then cast(broken_apart.lettable_from as string)
        when 'works_complete_date' then cast(broken_apart.works_complete_date as string)
        when 'keys_out_date' then cast(broken_apart.keys_out_date as string)
    end as value_found,
    case broken_apart.rule
        when 'R-VOID-004' then 'still open, yet let to ' || coalesce(cast(broken_apart.tenancy_in_force as string), '')
        when 'R-VOID-005' then 'tenancy starts ' || coalesce(cast(broken_apart.tenancy_in_start_date as string), '')
        else feed_rule.message
    end as message,
    broken_apart.officer as officer

from broken_apart
inner join reference.period as period on true
inner join reference.feed_rule as feed_rule on feed_rule.rule = broken_apart.rule

