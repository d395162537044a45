-- model:      staging.letting_issue
-- grain:      one row per rule that a row of the feed breaks
-- keys:       council_code, as_at, file, line, rule, column_name
-- sources:    landing.letting, reference.feed_column, reference.feed_rule, reference.period, staging.letting_context, staging.letting_judged, staging.letting_row, staging.supplied
-- definition: contract of the feed letting (feed_rule.csv), levels and messages; made from it by etl, do not edit
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

    from staging.letting_row as standing
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

    from staging.letting_judged as judged
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
    cross join range(0, 40) as number(i)
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
            when 'application_ref' then landing.application_ref
            when 'advert_ref' then landing.advert_ref
            when 'offer_ref' then landing.offer_ref
            when 'letting_kind' then landing.letting_kind
            when 'queue' then landing.queue
            when 'allocation_route' then landing.allocation_route
            when 'common_policy_flag' then landing.common_policy_flag
            when 'common_register_flag' then landing.common_register_flag
            when 'accessible_register_flag' then landing.accessible_register_flag
            when 'referral_source' then landing.referral_source
            when 'local_lettings_plan' then landing.local_lettings_plan
            when 'vacancy_reason' then landing.vacancy_reason
            when 'previous_rent_basis' then landing.previous_rent_basis
            when 'move_reason' then landing.move_reason
            when 'move_reason_other' then landing.move_reason_other
            when 'homeless_before_flag' then landing.homeless_before_flag
            when 'reasonable_preference' then landing.reasonable_preference
            when 'rp_categories' then landing.rp_categories
            when 'access_needs' then landing.access_needs
            when 'armed_forces_link' then landing.armed_forces_link
            when 'armed_forces_serving' then landing.armed_forces_serving
            when 'armed_forces_injured' then landing.armed_forces_injured
            when 'pregnancy' then landing.pregnancy
            when 'income_known' then landing.income_known
            when 'net_income_amount' then landing.net_income_amount
            when 'income_frequency' then landing.income_frequency
            when 'housing_benefit' then landing.housing_benefit
            when 'benefit_income_share' then landing.benefit_income_share
            when 'household_charge_flag' then landing.household_charge_flag
            when 'rent_per_period' then landing.rent_per_period
            when 'service_charge_per_period' then landing.service_charge_per_period
            when 'personal_service_charge_per_period' then landing.personal_service_charge_per_period
            when 'support_charge_per_period' then landing.support_charge_per_period
            when 'shortfall_known' then landing.shortfall_known
            when 'shortfall_amount' then landing.shortfall_amount
            when 'privacy_notice_flag' then landing.privacy_notice_flag
            when 'core_log_ref' then landing.core_log_ref
            when 'core_submitted_date' then landing.core_submitted_date
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
    inner join landing.letting as landing
        on landing.council_code = period.council_code
        and landing.as_at = period.as_at
        and landing.file = named.file
        and landing.line = named.line
    inner join reference.feed_rule as feed_rule on feed_rule.rule = named.rule
    left join reference.feed_column as feed_column
        on feed_column.feed = 'letting'
        and feed_column.column = named.column_name

),

-- kept rows and the rules they break; a rule over a feed that is not supplied is not checked
broken as (

    select
        context.*,
        concat_ws(
            ';',
            case when supplied.is_tenancy_supplied and letting_kind in ('first', 'relet', 'transfer') and is_settled = false then 'R-LET-001' end,
            case when supplied.is_tenancy_supplied and supplied.is_application_supplied and registration_date > start_date then 'R-LET-002' end,
            case when supplied.is_tenancy_supplied and supplied.is_void_supplied and letting_kind in ('relet', 'transfer') and has_void_before = false then 'R-LET-003' end,
            case when letting_kind in ('exchange', 'succession', 'assignment') and advert_ref is not null then 'R-LET-004' end,
            case when supplied.is_tenancy_supplied and letting_kind = 'first' and has_earlier_settled_tenancy then 'R-LET-005' end,
            case when supplied.is_tenancy_supplied and supplied.is_application_supplied and letting_kind in ('first', 'relet', 'transfer') and start_date <= as_at and application_status <> 'housed' then 'R-LET-006' end,
            case when supplied.is_tenancy_supplied and core_submitted_date < start_date then 'R-LET-007' end
        ) as broken_rules

    from staging.letting_context as context
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
    'letting' as feed,
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
    'letting' as feed,
    broken_apart.file,
    broken_apart.line,
    broken_apart.tenancy_ref as key,
    feed_rule.column_name,
    case feed_rule.column_name
        when 'letting_kind' then broken_apart.letting_kind
        when 'application_ref' then broken_apart.application_ref
        when 'advert_ref' then broken_apart.advert_ref
        when 'core_submitted_date' then cast(broken_apart.core_submitted_date as string)
    end as value_found,
    case broken_apart.rule
        when 'R-LET-001' then coalesce(cast(broken_apart.tenure_type as string), '') || ' is not a letting'
        when 'R-LET-004' then 'advertised ' || coalesce(broken_apart.letting_kind, '') || '?'
        when 'R-LET-006' then 'application is ' || coalesce(cast(broken_apart.application_status as string), '')
        else feed_rule.message
    end as message,
    broken_apart.officer as officer

from broken_apart
inner join reference.period as period on true
inner join reference.feed_rule as feed_rule on feed_rule.rule = broken_apart.rule

