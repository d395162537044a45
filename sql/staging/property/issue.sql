-- model:      staging.property_issue
-- grain:      one row per rule that a row of the feed breaks
-- keys:       council_code, as_at, file, line, rule, column_name
-- sources:    landing.property, reference.feed_column, reference.feed_rule, reference.period, staging.property_context, staging.property_row, staging.supplied
-- definition: contract of the feed property (feed_rule.csv), levels and messages; made from it by etl, do not edit
-- stored:     view
with

-- rows of this folder that break something, as told by the checks of values, keys and references
told as (

    select
        standing.file,
        standing.line,
        standing.property_ref as key,
        cast(null as string) as officer,
        standing.problems,
        cast(null as string) as detail

    from staging.property_row as standing
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
            when 'property_ref' then landing.property_ref
            when 'uprn' then landing.uprn
            when 'block_ref' then landing.block_ref
            when 'estate' then landing.estate
            when 'address_line_1' then landing.address_line_1
            when 'town' then landing.town
            when 'postcode' then landing.postcode
            when 'local_authority_code' then landing.local_authority_code
            when 'ward_code' then landing.ward_code
            when 'lettings_area' then landing.lettings_area
            when 'property_type' then landing.property_type
            when 'bedrooms' then landing.bedrooms
            when 'bed_spaces' then landing.bed_spaces
            when 'floor' then landing.floor
            when 'lift_flag' then landing.lift_flag
            when 'wheelchair_standard_flag' then landing.wheelchair_standard_flag
            when 'adapted_code' then landing.adapted_code
            when 'supported_flag' then landing.supported_flag
            when 'older_people_housing' then landing.older_people_housing
            when 'minimum_age' then landing.minimum_age
            when 'scheme_code' then landing.scheme_code
            when 'scheme_location_code' then landing.scheme_location_code
            when 'rent_basis' then landing.rent_basis
            when 'weekly_rent' then landing.weekly_rent
            when 'property_use' then landing.property_use
            when 'hra_flag' then landing.hra_flag
            when 'pfi_flag' then landing.pfi_flag
            when 'shared_ownership_share' then landing.shared_ownership_share
            when 'ownership' then landing.ownership
            when 'acquired_date' then landing.acquired_date
            when 'acquired_reason' then landing.acquired_reason
            when 'disposed_date' then landing.disposed_date
            when 'disposed_reason' then landing.disposed_reason
            else named.key
        end as value_found,
        feed_rule.message,
        feed_column.type,
        split_part(feed_column.references, '.', 1) as parent,
        named.detail,
        named.officer

    from named
    inner join reference.period as period on true
    inner join landing.property as landing
        on landing.council_code = period.council_code
        and landing.as_at = period.as_at
        and landing.file = named.file
        and landing.line = named.line
    inner join reference.feed_rule as feed_rule on feed_rule.rule = named.rule
    left join reference.feed_column as feed_column
        on feed_column.feed = 'property'
        and feed_column.column = named.column_name

),

-- kept rows and the rules they break; a rule over a feed that is not supplied is not checked
broken as (

    select
        context.*,
        concat_ws(
            ';',
            case when uprn_shared_with is not null then 'R-PROP-002' end,
            case when property_type = 'bedsit' and bedrooms > 1 then 'R-PROP-003' end,
            case when is_stock_home and (weekly_rent is null or weekly_rent < 30 or weekly_rent > 400) then 'R-PROP-004' end,
            case when supplied.is_tenancy_supplied and supplied.is_void_supplied and is_lettable_home and tenancy_in_force is null and open_void is null then 'R-PROP-005' end
        ) as broken_rules

    from staging.property_context as context
    cross join staging.supplied as supplied

),

broken_apart as (

    select
        broken.*,
        split_part(broken.broken_rules, ';', cast(number.i as integer) + 1) as rule

    from broken
    cross join range(0, 4) as number(i)
    where broken.broken_rules <> ''
        and number.i <= length(broken.broken_rules) - length(replace(broken.broken_rules, ';', ''))

)

select
    of_values.council_code,
    of_values.as_at,
    of_values.rule,
    of_values.level,
    'property' as feed,
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
    'property' as feed,
    broken_apart.file,
    broken_apart.line,
    broken_apart.property_ref as key,
    feed_rule.column_name,
    case feed_rule.column_name
        when 'uprn' then broken_apart.uprn
        when 'bedrooms' then cast(broken_apart.bedrooms as string)
        when 'weekly_rent' then plain_number(broken_apart.weekly_rent)
    end as value_found,
    case broken_apart.rule
        when 'R-PROP-002' then 'UPRN shared with ' || coalesce(cast(broken_apart.uprn_shared_with as string), '')
        when 'R-PROP-003' then 'a bedsit with ' || coalesce(cast(broken_apart.bedrooms as string), '') || ' bedrooms'
        when 'R-PROP-004' then 'rent ' || coalesce(plain_number(broken_apart.weekly_rent), '') || ' a week: zero, or monthly?'
        else feed_rule.message
    end as message,
    cast(null as string) as officer

from broken_apart
inner join reference.period as period on true
inner join reference.feed_rule as feed_rule on feed_rule.rule = broken_apart.rule

