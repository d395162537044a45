-- model:      quality.issue_effect
-- grain:      one row per rule, feed and figure that the rule's issues touch
-- keys:       council_code, as_at, feed, rule, figure
-- sources:    core.issue, quality.issue_touch, quality.published, reference.figure_grain, reference.period
-- definition: what the issues of a rule move at most in a figure: its value without the units that stand on their records or on
--             records that name them; no value for a median, a percentile or a curve, which no sum tells
-- reading:    docs/definitions/issue_effects.md
-- partition:  council_code, as_at
with

-- a unit touched by several issues of one rule counts once
unit as (

    select
        touch.council_code,
        touch.feed,
        touch.rule,
        touch.measure,
        touch.part,
        touch.way,
        touch.unit,
        min(touch.numerator) as numerator,
        min(touch.denominator) as denominator

    from quality.issue_touch as touch
    group by touch.council_code, touch.feed, touch.rule, touch.measure, touch.part, touch.way, touch.unit

),

standing as (

    select
        unit.council_code,
        unit.feed,
        unit.rule,
        published.figure,
        cast(sum(case when unit.way = 'counted' then 1 else 0 end) as bigint) as units_counted,
        cast(sum(case when unit.way = 'left out' then 1 else 0 end) as bigint) as units_left_out,
        cast(0 as bigint) as rows_missing,
        coalesce(sum(unit.numerator), 0) as numerator,
        coalesce(sum(unit.denominator), 0) as denominator

    from unit
    inner join quality.published as published
        on published.council_code = unit.council_code
        and published.measure = unit.measure
        and (unit.part = '' or unit.part = published.part)
    group by unit.council_code, unit.feed, unit.rule, published.figure

),

rejected as (

    select
        issue.council_code,
        issue.feed,
        issue.rule,
        count(distinct issue.file || ':' || cast(issue.line as string)) as rows_missing

    from core.issue as issue
    inner join reference.period as period
        on period.council_code = issue.council_code
        and period.as_at = issue.as_at
    where
        issue.level = 'reject'
        and issue.line is not null
    group by issue.council_code, issue.feed, issue.rule

),

effect as (

    select * from standing

    union all

    -- a rejected row may be a unit of whatever counts rows of its feed
    select
        rejected.council_code,
        rejected.feed,
        rejected.rule,
        published.figure,
        cast(0 as bigint) as units_counted,
        cast(0 as bigint) as units_left_out,
        cast(rejected.rows_missing as bigint) as rows_missing,
        cast(0 as decimal(28, 10)) as numerator,
        cast(0 as decimal(28, 10)) as denominator

    from rejected
    inner join reference.figure_grain as figure_grain on figure_grain.feed = rejected.feed
    inner join quality.published as published
        on published.council_code = rejected.council_code
        and published.grain = figure_grain.grain
        and position('|' || rejected.feed || '|' in '|' || published.feeds || '|') > 0

),

summed as (

    select
        effect.council_code,
        effect.feed,
        effect.rule,
        effect.figure,
        cast(sum(effect.units_counted) as bigint) as units_counted,
        cast(sum(effect.units_left_out) as bigint) as units_left_out,
        cast(sum(effect.rows_missing) as bigint) as rows_missing,
        cast(sum(effect.numerator) as decimal(28, 10)) as numerator,
        cast(sum(effect.denominator) as decimal(28, 10)) as denominator

    from effect
    group by effect.council_code, effect.feed, effect.rule, effect.figure

)

select
    summed.council_code,
    period.as_at,
    summed.feed,
    summed.rule,
    summed.figure,
    summed.units_counted,
    summed.units_left_out,
    summed.rows_missing,
    published.value,
    case
        when summed.units_counted > 0 then value_without(
            published.statistic, published.value, published.numerator, published.denominator, summed.numerator, summed.denominator, published.decimals)
    end as value_without,
    published.unit,
    published.decimals

from summed
inner join reference.period as period on period.council_code = summed.council_code
inner join quality.published as published
    on published.council_code = summed.council_code
    and published.figure = summed.figure
