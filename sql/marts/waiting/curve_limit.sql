-- model:      waiting.curve_limit
-- grain:      one row per part seen of the spells, group, what the curve is asked and the horizon it is asked for
-- keys:       council_code, seen, band, bedroom_need, asked, horizon
-- sources:    waiting.curve
-- definition: 95 % limits of what the curves say at a horizon; of a median, the days between which the log-log limits of the curve
--             cross a half (Brookmeyer and Crowley 1982)
-- reading:    docs/definitions/waiting_limits.md
-- stored:     view
with

questions as (

    select
        question.asked,
        question.horizon

    from (values
        ('median', 0),
        ('still_waiting', 90),
        ('still_waiting', 180),
        ('still_waiting', 365),
        ('still_waiting', 730),
        ('still_waiting', 1825),
        ('housed', 90),
        ('housed', 180),
        ('housed', 365),
        ('housed', 730),
        ('housed', 1825),
        ('left', 90),
        ('left', 180),
        ('left', 365),
        ('left', 730),
        ('left', 1825)
    ) as question(asked, horizon)

),

reached as (

    select
        step.council_code,
        step.seen,
        step.band,
        step.bedroom_need,
        questions.asked,
        questions.horizon,
        sum(step.housed) as housed_spells,
        max(step.day) as longest,
        min(step.still_waiting) as least_still_waiting,
        min(step.still_there) as least_still_there,
        -- the last step at or before a horizon holds
        max(step.day) filter (where step.day <= questions.horizon) as last_day,
        min(step.day) filter (where step.still_waiting <= 0.5) as median_days,
        min(step.day) filter (where step.still_waiting_lower <= 0.5) as median_lower,
        min(step.day) filter (where step.still_waiting_upper <= 0.5) as median_upper

    from waiting.curve as step
    cross join questions
    group by step.council_code, step.seen, step.band, step.bedroom_need, questions.asked, questions.horizon

),

answered as (

    select
        reached.*,
        case reached.asked
            when 'still_waiting' then step.still_waiting
            when 'housed' then step.housed_by_then
            when 'left' then step.gone_by_then
        end as share,
        case reached.asked
            when 'still_waiting' then step.still_waiting_error
            when 'housed' then step.housed_error
            when 'left' then step.gone_error
        end as share_error,
        case reached.asked
            when 'still_waiting' then step.still_waiting_lower
            when 'housed' then step.housed_lower
            when 'left' then step.gone_lower
        end as share_lower,
        case reached.asked
            when 'still_waiting' then step.still_waiting_upper
            when 'housed' then step.housed_upper
            when 'left' then step.gone_upper
        end as share_upper

    from reached
    left join waiting.curve as step
        on step.council_code = reached.council_code
        and step.seen = reached.seen
        and coalesce(step.band, '') = coalesce(reached.band, '')
        and coalesce(step.bedroom_need, '') = coalesce(reached.bedroom_need, '')
        and step.day = reached.last_day

),

judged as (

    select
        answered.*,
        (answered.band is not null or answered.bedroom_need is not null) and answered.housed_spells < 20 as is_suppressed,
        answered.longest < answered.horizon
            and case when answered.asked = 'still_waiting' then answered.least_still_waiting else answered.least_still_there end > 0
            as is_beyond

    from answered

)

select
    judged.council_code,
    judged.seen,
    judged.band,
    judged.bedroom_need,
    judged.asked,
    judged.horizon,
    case
        when judged.is_suppressed then cast(null as decimal(20, 4))
        when judged.asked = 'median' then cast(judged.median_lower as decimal(20, 4))
        when not judged.is_beyond then rounded(judged.share_lower, 4)
    end as lower,
    case
        when judged.is_suppressed then cast(null as decimal(20, 4))
        when judged.asked = 'median' then cast(judged.median_upper as decimal(20, 4))
        when not judged.is_beyond then rounded(judged.share_upper, 4)
    end as upper,
    case when not judged.is_suppressed and not judged.is_beyond then rounded(judged.share_error, 4) end as standard_error,
    case
        when judged.is_suppressed then 'fewer than 20 were housed: nothing is told'
        when judged.asked = 'median' and judged.median_days is null
            then 'not reached: more than half still wait after ' || cast(judged.longest as string) || ' days'
        when judged.asked = 'median' and judged.median_upper is null
            then 'upper limit not reached by ' || cast(judged.longest as string) || ' days'
        when judged.asked = 'median' then cast(null as string)
        when judged.is_beyond then 'nobody was seen waiting for ' || cast(judged.horizon as string) || ' days'
        when judged.share_lower is not null then cast(null as string)
        when judged.asked = 'still_waiting' and judged.share = 0 then 'no limits: nobody was left waiting'
        when judged.asked = 'left' and judged.share = 1 then 'no limits: everybody had left'
        when judged.asked = 'left' then 'no limits: nobody had left'
        when judged.share = 1 and judged.asked = 'housed' then 'no limits: everybody had been housed'
        else 'no limits: nobody had been housed'
    end as note

from judged
