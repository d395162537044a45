-- model:      waiting.w3_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, band, bedroom_need
-- sources:    waiting.curve, waiting.w3_population
-- definition: figures contract, waiting.w3: Kaplan-Meier and Aalen-Johansen over waiting spells; a group with fewer
--             than 20 housed spells has no value
with

figures as (

    select
        figure.name as figure,
        figure.curve,
        figure.horizon

    from (values
        ('waiting.w3.median_days', 'median', 0),
        ('waiting.w3.still_waiting.90', 'still_waiting', 90),
        ('waiting.w3.still_waiting.180', 'still_waiting', 180),
        ('waiting.w3.still_waiting.365', 'still_waiting', 365),
        ('waiting.w3.still_waiting.730', 'still_waiting', 730),
        ('waiting.w3.still_waiting.1825', 'still_waiting', 1825),
        ('waiting.w3.housed.90', 'housed', 90),
        ('waiting.w3.housed.180', 'housed', 180),
        ('waiting.w3.housed.365', 'housed', 365),
        ('waiting.w3.housed.730', 'housed', 730),
        ('waiting.w3.housed.1825', 'housed', 1825),
        ('waiting.w3.left.90', 'left', 90),
        ('waiting.w3.left.180', 'left', 180),
        ('waiting.w3.left.365', 'left', 365),
        ('waiting.w3.left.730', 'left', 730),
        ('waiting.w3.left.1825', 'left', 1825)
    ) as figure(name, curve, horizon)

),

groups as (

    select
        spell.council_code,
        spell.band,
        spell.bedroom_need,
        grouping(spell.band) = 1 and grouping(spell.bedroom_need) = 1 as is_all,
        count(*) - count(spell.exclusion) as counted,
        count(spell.exclusion) as excluded,
        count(*) filter (where spell.outcome = 'housed' and spell.exclusion is null) as housed

    from waiting.w3_population as spell
    group by grouping sets (
        (spell.council_code),
        (spell.council_code, spell.band),
        (spell.council_code, spell.bedroom_need),
        (spell.council_code, spell.band, spell.bedroom_need)
    )

),

-- at a horizon the last step at or before it holds
reached as (

    select
        step.council_code,
        step.band,
        step.bedroom_need,
        figures.figure,
        max(step.day) as longest,
        min(step.still_waiting) as least_still_waiting,
        min(step.still_there) as least_still_there,
        min(step.still_waiting) filter (where step.day <= figures.horizon) as still_waiting,
        max(step.housed_by_then) filter (where step.day <= figures.horizon) as housed,
        max(step.gone_by_then) filter (where step.day <= figures.horizon) as gone,
        min(step.day) filter (where step.still_waiting <= 0.5) as median_days

    from waiting.curve as step
    cross join figures
    where step.seen = 'whole'
    group by step.council_code, step.band, step.bedroom_need, figures.figure

)

select
    groups.council_code,
    figures.figure,
    groups.band,
    groups.bedroom_need,
    case
        when not groups.is_all and groups.housed < 20 then cast(null as decimal(20, 4))
        when figures.curve = 'median' then cast(reached.median_days as decimal(20, 4))
        when figures.curve = 'still_waiting' then
            case
                when reached.longest >= figures.horizon or reached.least_still_waiting = 0
                    then rounded(coalesce(reached.still_waiting, 1), 4)
            end
        when reached.longest >= figures.horizon or reached.least_still_there = 0
            then rounded(coalesce(case when figures.curve = 'housed' then reached.housed else reached.gone end, 0), 4)
    end as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(groups.counted as bigint) as rows_counted,
    cast(groups.excluded as bigint) as rows_excluded

from groups
cross join figures
left join reached
    on reached.council_code = groups.council_code
    and reached.figure = figures.figure
    -- a group over all bands, or all needs, has none
    and coalesce(reached.band, '') = coalesce(groups.band, '')
    and coalesce(reached.bedroom_need, '') = coalesce(groups.bedroom_need, '')
