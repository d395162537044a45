-- model:      ta.nights_numerator
-- grain:      one row per placement and part of the measure it belongs to; cost_times_7 is seven times the cost, and
--             so exact
-- keys:       council_code, unit_ref, part
-- sources:    ta.nights_population
-- definition: figures contract, ta.nights: nights, gross cost, net cost, cost per night
with

-- a seventh of a week's income need not be exact, so results add first and divide once
costed as (

    select
        placement.*,
        cast(7 * (placement.nights * placement.nightly_rate + placement.setup_cost) as decimal(20, 4)) as gross_times_7,
        cast(placement.nights * placement.weekly_income as decimal(20, 4)) as income_times_7

    from ta.nights_population as placement

),

parted as (

    select
        costed.*,
        parts.part,
        case
            when parts.part = 'net' then costed.gross_times_7 - costed.income_times_7
            when parts.part <> 'nights' then costed.gross_times_7
        end as cost_times_7

    from costed
    inner join (values ('nights'), ('gross'), ('net'), ('per_night')) as parts(part)
        on parts.part = 'nights'
        or costed.exclusion is null

)

select
    placement.council_code,
    placement.unit_ref,
    placement.part,
    placement.ta_type,
    placement.in_district,
    placement.organisation,
    placement.nights,
    placement.cost_times_7,
    case
        when placement.part = 'nights' then cast(placement.nights as decimal(28, 10))
        else exact(cast(placement.cost_times_7 as double) / 7)
    end as numerator,
    case when placement.part = 'per_night' then placement.nights end as denominator,
    placement.file,
    placement.line

from parted as placement
