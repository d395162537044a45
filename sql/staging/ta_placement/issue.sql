-- model:      staging.ta_placement_issue
-- grain:      one row per rule that a row of the feed breaks
-- keys:       council_code, as_at, file, line, rule, column_name
-- sources:    landing.ta_placement, reference.feed_column, reference.feed_rule, reference.period, staging.supplied, staging.ta_placement_context, staging.ta_placement_judged, staging.ta_placement_row
-- definition: contract of the feed ta_placement (feed_rule.csv), levels and messages; made from it by etl, do not edit
-- stored:     view
with

-- rows of this folder that break something, as told by the checks of values, keys and references
told as (

    select
        standing.file,
        standing.line,
        standing.placement_ref as key,
        cast(null as string) as officer,
        standing.problems,
        cast(null as string) as detail

    from staging.ta_placement_row as standing
    inner join reference.period as period
        on period.council_code = standing.council_code
        and period.as_at = standing.as_at
    where standing.problems <> ''

    union all

    select
        judged.file,
        judged.line,
        judged.placement_ref as key,
        cast(null as string) as officer,
        judged.problems,
        cast(null as string) as detail

    from staging.ta_placement_judged as judged
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
    cross join range(0, 22) as number(i)
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
            when 'placement_ref' then landing.placement_ref
            when 'household_ref' then landing.household_ref
            when 'case_ref' then landing.case_ref
            when 'ta_type' then landing.ta_type
            when 'provider' then landing.provider
            when 'address_token' then landing.address_token
            when 'property_ref' then landing.property_ref
            when 'in_district' then landing.in_district
            when 'start_date' then landing.start_date
            when 'end_date' then landing.end_date
            when 'nightly_rate' then landing.nightly_rate
            when 'setup_cost' then landing.setup_cost
            when 'weekly_household_charge' then landing.weekly_household_charge
            when 'weekly_benefit_subsidy' then landing.weekly_benefit_subsidy
            when 'duty' then landing.duty
            when 'pending_review_flag' then landing.pending_review_flag
            when 'b_and_b_order_flag' then landing.b_and_b_order_flag
            when 'end_reason' then landing.end_reason
            when 'certificate_expiry_date' then landing.certificate_expiry_date
            else named.key
        end as value_found,
        feed_rule.message,
        feed_column.type,
        split_part(feed_column.references, '.', 1) as parent,
        named.detail,
        named.officer

    from named
    inner join reference.period as period on true
    inner join landing.ta_placement as landing
        on landing.council_code = period.council_code
        and landing.as_at = period.as_at
        and landing.file = named.file
        and landing.line = named.line
    inner join reference.feed_rule as feed_rule on feed_rule.rule = named.rule
    left join reference.feed_column as feed_column
        on feed_column.feed = 'ta_placement'
        and feed_column.column = named.column_name

),

-- kept rows and the rules they break; a rule over a feed that is not supplied is not checked
broken as (

    select
        context.*,
        concat_ws(
            ';',
            case when next_start_date is not null and (end_date is null or end_date > next_start_date) then 'R-TAP-002' end,
            case when supplied.is_tenancy_supplied and end_date is null and housed_on is not null then 'R-TAP-003' end,
            case when ended_on > as_at and case_ref is null then 'R-TAP-004' end
        ) as broken_rules

    from staging.ta_placement_context as context
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
    'ta_placement' as feed,
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
    'ta_placement' as feed,
    broken_apart.file,
    broken_apart.line,
    broken_apart.placement_ref as key,
    feed_rule.column_name,
    case feed_rule.column_name
        when 'end_date' then cast(broken_apart.end_date as string)
        when 'case_ref' then broken_apart.case_ref
    end as value_found,
    case broken_apart.rule
        when 'R-TAP-002' then 'overlaps ' || coalesce(cast(broken_apart.next_placement as string), '')
        when 'R-TAP-003' then 'housed ' || coalesce(cast(broken_apart.housed_on as string), '')
        else feed_rule.message
    end as message,
    cast(null as string) as officer

from broken_apart
inner join reference.period as period on true
inner join reference.feed_rule as feed_rule on feed_rule.rule = broken_apart.rule

