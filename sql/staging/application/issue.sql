-- model:      staging.application_issue
-- grain:      one row per rule that a row of the feed breaks
-- keys:       council_code, as_at, file, line, rule, column_name
-- sources:    landing.application, reference.feed_column, reference.feed_rule, reference.period, staging.application_context, staging.application_judged, staging.application_row, staging.supplied
-- definition: contract of the feed application (feed_rule.csv), levels and messages; made from it by etl, do not edit
-- stored:     view
with

-- rows of this folder that break something, as told by the checks of values, keys and references
told as (

    select
        standing.file,
        standing.line,
        standing.application_ref as key,
        standing.officer as officer,
        standing.problems,
        cast(null as string) as detail

    from staging.application_row as standing
    inner join reference.period as period
        on period.council_code = standing.council_code
        and period.as_at = standing.as_at
    where standing.problems <> ''

    union all

    select
        judged.file,
        judged.line,
        judged.application_ref as key,
        judged.officer as officer,
        judged.problems,
        cast(null as string) as detail

    from staging.application_judged as judged
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
    cross join range(0, 56) as number(i)
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
            when 'application_ref' then landing.application_ref
            when 'household_ref' then landing.household_ref
            when 'applicant_type' then landing.applicant_type
            when 'application_date' then landing.application_date
            when 'complete_date' then landing.complete_date
            when 'decision_date' then landing.decision_date
            when 'decision' then landing.decision
            when 'registration_date' then landing.registration_date
            when 'effective_date' then landing.effective_date
            when 'homeless_application_date' then landing.homeless_application_date
            when 'band' then landing.band
            when 'points' then landing.points
            when 'band_reason' then landing.band_reason
            when 'bedroom_need' then landing.bedroom_need
            when 'bedroom_need_maximum' then landing.bedroom_need_maximum
            when 'bedroom_need_self' then landing.bedroom_need_self
            when 'bedroom_need_source' then landing.bedroom_need_source
            when 'household_size' then landing.household_size
            when 'rp_categories' then landing.rp_categories
            when 'additional_preference' then landing.additional_preference
            when 'armed_forces' then landing.armed_forces
            when 'area_choices' then landing.area_choices
            when 'status' then landing.status
            when 'closed_date' then landing.closed_date
            when 'closed_reason' then landing.closed_reason
            when 'merged_into' then landing.merged_into
            when 'sensitive_flag' then landing.sensitive_flag
            when 'direct_offer_only_flag' then landing.direct_offer_only_flag
            when 'right_to_move_flag' then landing.right_to_move_flag
            when 'area_since_date' then landing.area_since_date
            when 'current_tenure' then landing.current_tenure
            when 'current_tenancy_ref' then landing.current_tenancy_ref
            when 'current_bedrooms' then landing.current_bedrooms
            when 'access_need' then landing.access_need
            when 'arrears_exception_date' then landing.arrears_exception_date
            when 'housing_debt_amount' then landing.housing_debt_amount
            when 'housing_debt_type' then landing.housing_debt_type
            when 'repayment_plan_flag' then landing.repayment_plan_flag
            when 'fraud_referral_date' then landing.fraud_referral_date
            when 'fraud_decision_date' then landing.fraud_decision_date
            when 'fraud_outcome' then landing.fraud_outcome
            when 'medical_referral_date' then landing.medical_referral_date
            when 'medical_decision_date' then landing.medical_decision_date
            when 'medical_outcome' then landing.medical_outcome
            when 'last_review_date' then landing.last_review_date
            when 'case_ref' then landing.case_ref
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
    inner join landing.application as landing
        on landing.council_code = period.council_code
        and landing.as_at = period.as_at
        and landing.file = named.file
        and landing.line = named.line
    inner join reference.feed_rule as feed_rule on feed_rule.rule = named.rule
    left join reference.feed_column as feed_column
        on feed_column.feed = 'application'
        and feed_column.column = named.column_name

),

