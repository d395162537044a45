-- model:      performance.control
-- grain:      one row per charted figure row with a point for the as-at date's month
-- keys:       council_code, figure, group_key
-- sources:    performance.point
-- definition: chart of individual values and moving ranges (XmR): centre = mean of the points, limits = centre -/+ 2.66 times the mean moving
--             range (Shewhart; Wheeler, Understanding Variation; NIST/SEMATECH e-Handbook 6.3.2.2). Signals of the newest point as NHS
--             England's Making Data Count has them: outside a limit; seven points on one side of the centre; two of three in the outer
--             third of one side; seven points each above, or each below, the one before
-- reading:    docs/definitions/targets.md
-- stored:     work
with

ordered as (

    select
        point.*,
        cast(row_number() over (
            partition by point.council_code, point.figure, point.group_key order by point.months_back) as integer) as place,
        lead(point.point) over (
            partition by point.council_code, point.figure, point.group_key order by point.months_back) as point_before,
        lead(point.months_back) over (
            partition by point.council_code, point.figure, point.group_key order by point.months_back) as months_back_before

    from performance.point as point

),

summed as (

    select
        ordered.council_code,
        ordered.figure,
        ordered.group_key,
        max(ordered.chart_of) as chart_of,
        max(ordered.unit) as unit,
        max(ordered.decimals) as decimals,
        cast(count(*) as integer) as points,
        cast(sum(ordered.point) as decimal(28, 4)) as points_sum,
        -- a moving range is between neighbours: none over a missing month
        cast(sum(case when ordered.months_back_before = ordered.months_back + 1 then 1 else 0 end) as integer) as ranges,
        cast(sum(case when ordered.months_back_before = ordered.months_back + 1 then abs(ordered.point - ordered.point_before) else 0 end)
            as decimal(24, 4)) as ranges_sum,
        min(case when ordered.chart_of = 'change' then ordered.value else ordered.point end) as least,
        max(case when ordered.chart_of = 'change' then ordered.value else ordered.point end) as most,
        max(case when ordered.months_back = 0 and ordered.chart_of = 'change' then ordered.value - ordered.point end) as level_before

    from ordered
    group by ordered.council_code, ordered.figure, ordered.group_key
    having min(ordered.months_back) = 0

),

limits as (

    select
        summed.*,
        ratio_rounded(cast(summed.points_sum as decimal(28, 10)), cast(summed.points as decimal(28, 10)), 4) as centre,
        ratio_rounded(cast(266 * summed.ranges_sum as decimal(28, 10)), cast(100 * summed.ranges as decimal(28, 10)), 4) as reach,
        case
            when summed.points < 8 or summed.ranges < 7 then 'too_few_months'
            -- Wheeler: where what is measured goes in steps greater than its standard deviation (mean moving range / 1.128), limits mean nothing
            when cast(1000 * ten_to(summed.decimals) * summed.ranges_sum as decimal(38, 4)) < 1128 * summed.ranges then 'too_coarse'
            when summed.points < 12 then 'trial_limits'
        end as control_note

    from summed

),

judged as (

    select
        ordered.council_code,
        ordered.figure,
        ordered.group_key,
        ordered.place,
        case when ordered.point > limits.centre then 1 when ordered.point < limits.centre then -1 else 0 end as side,
        abs(ordered.point - limits.centre) > limits.reach as is_outside,
        3 * abs(ordered.point - limits.centre) > 2 * limits.reach as is_near_limit,
        case when ordered.point > ordered.point_before then 1 when ordered.point < ordered.point_before then -1 else 0 end as step

    from ordered
    inner join limits
        on limits.council_code = ordered.council_code
        and limits.figure = ordered.figure
        and limits.group_key = ordered.group_key
    where
        ordered.place <= 7
        and (limits.control_note is null or limits.control_note = 'trial_limits')

),

signals as (

    select
        judged.council_code,
        judged.figure,
        judged.group_key,
        max(case when judged.place = 1 then judged.side end) as side,
        max(case when judged.place = 1 and judged.is_outside then 1 else 0 end) as outside,
        sum(judged.side) as sides,
        sum(case when judged.place <= 3 then judged.side else 0 end) as sides_of_three,
        sum(case when judged.place <= 3 and judged.is_near_limit then 1 else 0 end) as near_of_three,
        max(case when judged.place = 1 and judged.is_near_limit then 1 else 0 end) as near,
        sum(case when judged.place <= 6 then judged.step else 0 end) as steps

    from judged
    group by judged.council_code, judged.figure, judged.group_key

),

named as (

    select
        signals.council_code,
        signals.figure,
        signals.group_key,
        case
            when signals.outside = 1 then 'outside_limits'
            when abs(signals.sides) = 7 then 'seven_on_one_side'
            when signals.near = 1 and signals.near_of_three >= 2 and abs(signals.sides_of_three) = 3 then 'two_of_three_near_limit'
            when abs(signals.steps) = 6 then 'seven_point_trend'
        end as signal,
        case
            when signals.outside = 1 or abs(signals.sides) = 7 then signals.side
            when signals.near = 1 and signals.near_of_three >= 2 and abs(signals.sides_of_three) = 3 then signals.side
            when signals.steps > 0 then 1
            else -1
        end as direction

    from signals

)

select
    limits.council_code,
    limits.figure,
    limits.group_key,
    limits.chart_of,
    limits.points,
    case when named.figure is not null then cast(coalesce(limits.level_before, 0) + limits.centre as decimal(20, 4)) end as centre,
    case
        when named.figure is null then cast(null as decimal(20, 4))
        -- what has never been below nought, or above a hundred in the hundred, cannot be expected there
        when limits.least >= 0 and coalesce(limits.level_before, 0) + limits.centre - limits.reach < 0 then cast(0 as decimal(20, 4))
        else cast(coalesce(limits.level_before, 0) + limits.centre - limits.reach as decimal(20, 4))
    end as lower_limit,
    case
        when named.figure is null then cast(null as decimal(20, 4))
        when limits.unit = 'percent' and limits.most <= 100 and coalesce(limits.level_before, 0) + limits.centre + limits.reach > 100
            then cast(100 as decimal(20, 4))
        else cast(coalesce(limits.level_before, 0) + limits.centre + limits.reach as decimal(20, 4))
    end as upper_limit,
    named.signal,
    case when named.signal is null then cast(null as string) when named.direction > 0 then 'higher' else 'lower' end as direction,
    limits.control_note

from limits
left join named
    on named.council_code = limits.council_code
    and named.figure = limits.figure
    and named.group_key = limits.group_key
