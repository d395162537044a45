-- model:      performance.standing
-- grain:      one row per figure row of the as-at date, and per target in force whose group nobody is in
-- keys:       council_code, as_at, figure, band, bedroom_need, bedrooms, applicant_type, area, ward, status, kind, route, queue,
--             outcome, reason, category, age_band, channel, rent_basis, void_class, available, stage,
--             owner, ta_type, in_district, organisation, officer, feed
-- sources:    figure.figure, performance.control, performance.month, performance.target, reference.figure_definition, reference.period
-- definition: where a figure stands: against its target (green: met; amber: missed by no more than the tolerance; red: missed), against what
--             its own months lead one to expect, and against the month and the year before. Without a value a note says why
-- reading:    docs/definitions/targets.md
-- partition:  council_code, as_at
with

standing as (

    select
        figure.council_code,
        figure.as_at,
        figure.figure,
        coalesce(figure.band, '') || chr(31) || coalesce(figure.bedroom_need, '') || chr(31) || coalesce(figure.bedrooms, '')
            || chr(31) || coalesce(figure.applicant_type, '') || chr(31) || coalesce(figure.area, '') || chr(31) || coalesce(figure.ward, '')
            || chr(31) || coalesce(figure.status, '') || chr(31) || coalesce(figure.kind, '') || chr(31) || coalesce(figure.route, '')
            || chr(31) || coalesce(figure.queue, '') || chr(31) || coalesce(figure.outcome, '') || chr(31) || coalesce(figure.reason, '')
            || chr(31) || coalesce(figure.category, '') || chr(31) || coalesce(figure.age_band, '') || chr(31) || coalesce(figure.channel, '')
            || chr(31) || coalesce(figure.rent_basis, '') || chr(31) || coalesce(figure.void_class, '') || chr(31) || coalesce(figure.available, '')
            || chr(31) || coalesce(figure.stage, '') || chr(31) || coalesce(figure.owner, '') || chr(31) || coalesce(figure.ta_type, '')
            || chr(31) || coalesce(figure.in_district, '') || chr(31) || coalesce(figure.organisation, '') || chr(31) || coalesce(figure.officer, '')
            || chr(31) || coalesce(figure.feed, '') as group_key,
        figure.band,
        figure.bedroom_need,
        figure.bedrooms,
        figure.applicant_type,
        figure.area,
        figure.ward,
        figure.status,
        figure.kind,
        figure.route,
        figure.queue,
        figure.outcome,
        figure.reason,
        figure.category,
        figure.age_band,
        figure.channel,
        figure.rent_basis,
        figure.void_class,
        figure.available,
        figure.stage,
        figure.owner,
        figure.ta_type,
        figure.in_district,
        figure.organisation,
        figure.officer,
        figure.feed,
        figure.value,
        figure.unit,
        figure.decimals,
        figure.statistic,
        figure.definition,
        figure.period_start

    from figure.figure as figure
    inner join reference.period as period
        on period.council_code = figure.council_code
        and period.as_at = figure.as_at

),

with_targets as (

    select
        standing.*,
        target.target,
        target.bound,
        target.amber_tolerance,
        target.target_owner,
        target.target_source,
        target.target_from,
        target.target_to

    from standing
    left join performance.target as target
        on target.council_code = standing.council_code
        and target.figure = standing.figure
        and target.group_key = standing.group_key

    union all

    -- a target stands though nobody is in its group
    select
        target.council_code,
        period.as_at,
        target.figure,
        target.group_key,
        target.band,
        target.bedroom_need,
        target.bedrooms,
        target.applicant_type,
        target.area,
        target.ward,
        target.status,
        target.kind,
        target.route,
        target.queue,
        target.outcome,
        target.reason,
        target.category,
        target.age_band,
        target.channel,
        target.rent_basis,
        target.void_class,
        target.available,
        target.stage,
        target.owner,
        target.ta_type,
        target.in_district,
        target.organisation,
        target.officer,
        target.feed,
        cast(null as decimal(20, 4)) as value,
        figure_definition.unit,
        figure_definition.decimals,
        figure_definition.statistic,
        figure_definition.definition,
        cast(null as date) as period_start,
        target.target,
        target.bound,
        target.amber_tolerance,
        target.target_owner,
        target.target_source,
        target.target_from,
        target.target_to

    from performance.target as target
    inner join reference.period as period on period.council_code = target.council_code
    inner join reference.figure_definition as figure_definition on figure_definition.figure = target.figure
    left join standing
        on standing.council_code = target.council_code
        and standing.figure = target.figure
        and standing.group_key = target.group_key
    where standing.figure is null

),

published as (

    select
        month.council_code,
        month.months_back,
        max(month.as_at) as as_at

    from performance.month as month
    group by month.council_code, month.months_back

),