-- kept rows and the rules they break; a rule over a feed that is not supplied is not checked
broken as (

    select
        context.*,
        concat_ws(
            ';',
            case when registration_date < application_date then 'R-APP-002' end,
            case when decision_date < application_date then 'R-APP-003' end,
            case when complete_date > decision_date then 'R-APP-004' end,
            case when has_live_status and closed_date is not null then 'R-APP-005' end,
            case when effective_date < registration_date then 'R-APP-006' end,
            case when other_live_application is not null then 'R-APP-007' end,
            case when supplied.is_nomination_supplied and supplied.is_letting_supplied and status = 'housed' and coalesce(closed_reason, '') <> 'housed_elsewhere' and has_new_home = false then 'R-APP-008' end,
            case when supplied.is_tenancy_supplied and is_live and applicant_type = 'own_transfer' and is_current_tenancy_in_force = false then 'R-APP-009' end,
            case when bedroom_need <> bedroom_need_self then 'R-APP-010' end,
            case when supplied.is_household_member_supplied and is_live and bedroom_need <> standard_need then 'R-APP-011' end,
            case when supplied.is_household_member_supplied and is_live and household_size <> people_now then 'R-APP-012' end,
            case when position(';homelessness_duty;' in ';' || rp_categories || ';') > 0 and case_ref is null then 'R-APP-013' end,
            case when fraud_decision_date < fraud_referral_date then 'R-APP-014' end,
            case when medical_decision_date < medical_referral_date then 'R-APP-015' end,
            case when bedroom_need_maximum < bedroom_need then 'R-APP-016' end,
            case when is_live and band is null and points is null then 'R-APP-017' end,
            case when supplied.is_application_event_supplied and coalesce(status, '') <> 'draft' and has_status_entry = false then 'R-APP-018' end
        ) as broken_rules

    from staging.application_context as context
    cross join staging.supplied as supplied

),

broken_apart as (

    select
        broken.*,
        split_part(broken.broken_rules, ';', cast(number.i as integer) + 1) as rule

    from broken
    cross join range(0, 17) as number(i)
    where broken.broken_rules <> ''
        and number.i <= length(broken.broken_rules) - length(replace(broken.broken_rules, ';', ''))

)

select
    of_values.council_code,
    of_values.as_at,
    of_values.rule,
    of_values.level,
    'application' as feed,
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
    'application' as feed,
    broken_apart.file,
    broken_apart.line,
    broken_apart.application_ref as key,
    feed_rule.column_name,
    case feed_rule.column_name
        when 'registration_date' then cast(broken_apart.registration_date as string)
        when 'decision_date' then cast(broken_apart.decision_date as string)
        when 'complete_date' then cast(broken_apart.complete_date as string)
        when 'closed_date' then cast(broken_apart.closed_date as string)
        when 'effective_date' then cast(broken_apart.effective_date as string)
        when 'household_ref' then broken_apart.household_ref
        when 'status' then broken_apart.status
        when 'current_tenancy_ref' then broken_apart.current_tenancy_ref
        when 'bedroom_need' then cast(broken_apart.bedroom_need as string)
        when 'household_size' then cast(broken_apart.household_size as string)
        when 'case_ref' then broken_apart.case_ref
        when 'fraud_decision_date' then cast(broken_apart.fraud_decision_date as string)
        when 'medical_decision_date' then cast(broken_apart.medical_decision_date as string)
        when 'bedroom_need_maximum' then cast(broken_apart.bedroom_need_maximum as string)
        when 'band' then broken_apart.band
    end as value_found,
    case broken_apart.rule
        when 'R-APP-005' then coalesce(broken_apart.status, '') || ', yet closed ' || coalesce(cast(broken_apart.closed_date as string), '')
        when 'R-APP-007' then 'also ' || coalesce(cast(broken_apart.other_live_application as string), '')
        when 'R-APP-010' then 'own form says ' || coalesce(cast(broken_apart.bedroom_need_self as string), '')
        when 'R-APP-011' then 'standard says ' || coalesce(cast(broken_apart.standard_need as string), '')
        when 'R-APP-012' then coalesce(cast(broken_apart.people_now as string), '') || ' people recorded'
        else feed_rule.message
    end as message,
    broken_apart.officer as officer

from broken_apart
inner join reference.period as period on true
inner join reference.feed_rule as feed_rule on feed_rule.rule = broken_apart.rule

