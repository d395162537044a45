-- model:      staging.homelessness_case_issue
-- grain:      one row per rule that a row of the feed breaks
-- keys:       council_code, as_at, file, line, rule, column_name
-- sources:    landing.homelessness_case, reference.feed_column, reference.feed_rule, reference.period, staging.homelessness_case_context, staging.homelessness_case_row, staging.supplied
-- definition: contract of the feed homelessness_case (feed_rule.csv), levels and messages; made from it by etl, do not edit
-- stored:     view
with

-- rows of this folder that break something, as told by the checks of values, keys and references
told as (

    select
        standing.file,
        standing.line,
        standing.case_ref as key,
        standing.officer as officer,
        standing.problems,
        cast(null as string) as detail

    from staging.homelessness_case_row as standing
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
    cross join range(0, 33) as number(i)
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
            when 'case_ref' then landing.case_ref
            when 'household_ref' then landing.household_ref
            when 'application_date' then landing.application_date
            when 'assessment_date' then landing.assessment_date
            when 'assessment_outcome' then landing.assessment_outcome
            when 'section_21_flag' then landing.section_21_flag
            when 'eligible_flag' then landing.eligible_flag
            when 'referral_source' then landing.referral_source
            when 'household_type' then landing.household_type
            when 'reason_loss_home' then landing.reason_loss_home
            when 'accommodation_at_application' then landing.accommodation_at_application
            when 'support_needs' then landing.support_needs
            when 'prevention_start' then landing.prevention_start
            when 'prevention_end' then landing.prevention_end
            when 'prevention_end_reason' then landing.prevention_end_reason
            when 'relief_start' then landing.relief_start
            when 'relief_end' then landing.relief_end
            when 'relief_end_reason' then landing.relief_end_reason
            when 'main_duty_decision' then landing.main_duty_decision
            when 'main_duty_decision_date' then landing.main_duty_decision_date
            when 'priority_need' then landing.priority_need
            when 'main_duty_end' then landing.main_duty_end
            when 'main_duty_end_reason' then landing.main_duty_end_reason
            when 'closed_date' then landing.closed_date
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
    inner join landing.homelessness_case as landing
        on landing.council_code = period.council_code
        and landing.as_at = period.as_at
        and landing.file = named.file
        and landing.line = named.line
    inner join reference.feed_rule as feed_rule on feed_rule.rule = named.rule
    left join reference.feed_column as feed_column
        on feed_column.feed = 'homelessness_case'
        and feed_column.column = named.column_name

),

-- kept rows and the rules they break; a rule over a feed that is not supplied is not checked
broken as (

    select
        context.*,
        concat_ws(
            ';',
            case when main_duty_decision_date <= relief_start then 'R-HLC-002' end,
            case when prevention_end_reason = 'homeless' and prevention_end > relief_start then 'R-HLC-003' end,
            case when supplied.is_ta_placement_supplied and closed_date is not null and open_placement is not null then 'R-HLC-004' end
        ) as broken_rules

    from staging.homelessness_case_context as context
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
    'homelessness_case' as feed,
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
    'homelessness_case' as feed,
    broken_apart.file,
    broken_apart.line,
    broken_apart.case_ref as key,
    feed_rule.column_name,
    case feed_rule.column_name
        when 'main_duty_decision_date' then cast(broken_apart.main_duty_decision_date as string)
        when 'prevention_end' then cast(broken_apart.prevention_end as string)
        when 'closed_date' then cast(broken_apart.closed_date as string)
    end as value_found,
    case broken_apart.rule
        when '' then ''
        else feed_rule.message
    end as message,
    broken_apart.officer as officer

from broken_apart
inner join reference.period as period on true
inner join reference.feed_rule as feed_rule on feed_rule.rule = broken_apart.rule

