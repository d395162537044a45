-- model:      comparator.subject
-- grain:      one row: the council of the release
-- keys:       council_code
-- sources:    comparator.area, reference.authority_change, reference.period, register.household, stock.home
-- definition: the council's place in MHCLG's figures; where they do not hold its code, its own register (households with more
--             than own transfers, as LAHS cc1a) and stock
-- reading:    docs/definitions/comparators.md
-- stored:     view
with

-- a council whose code has changed stands in the published figures under another
placed as (

    select
        period.council_code,
        coalesce(authority_change.area_code, period.council_code) as area_code

    from reference.period as period
    left join reference.authority_change as authority_change on authority_change.other_code = period.council_code

),

own_register as (

    select
        household.council_code,
        cast(count(*) as bigint) as households

    from register.household as household
    where household.live_applications > household.transfer_applications
    group by household.council_code

),

own_stock as (

    select
        home.council_code,
        cast(count(*) as bigint) as homes

    from stock.home as home
    where home.is_in_stock
    group by home.council_code

)

select
    placed.council_code,
    placed.area_code,
    area.area_code is not null as is_published,
    area.area_name,
    area.region_code,
    cast(coalesce(area.register, own_register.households) as decimal(18, 2)) as register,
    cast(coalesce(area.stock, own_stock.homes) as decimal(18, 2)) as stock

from placed
left join own_register on own_register.council_code = placed.council_code
left join own_stock on own_stock.council_code = placed.council_code
left join comparator.area as area
    on area.area_code = placed.area_code
    and area.kind = 'authority'
