-- model:      waiting.curve
-- grain:      one row per part seen of the spells, group and day of the wait on which a spell begins to be seen or ends
-- keys:       council_code, seen, band, bedroom_need, day
-- sources:    waiting.spell
-- definition: Kaplan-Meier (leaving counted as censoring) and Aalen-Johansen (housed and left) estimates, figures contract 4.4;
--             seen: whole, or last_12_months with delayed entry
-- reading:    docs/definitions/waiting_curves.md
with

seen_spells as (

    select
        spell.council_code,
        'whole' as seen,
        spell.band,
        spell.bedroom_need,
        spell.outcome,
        0 as first_day,
        spell.days as last_day

    from waiting.spell as spell
    where spell.exclusion is null

    union all

    select
        spell.council_code,
        'last_12_months' as seen,
        spell.band,
        spell.bedroom_need,
        spell.outcome,
        spell.days_before_last_12_months as first_day,
        spell.days as last_day

    from waiting.spell as spell
    where
        spell.exclusion is null
        and spell.is_in_last_12_months

),

marks as (

    select
        spell.council_code,
        spell.seen,
        spell.band,
        spell.bedroom_need,
        spell.first_day as day,
        1 as begun,
        0 as ended,
        0 as housed,
        0 as gone

    from seen_spells as spell

    union all

    select
        spell.council_code,
        spell.seen,
        spell.band,
        spell.bedroom_need,
        spell.last_day as day,
        0 as begun,
        1 as ended,
        case when spell.outcome = 'housed' then 1 else 0 end as housed,
        case when spell.outcome = 'left' then 1 else 0 end as gone

    from seen_spells as spell

),

daily as (

    select
        marks.council_code,
        marks.seen,
        marks.band,
        marks.bedroom_need,
        marks.day,
        cast(sum(marks.begun) as bigint) as begun,
        cast(sum(marks.ended) as bigint) as ended,
        cast(sum(marks.housed) as bigint) as housed,
        cast(sum(marks.gone) as bigint) as gone

    from marks
    group by grouping sets (
        (marks.council_code, marks.seen, marks.day),
        (marks.council_code, marks.seen, marks.day, marks.band),
        (marks.council_code, marks.seen, marks.day, marks.bedroom_need),
        (marks.council_code, marks.seen, marks.day, marks.band, marks.bedroom_need)
    )

),

-- a spell that begins or ends on a day is at risk on it
exposed as (

    select
        daily.*,
        sum(daily.begun) over (
            partition by daily.council_code, daily.seen, daily.band, daily.bedroom_need
            order by daily.day
            rows between unbounded preceding and current row
        ) - coalesce(
            sum(daily.ended) over (
                partition by daily.council_code, daily.seen, daily.band, daily.bedroom_need
                order by daily.day
                rows between unbounded preceding and 1 preceding
            ),
            0
        ) as at_risk

    from daily

),

-- a product of chances is the exponential of a sum of logarithms, but for a chance of none
chances as (

    select
        exposed.*,
        case when exposed.housed < exposed.at_risk then 0 else 1 end as is_emptied_by_housed,
        case when exposed.housed + exposed.gone < exposed.at_risk then 0 else 1 end as is_emptied,
        case
            when exposed.housed < exposed.at_risk
                then ln(1 - cast(exposed.housed as double) / cast(exposed.at_risk as double))
            else cast(0 as double)
        end as log_not_housed,
        case
            when exposed.housed + exposed.gone < exposed.at_risk
                then ln(1 - cast(exposed.housed + exposed.gone as double) / cast(exposed.at_risk as double))
            else cast(0 as double)
        end as log_still_there

    from exposed

),

products as (

    select
        chances.*,
        case when max(chances.is_emptied_by_housed) over to_here = 1 then cast(0 as double)
            else exp(sum(chances.log_not_housed) over to_here) end as not_housed,
        case when max(chances.is_emptied) over to_here = 1 then cast(0 as double)
            else exp(sum(chances.log_still_there) over to_here) end as still_there,
        case when coalesce(max(chances.is_emptied) over to_before, 0) = 1 then cast(0 as double)
            else exp(coalesce(sum(chances.log_still_there) over to_before, cast(0 as double))) end as still_there_before

    from chances
    window
        to_here as (
            partition by chances.council_code, chances.seen, chances.band, chances.bedroom_need
            order by chances.day
            rows between unbounded preceding and current row
        ),
        to_before as (
            partition by chances.council_code, chances.seen, chances.band, chances.bedroom_need
            order by chances.day
            rows between unbounded preceding and 1 preceding
        )

)

select
    products.council_code,
    products.seen,
    products.band,
    products.bedroom_need,
    products.day,
    cast(products.at_risk as bigint) as at_risk,
    products.housed,
    products.gone,
    -- ten decimals, so that every engine says the same
    exact(products.not_housed) as still_waiting,
    exact(products.still_there) as still_there,
    exact(
        sum(products.still_there_before * cast(products.housed as double) / cast(products.at_risk as double)) over (
            partition by products.council_code, products.seen, products.band, products.bedroom_need
            order by products.day
            rows between unbounded preceding and current row
        )) as housed_by_then,
    exact(
        sum(products.still_there_before * cast(products.gone as double) / cast(products.at_risk as double)) over (
            partition by products.council_code, products.seen, products.band, products.bedroom_need
            order by products.day
            rows between unbounded preceding and current row
        )) as gone_by_then

from products
