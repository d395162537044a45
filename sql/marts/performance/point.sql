-- model:      performance.point
-- grain:      one row per charted figure row and month that its control chart has a point for
-- keys:       council_code, figure, group_key, months_back
-- sources:    performance.month, reference.figure_definition
-- definition: Shewhart's chart of individual values supposes points of their own. A month's figure is one. A position is not, for it holds
--             most of last month's: its point is the change since then. A sum or count since April is parted into its months. A mean,
--             median or share since April, and all that looks twelve months back, shares most of its rows with the month before: no point
-- reading:    docs/definitions/targets.md
-- stored:     work
with

paired as (

    select
        month.council_code,
        month.figure,
        month.group_key,
        month.months_back,
        month.as_at,
        month.value,
        month.unit,
        month.decimals,
        month.limits_from,
        figure_definition.period_kind,
        month.unit <> now.unit or month.statistic <> now.statistic or month.definition <> now.definition as is_other_definition,
        case
            when figure_definition.period_kind = 'month' then month.value
            when figure_definition.period_kind = 'snapshot' then cast(month.value - before.value as decimal(20, 4))
            when before.period_start = month.period_start then cast(month.value - before.value as decimal(20, 4))
            -- April, or the first month of the year that was run, stands for itself if it is a month's
            when days_between(month.period_start, month.as_at) < 31 then month.value
        end as point,
        -- days that the point tells of
        case
            when figure_definition.period_kind = 'month' then days_between(month.period_start, month.as_at) + 1
            when figure_definition.period_kind = 'snapshot' or before.period_start = month.period_start then days_between(before.as_at, month.as_at)
            else days_between(month.period_start, month.as_at) + 1
        end as days_told

    from performance.month as month
    inner join reference.figure_definition as figure_definition on figure_definition.figure = month.figure
    inner join performance.month as now
        on now.council_code = month.council_code
        and now.figure = month.figure
        and now.group_key = month.group_key
        and now.months_back = 0
    left join performance.month as before
        on before.council_code = month.council_code
        and before.figure = month.figure
        and before.group_key = month.group_key
        and before.months_back = month.months_back + 1
        -- what was defined otherwise has no difference
        and before.unit = month.unit
        and before.statistic = month.statistic
        and before.definition = month.definition
    where
        month.is_charted
        and (
            figure_definition.period_kind in ('month', 'snapshot')
            or (figure_definition.period_kind = 'financial_year' and figure_definition.statistic in ('count', 'sum'))
        )

),

-- the chart begins anew after a change of definition
begun as (

    select
        paired.council_code,
        paired.figure,
        paired.group_key,
        min(case when paired.is_other_definition then paired.months_back end) as first_other,
        max(case when paired.months_back = 0 then paired.days_told end) as days_told

    from paired
    group by paired.council_code, paired.figure, paired.group_key

)

select
    paired.council_code,
    paired.figure,
    paired.group_key,
    paired.months_back,
    paired.as_at,
    paired.value,
    paired.point,
    paired.unit,
    paired.decimals,
    case paired.period_kind when 'month' then 'value' when 'snapshot' then 'change' else 'month' end as chart_of

from paired
inner join begun
    on begun.council_code = paired.council_code
    and begun.figure = paired.figure
    and begun.group_key = paired.group_key
where
    paired.point is not null
    and paired.months_back < 24
    and paired.months_back < coalesce(begun.first_other, 24)
    and (paired.limits_from is null or paired.as_at >= paired.limits_from)
    -- half a month is not compared with whole ones
    and abs(paired.days_told - begun.days_told) <= 3
