-- model:      ta.nights_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, ta_type, in_district, organisation
-- sources:    ta.nights_exclusions, ta.nights_numerator
-- definition: figures contract, ta.nights
with

units as (

    select
        counted.council_code,
        counted.part,
        counted.ta_type,
        counted.in_district,
        counted.organisation,
        counted.nights,
        counted.cost_times_7,
        1 as is_counted

    from ta.nights_numerator as counted

    union all

    select
        excluded.council_code,
        excluded.part,
        excluded.ta_type,
        excluded.in_district,
        excluded.organisation,
        cast(null as integer) as nights,
        cast(null as decimal(20, 4)) as cost_times_7,
        0 as is_counted

    from ta.nights_exclusions as excluded

),

groups as (

    select
        units.council_code,
        units.part,
        units.ta_type,
        units.in_district,
        units.organisation,
        grouping(units.in_district) = 0 as is_by_district,
        grouping(units.organisation) = 0 as is_by_organisation,
        cast(coalesce(sum(units.nights), 0) as bigint) as nights,
        cast(coalesce(sum(units.cost_times_7), 0) as decimal(24, 4)) as cost_times_7,
        cast(sum(units.is_counted) as bigint) as counted,
        cast(count(*) - sum(units.is_counted) as bigint) as excluded

    from units
    group by grouping sets (
        (units.council_code, units.part),
        (units.council_code, units.part, units.ta_type),
        (units.council_code, units.part, units.in_district),
        (units.council_code, units.part, units.organisation)
    )

)

select
    groups.council_code,
    figure.name as figure,
    groups.ta_type,
    groups.in_district,
    groups.organisation,
    case groups.part
        when 'nights' then cast(groups.nights as decimal(20, 4))
        when 'per_night' then ratio_rounded(groups.cost_times_7, 7 * groups.nights, 2)
        else ratio_rounded(groups.cost_times_7, 7, 2)
    end as value,
    case when groups.part = 'per_night' then cast(ratio_rounded(groups.cost_times_7, 7, 2) as decimal(20, 2)) end as numerator,
    case when groups.part = 'per_night' then cast(groups.nights as decimal(20, 2)) end as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups
inner join (values
    ('nights', 'ta.nights', true, false),
    ('gross', 'ta.gross_cost', false, true),
    ('net', 'ta.net_cost', false, false),
    ('per_night', 'ta.cost_per_night', false, false)
) as figure(part, name, has_district, has_organisation)
    on figure.part = groups.part
where
    (figure.has_district or not groups.is_by_district)
    and (figure.has_organisation or not groups.is_by_organisation)