compared as (

    select
        with_targets.*,
        figure_definition.period_kind,
        -- a figure that looks back goes by the control chart of its months, where they are a figure of their own
        case
            when figure_definition.period_kind in ('financial_year', 'last_12_months') and monthly.figure is not null then monthly.figure
            else with_targets.figure
        end as control_figure,
        published_month.as_at as month_before,
        month_row.value as value_month_before,
        case
            when with_targets.value is null then 'no_value'
            when published_month.as_at is null then 'not_published'
            when figure_definition.period_kind = 'financial_year' then 'year_to_date'
            when month_row.figure is null then 'not_in_group_then'
            when month_row.value is null then 'no_value_then'
            when month_row.unit <> with_targets.unit or month_row.statistic <> with_targets.statistic or month_row.definition <> with_targets.definition
                then 'defined_otherwise'
            when abs(days_between(month_row.period_start, month_row.as_at) - days_between(with_targets.period_start, with_targets.as_at)) > 3
                then 'other_length_of_period'
        end as month_note,
        published_year.as_at as year_before,
        year_row.value as value_year_before,
        case
            when with_targets.value is null then 'no_value'
            when published_year.as_at is null then 'not_published'
            when year_row.figure is null then 'not_in_group_then'
            when year_row.value is null then 'no_value_then'
            when year_row.unit <> with_targets.unit or year_row.statistic <> with_targets.statistic or year_row.definition <> with_targets.definition
                then 'defined_otherwise'
            when abs(days_between(year_row.period_start, year_row.as_at) - days_between(with_targets.period_start, with_targets.as_at)) > 3
                then 'other_length_of_period'
        end as year_note

    from with_targets
    inner join reference.figure_definition as figure_definition on figure_definition.figure = with_targets.figure
    left join reference.figure_definition as monthly
        on monthly.figure = with_targets.figure || '.month'
        and monthly.period_kind = 'month'
    left join published as published_month
        on published_month.council_code = with_targets.council_code
        and published_month.months_back = 1
    left join performance.month as month_row
        on month_row.council_code = with_targets.council_code
        and month_row.figure = with_targets.figure
        and month_row.group_key = with_targets.group_key
        and month_row.months_back = 1
    left join published as published_year
        on published_year.council_code = with_targets.council_code
        and published_year.months_back = 12
    left join performance.month as year_row
        on year_row.council_code = with_targets.council_code
        and year_row.figure = with_targets.figure
        and year_row.group_key = with_targets.group_key
        and year_row.months_back = 12

),

changed as (

    select
        compared.*,
        case when compared.month_note is null then cast(compared.value - compared.value_month_before as decimal(20, 4)) end as change_on_month,
        case when compared.year_note is null then cast(compared.value - compared.value_year_before as decimal(20, 4)) end as change_on_year

    from compared

)

select
    changed.council_code,
    changed.as_at,
    changed.figure,
    changed.band,
    changed.bedroom_need,
    changed.bedrooms,
    changed.applicant_type,
    changed.area,
    changed.ward,
    changed.status,
    changed.kind,
    changed.route,
    changed.queue,
    changed.outcome,
    changed.reason,
    changed.category,
    changed.age_band,
    changed.channel,
    changed.rent_basis,
    changed.void_class,
    changed.available,
    changed.stage,
    changed.owner,
    changed.ta_type,
    changed.in_district,
    changed.organisation,
    changed.officer,
    changed.feed,
    changed.value,
    changed.unit,
    changed.decimals,
    changed.target,
    changed.bound,
    changed.amber_tolerance,
    changed.target_owner,
    changed.target_source,
    changed.target_from,
    changed.target_to,
    case
        when changed.value is null or changed.target is null then cast(null as string)
        when changed.bound = 'at_most' and changed.value <= changed.target then 'green'
        when changed.bound = 'at_least' and changed.value >= changed.target then 'green'
        when changed.bound = 'at_most' and changed.value <= changed.target + changed.amber_tolerance then 'amber'
        when changed.bound = 'at_least' and changed.value >= changed.target - changed.amber_tolerance then 'amber'
        else 'red'
    end as rag,
    changed.month_before,
    changed.value_month_before,
    changed.change_on_month,
    -- hundredths say nothing of hundredths, nor of a handful
    case
        when changed.unit <> 'percent' and abs(changed.value_month_before) >= 10
            then ratio_rounded(cast(100 * changed.change_on_month as decimal(28, 10)), cast(abs(changed.value_month_before) as decimal(28, 10)), 1)
    end as change_on_month_percent,
    changed.month_note,
    changed.year_before,
    changed.value_year_before,
    changed.change_on_year,
    case
        when changed.unit <> 'percent' and abs(changed.value_year_before) >= 10
            then ratio_rounded(cast(100 * changed.change_on_year as decimal(28, 10)), cast(abs(changed.value_year_before) as decimal(28, 10)), 1)
    end as change_on_year_percent,
    changed.year_note,
    case when control.figure is not null then changed.control_figure end as control_figure,
    control.chart_of,
    control.points,
    control.centre,
    control.lower_limit,
    control.upper_limit,
    control.signal,
    case
        when control.centre is null then cast(null as string)
        when control.signal is null then 'common_cause'
        when changed.bound is null then 'special_cause_' || control.direction
        when changed.bound = 'at_most' and control.direction = 'lower' or changed.bound = 'at_least' and control.direction = 'higher'
            then 'special_cause_better'
        else 'special_cause_worse'
    end as variation,
    -- limits of the target's own figure alone say whether months to come will meet it
    case
        when changed.target is null or control.centre is null or control.chart_of <> 'value' or changed.control_figure <> changed.figure
            then cast(null as string)
        when changed.bound = 'at_most' and control.upper_limit <= changed.target or changed.bound = 'at_least' and control.lower_limit >= changed.target
            then 'will_meet'
        when changed.bound = 'at_most' and control.lower_limit > changed.target or changed.bound = 'at_least' and control.upper_limit < changed.target
            then 'will_not_meet'
        else 'may_meet'
    end as assurance,
    case
        when control.figure is not null then control.control_note
        when changed.value is null then 'no_value'
        when changed.control_figure = changed.figure and (
            changed.period_kind = 'last_12_months'
            or (changed.period_kind = 'financial_year' and changed.statistic not in ('count', 'sum'))) then 'looks_back'
        when changed.target is null and not (month_now.is_charted) then 'no_target'
        else 'too_few_months'
    end as control_note

from changed
left join performance.month as month_now
    on month_now.council_code = changed.council_code
    and month_now.figure = changed.figure
    and month_now.group_key = changed.group_key
    and month_now.months_back = 0
left join performance.control as control
    on control.council_code = changed.council_code
    and control.figure = changed.control_figure
    and control.group_key = changed.group_key
