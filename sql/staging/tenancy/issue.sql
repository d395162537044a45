-- model:      staging.tenancy_issue
-- grain:      one row per rule that a row of the feed breaks
-- keys:       council_code, as_at, file, line, rule, column_name
-- sources:    landing.tenancy, reference.feed_column, reference.feed_rule, reference.period, staging.supplied, staging.tenancy_context, staging.tenancy_judged, staging.tenancy_row
-- definition: contract of the feed tenancy (feed_rule.csv), levels and messages; made from it by etl, do not edit
-- stored:     view
with

-- rows of this folder that break something, as told by the checks of values, keys and references
told as (

    select
        standing.file,
        standing.line,
        standing.tenancy_ref as key,
        standing.officer as officer,
        standing.problems,
        cast(null as string) as detail

    from staging.tenancy_row as standing
    inner join reference.period as period
        on period.council_code = standing.council_code
        and period.as_at = standing.as_at
    where standing.problems <> ''

    union all

    select
        judged.file,
        judged.line,
        judged.tenancy_ref as key,
        judged.officer as officer,
        judged.problems,
        cast(null as string) as detail

    from staging.tenancy_judged as judged
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
    cross join range(0, 28) as number(i)
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
            when 'tenancy_ref' then landing.tenancy_ref
            when 'property_ref' then landing.property_ref
            when 'household_ref' then landing.household_ref
            when 'tenure_type' then landing.tenure_type
            when 'start_date' then landing.start_date
            when 'end_date' then landing.end_date
            when 'notice_received_date' then landing.notice_received_date
            when 'end_reason' then landing.end_reason
            when 'previous_tenure' then landing.previous_tenure
            when 'previous_district_code' then landing.previous_district_code
            when 'previous_postcode' then landing.previous_postcode
            when 'letting_source' then landing.letting_source
            when 'rent_basis' then landing.rent_basis
            when 'intermediate_rent_name' then landing.intermediate_rent_name
            when 'weekly_rent' then landing.weekly_rent
            when 'weekly_service_charge' then landing.weekly_service_charge
            when 'weekly_personal_service_charge' then landing.weekly_personal_service_charge
            when 'weekly_support_charge' then landing.weekly_support_charge
            when 'rent_period' then landing.rent_period
            when 'fixed_term_years' then landing.fixed_term_years
            when 'starter_flag' then landing.starter_flag
            when 'joint_flag' then landing.joint_flag
            when 'arrears_amount' then landing.arrears_amount
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
    inner join landing.tenancy as landing
        on landing.council_code = period.council_code
        and landing.as_at = period.as_at
        and landing.file = named.file
        and landing.line = named.line
    inner join reference.feed_rule as feed_rule on feed_rule.rule = named.rule
    left join reference.feed_column as feed_column
        on feed_column.feed = 'tenancy'
        and feed_column.column = named.column_name

),

-- kept rows and the rules they break; a rule over a feed that is not supplied is not checked
broken as (

    select
        context.*,
        concat_ws(
            ';',
            case when days_shared_with_earlier_in_home >= 1 then 'R-TEN-002' end,
            case when days_shared_with_earlier_of_household > 28 then 'R-TEN-003' end,
            case when notice_received_date > end_date then 'R-TEN-004' end,
            case when supplied.is_property_supplied and weekly_rent > 2.5 * property_weekly_rent then 'R-TEN-005' end,
            case when supplied.is_property_supplied and is_residential and property_type in ('garage', 'block', 'land') then 'R-TEN-006' end,
            case when supplied.is_property_supplied and supplied.is_letting_supplied and is_settled and is_own_dwelling and start_date between last_12_months_start and as_at and has_letting = false then 'R-LET-008' end
        ) as broken_rules

    from staging.tenancy_context as context
    cross join staging.supplied as supplied

),

broken_apart as (

    select
        broken.*,
        split_part(broken.broken_rules, ';', cast(number.i as integer) + 1) as rule

    from broken
    cross join range(0, 6) as number(i)
    where broken.broken_rules <> ''
        and number.i <= length(broken.broken_rules) - length(replace(broken.broken_rules, ';', ''))

)

select
    of_values.council_code,
    of_values.as_at,
    of_values.rule,
    of_values.level,
    'tenancy' as feed,
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
    'tenancy' as feed,
    broken_apart.file,
    broken_apart.line,
    broken_apart.tenancy_ref as key,
    feed_rule.column_name,
    case feed_rule.column_name
        when 'start_date' then cast(broken_apart.start_date as string)
        when 'notice_received_date' then cast(broken_apart.notice_received_date as string)
        when 'weekly_rent' then plain_number(broken_apart.weekly_rent)
        when 'tenure_type' then broken_apart.tenure_type
    end as value_found,
    case broken_apart.rule
        when 'R-TEN-002' then 'two tenancies at once in ' || coalesce(broken_apart.property_ref, '')
        when 'R-TEN-006' then 'home let is a ' || coalesce(cast(broken_apart.property_type as string), '')
        else feed_rule.message
    end as message,
    broken_apart.officer as officer

from broken_apart
inner join reference.period as period on true
inner join reference.feed_rule as feed_rule on feed_rule.rule = broken_apart.rule

