-- model:      comparator.subject
-- grain:      one row: the council of the release
-- keys:       council_code
-- sources:    comparator.area, figure.figure, reference.authority_change, reference.period
-- definition: the council's place in MHCLG's figures; where they do not hold its code, its own register and stock
-- reading:    docs/definitions/comparators.md
-- stored:     view
with

-- a council whose code has changed stands in the published figures under another
placed as (

    select
        period.council_code,
        period.as_at,
        coalesce(authority_change.area_code, period.council_code) as area_code

    from reference.period as period
    left join reference.authority_change as authority_change on authority_change.other_code = period.council_code

),

own as (

    select
        figure.council_code,
        max(case when figure.figure = 'register.live.households' then figure.value end) as register,
        max(case when figure.figure = 'stock.homes' then figure.value end) as stock

    from figure.figure as figure
    inner join placed
        on placed.council_code = figure.council_code
        and placed.as_at = figure.as_at
    where figure.figure in ('register.live.households', 'stock.homes')
        and coalesce(figure.band, figure.bedroom_need, figure.bedrooms, figure.applicant_type, figure.area, figure.ward, figure.kind) is null
    group by figure.council_code

)

select
    placed.council_code,
    placed.area_code,
    area.area_code is not null as is_published,
    area.area_name,
    area.region_code,
    cast(coalesce(area.register, own.register) as decimal(18, 2)) as register,
    cast(coalesce(area.stock, own.stock) as decimal(18, 2)) as stock

from placed
left join own on own.council_code = placed.council_code
left join comparator.area as area
    on area.area_code = placed.area_code
    and area.kind = 'authority'
