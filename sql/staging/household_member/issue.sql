-- model:      staging.household_member_issue
-- grain:      one row per rule that a row of the feed breaks
-- keys:       council_code, as_at, file, line, rule, column_name
-- sources:    landing.household_member, reference.feed_column, reference.feed_rule, reference.period, staging.household_member_context, staging.household_member_row, staging.supplied
-- definition: contract of the feed household_member (feed_rule.csv), levels and messages; made from it by etl, do not edit
-- stored:     view
with

-- rows of this folder that break something, as told by the checks of values, keys and references
told as (

    select
        standing.file,
        standing.line,
        coalesce(standing.person_token, '') || '/' || coalesce(standing.household_ref, '') as key,
        cast(null as string) as officer,
        standing.problems,
        cast(null as string) as detail

    from staging.household_member_row as standing
    inner join reference.period as period
        on period.council_code = standing.council_code
        and period.as_at = standing.as_at
    where standing.problems <> ''

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
            when 'person_token' then landing.person_token
            when 'household_ref' then landing.household_ref
            when 'birth_date' then landing.birth_date
            when 'sex' then landing.sex
            when 'relationship' then landing.relationship
            when 'couple_code' then landing.couple_code
            when 'dependent_flag' then landing.dependent_flag
            when 'pregnancy_due_date' then landing.pregnancy_due_date
            when 'needs_own_room_flag' then landing.needs_own_room_flag
            when 'overnight_carer_flag' then landing.overnight_carer_flag
            when 'from_date' then landing.from_date
            when 'to_date' then landing.to_date
            when 'ethnicity' then landing.ethnicity
            when 'nationality_code' then landing.nationality_code
            when 'economic_status' then landing.economic_status
            when 'gender_same_as_sex' then landing.gender_same_as_sex
            when 'long_term_condition' then landing.long_term_condition
            when 'condition_types' then landing.condition_types
            else named.key
        end as value_found,
        feed_rule.message,
        feed_column.type,
        split_part(feed_column.references, '.', 1) as parent,
        named.detail,
        named.officer

    from named
    inner join reference.period as period on true
    inner join landing.household_member as landing
        on landing.council_code = period.council_code
        and landing.as_at = period.as_at
        and landing.file = named.file
        and landing.line = named.line
    inner join reference.feed_rule as feed_rule on feed_rule.rule = named.rule
    left join reference.feed_column as feed_column
        on feed_column.feed = 'household_member'
        and feed_column.column = named.column_name

),

-- kept rows and the rules they break; a rule over a feed that is not supplied is not checked
broken as (

    select
        context.*,
        concat_ws(
            ';',
            case when supplied.is_tenancy_supplied and supplied.is_homelessness_case_supplied and supplied.is_application_supplied and supplied.is_ta_placement_supplied and is_household_known = false then 'R-MEM-003' end,
            case when is_member_now and lead_persons <> 1 then 'R-MEM-004' end,
            case when is_member_now and relationship = 'lead' and whole_years_between(birth_date, as_at) < 16 then 'R-MEM-005' end,
            case when days_between(as_at, pregnancy_due_date) > 300 then 'R-MEM-006' end,
            case when supplied.is_application_supplied and other_live_household is not null then 'R-MEM-007' end
        ) as broken_rules

    from staging.household_member_context as context
    cross join staging.supplied as supplied

),

broken_apart as (

    select
        broken.*,
        split_part(broken.broken_rules, ';', cast(number.i as integer) + 1) as rule

    from broken
    cross join range(0, 5) as number(i)
    where broken.broken_rules <> ''
        and number.i <= length(broken.broken_rules) - length(replace(broken.broken_rules, ';', ''))

)

select
    of_values.council_code,
    of_values.as_at,
    of_values.rule,
    of_values.level,
    'household_member' as feed,
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
    'household_member' as feed,
    broken_apart.file,
    broken_apart.line,
    coalesce(broken_apart.person_token, '') || '/' || coalesce(broken_apart.household_ref, '') as key,
    feed_rule.column_name,
    case feed_rule.column_name
        when 'household_ref' then broken_apart.household_ref
        when 'relationship' then broken_apart.relationship
        when 'birth_date' then cast(broken_apart.birth_date as string)
        when 'pregnancy_due_date' then cast(broken_apart.pregnancy_due_date as string)
    end as value_found,
    case broken_apart.rule
        when 'R-MEM-004' then coalesce(cast(broken_apart.lead_persons as string), '') || ' lead persons'
        when 'R-MEM-005' then 'lead aged ' || coalesce(cast(broken_apart.age as string), '')
        when 'R-MEM-006' then 'birth expected ' || coalesce(cast(broken_apart.pregnancy_due_date as string), '')
        when 'R-MEM-007' then 'also in ' || coalesce(cast(broken_apart.other_live_household as string), '')
        else feed_rule.message
    end as message,
    cast(null as string) as officer

from broken_apart
inner join reference.period as period on true
inner join reference.feed_rule as feed_rule on feed_rule.rule = broken_apart.rule

