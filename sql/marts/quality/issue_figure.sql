-- model:      quality.issue_figure
-- grain:      one row per issue of a kept record and figure that it touches
-- keys:       council_code, feed, rule, key, column_name, figure
-- sources:    quality.issue_touch, quality.published
-- definition: what one issue moves at most in a figure: its value without the units that stand on the issue's record or on records
--             that name it; no value for a median, a percentile or a curve
-- reading:    docs/definitions/issue_effects.md
-- stored:     view
with

summed as (

    select
        touch.council_code,
        touch.feed,
        touch.rule,
        touch.key,
        touch.column_name,
        published.figure,
        cast(sum(case when touch.way = 'counted' then 1 else 0 end) as bigint) as units_counted,
        cast(sum(case when touch.way = 'left out' then 1 else 0 end) as bigint) as units_left_out,
        cast(coalesce(sum(touch.numerator), 0) as decimal(28, 10)) as numerator,
        cast(coalesce(sum(touch.denominator), 0) as decimal(28, 10)) as denominator

    from quality.issue_touch as touch
    inner join quality.published as published
        on published.council_code = touch.council_code
        and published.measure = touch.measure
        and (touch.part = '' or touch.part = published.part)
    group by touch.council_code, touch.feed, touch.rule, touch.key, touch.column_name, published.figure

)

select
    summed.council_code,
    summed.feed,
    summed.rule,
    summed.key,
    summed.column_name,
    summed.figure,
    summed.units_counted,
    summed.units_left_out,
    published.value,
    case
        when summed.units_counted > 0 then value_without(
            published.statistic, published.value, published.numerator, published.denominator, summed.numerator, summed.denominator, published.decimals)
    end as value_without,
    published.unit,
    published.decimals

from summed
inner join quality.published as published
    on published.council_code = summed.council_code
    and published.figure = summed.figure
