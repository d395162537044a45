-- model:      waiting.curve
-- grain:      one row per part seen of the spells, group and day of the wait on which a spell begins to be seen or ends
-- keys:       council_code, seen, band, bedroom_need, day
-- sources:    waiting.spell
-- definition: Kaplan-Meier (leaving counted as censoring) and Aalen-Johansen (housed and left) estimates, figures contract 4.4;
--             seen: whole, or last_12_months with delayed entry; standard errors by Greenwood (1926) and, for housed and left, of the
--             Greenwood type (Gaynor and others 1993; Allignol and others 2010), 95 % limits on the log-log scale (Kalbfleisch and
--             Prentice 1980; Choudhury 2002)
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
            else exp(coalesce(sum(chances.log_still_there) over to_before, cast(0 as double))) end as still_there_before,
        -- Greenwood: the variance of the curve's logarithm; it has none once the curve is 0
        sum(
            case when chances.is_emptied_by_housed = 1 then cast(0 as double)
                else cast(chances.housed as double) / (chances.at_risk * (chances.at_risk - chances.housed)) end
        ) over to_here as not_housed_log_variance,
        case when chances.is_emptied = 1 then cast(0 as double)
            else cast(chances.housed + chances.gone as double)
                / (chances.at_risk * (chances.at_risk - chances.housed - chances.gone)) end as log_variance_here

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

),

incidences as (

    select
        products.*,
        products.still_there_before / products.at_risk as weight,
        sum(products.still_there_before * products.housed / products.at_risk) over to_here as housed_by_then,
        sum(products.still_there_before * products.gone / products.at_risk) over to_here as gone_by_then

    from products
    window to_here as (
        partition by products.council_code, products.seen, products.band, products.bedroom_need
        order by products.day
        rows between unbounded preceding and current row
    )

),

-- what happened on an earlier day bears on the incidence F of today with (F today - F then)^2 x d / (n (n - d)), and with the
-- chance of that day's own events; multiplied out, so that running sums will do
variances as (

    select
        incidences.*,
        incidences.housed_by_then * incidences.housed_by_then * sum(incidences.log_variance_here) over to_here
            - 2 * incidences.housed_by_then * sum(incidences.housed_by_then * incidences.log_variance_here) over to_here
            + sum(incidences.housed_by_then * incidences.housed_by_then * incidences.log_variance_here) over to_here
            + sum(incidences.weight * incidences.weight * incidences.housed * (incidences.at_risk - incidences.housed)
                / incidences.at_risk) over to_here
            - 2 * incidences.housed_by_then * sum(incidences.weight * incidences.housed / incidences.at_risk) over to_here
            + 2 * sum(incidences.housed_by_then * incidences.weight * incidences.housed / incidences.at_risk) over to_here
            as housed_variance,
        incidences.gone_by_then * incidences.gone_by_then * sum(incidences.log_variance_here) over to_here
            - 2 * incidences.gone_by_then * sum(incidences.gone_by_then * incidences.log_variance_here) over to_here
            + sum(incidences.gone_by_then * incidences.gone_by_then * incidences.log_variance_here) over to_here
            + sum(incidences.weight * incidences.weight * incidences.gone * (incidences.at_risk - incidences.gone)
                / incidences.at_risk) over to_here
            - 2 * incidences.gone_by_then * sum(incidences.weight * incidences.gone / incidences.at_risk) over to_here
            + 2 * sum(incidences.gone_by_then * incidences.weight * incidences.gone / incidences.at_risk) over to_here
            as gone_variance

    from incidences
    window to_here as (
        partition by incidences.council_code, incidences.seen, incidences.band, incidences.bedroom_need
        order by incidences.day
        rows between unbounded preceding and current row
    )

),

-- nothing can be said of the curve once nobody is left, nor of an event that has not happened yet. Running sums leave a trace in
-- the sixteenth decimal where a variance is 0
errors as (

    select
        variances.*,
        case when variances.not_housed > 0 then sqrt(variances.not_housed_log_variance) end as not_housed_log_error,
        case when variances.housed_by_then > 0
            then sqrt(greatest(round(variances.housed_variance, 14), cast(0 as double))) / variances.housed_by_then end as housed_log_error,
        case when variances.gone_by_then > 0
            then sqrt(greatest(round(variances.gone_variance, 14), cast(0 as double))) / variances.gone_by_then end as gone_log_error,
        -- the normal deviate of a two-sided 95 %
        cast(1.959963984540054 as double) as deviate

    from variances

)

select
    errors.council_code,
    errors.seen,
    errors.band,
    errors.bedroom_need,
    errors.day,
    cast(errors.at_risk as bigint) as at_risk,
    errors.housed,
    errors.gone,
    -- ten decimals, so that every engine says the same
    exact(errors.not_housed) as still_waiting,
    exact(errors.still_there) as still_there,
    exact(errors.housed_by_then) as housed_by_then,
    exact(errors.gone_by_then) as gone_by_then,
    exact(errors.not_housed * errors.not_housed_log_error) as still_waiting_error,
    exact(log_log_limit(errors.not_housed, errors.not_housed_log_error, errors.deviate)) as still_waiting_lower,
    exact(log_log_limit(errors.not_housed, errors.not_housed_log_error, -errors.deviate)) as still_waiting_upper,
    exact(errors.housed_by_then * errors.housed_log_error) as housed_error,
    exact(log_log_limit(errors.housed_by_then, errors.housed_log_error, errors.deviate)) as housed_lower,
    exact(log_log_limit(errors.housed_by_then, errors.housed_log_error, -errors.deviate)) as housed_upper,
    exact(errors.gone_by_then * errors.gone_log_error) as gone_error,
    exact(log_log_limit(errors.gone_by_then, errors.gone_log_error, errors.deviate)) as gone_lower,
    exact(log_log_limit(errors.gone_by_then, errors.gone_log_error, -errors.deviate)) as gone_upper

from errors
