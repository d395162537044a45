-- model:      voids.curve
-- grain:      one row per group and day of standing empty on which a void begins to be seen or ends
-- keys:       council_code, bedrooms, area, void_class, day
-- sources:    voids.spell
-- definition: Kaplan-Meier estimate of how long homes for re-letting stand empty, over the days of the last 12 months: a void that
--             began before is seen from the day it had reached when they began (delayed entry)
-- reading:    docs/definitions/empty_days.md
with

marks as (

    select
        spell.council_code,
        spell.bedrooms,
        spell.area,
        spell.void_class,
        spell.days_before_last_12_months as day,
        1 as begun,
        0 as ended,
        0 as relet

    from voids.spell as spell
    where
        spell.empty_ended is not null
        and spell.is_in_last_12_months
        and spell.days_empty >= 0

    union all

    select
        spell.council_code,
        spell.bedrooms,
        spell.area,
        spell.void_class,
        spell.days_empty as day,
        0 as begun,
        1 as ended,
        case when spell.empty_ended = 'relet' then 1 else 0 end as relet

    from voids.spell as spell
    where
        spell.empty_ended is not null
        and spell.is_in_last_12_months
        and spell.days_empty >= 0

),

daily as (

    select
        marks.council_code,
        marks.bedrooms,
        marks.area,
        marks.void_class,
        marks.day,
        cast(sum(marks.begun) as bigint) as begun,
        cast(sum(marks.ended) as bigint) as ended,
        cast(sum(marks.relet) as bigint) as relet

    from marks
    group by grouping sets (
        (marks.council_code, marks.day),
        (marks.council_code, marks.day, marks.bedrooms),
        (marks.council_code, marks.day, marks.area),
        (marks.council_code, marks.day, marks.void_class)
    )

),

-- a void that begins to be seen or ends on a day is at risk on it
exposed as (

    select
        daily.*,
        sum(daily.begun) over (
            partition by daily.council_code, daily.bedrooms, daily.area, daily.void_class
            order by daily.day
            rows between unbounded preceding and current row
        ) - coalesce(
            sum(daily.ended) over (
                partition by daily.council_code, daily.bedrooms, daily.area, daily.void_class
                order by daily.day
                rows between unbounded preceding and 1 preceding
            ),
            0
        ) as at_risk,
        lead(daily.day) over (
            partition by daily.council_code, daily.bedrooms, daily.area, daily.void_class
            order by daily.day
        ) as next_day

    from daily

),

-- a product of chances is the exponential of a sum of logarithms, but for a chance of none
chances as (

    select
        exposed.*,
        case when exposed.relet < exposed.at_risk then 0 else 1 end as is_emptied,
        case
            when exposed.relet < exposed.at_risk then ln(1 - cast(exposed.relet as double) / cast(exposed.at_risk as double))
            else cast(0 as double)
        end as log_still_empty

    from exposed

)

select
    chances.council_code,
    chances.bedrooms,
    chances.area,
    chances.void_class,
    chances.day,
    chances.next_day,
    cast(chances.at_risk as bigint) as at_risk,
    chances.relet,
    -- ten decimals, so that every engine says the same
    exact(
        case when max(chances.is_emptied) over to_here = 1 then cast(0 as double)
            else exp(sum(chances.log_still_empty) over to_here) end) as still_empty

from chances
window to_here as (
    partition by chances.council_code, chances.bedrooms, chances.area, chances.void_class
    order by chances.day
    rows between unbounded preceding and current row
)
