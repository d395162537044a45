-- model:      demand.median_bids_population
-- grain:      one row per advert closed in the last 12 months
-- keys:       council_code, advert_ref
-- sources:    core.advert, core.bid, reference.period
-- definition: figures contract, demand.median_bids and 4.6: adverts closed; countable bids / units of the advert
-- reading:    docs/definitions/demand.md
with

adverts as (

    select
        advert.council_code,
        advert.advert_ref,
        advert.opens,
        advert.closes,
        advert.units,
        size_group(advert.bedrooms) as bedrooms,
        coalesce(advert.lettings_area, 'unknown') as area,
        advert.file,
        advert.line

    from core.advert as advert
    inner join reference.period as period
        on period.council_code = advert.council_code
    where
        advert.closes between period.last_12_months_start and period.as_at
        and coalesce(advert.withdrawn_on > advert.closes, true)

),

-- eligible, placed while the advert was open, not taken back by the close, and not placed by the system itself
countable as (

    select
        adverts.council_code,
        adverts.advert_ref,
        count(*) as bids

    from core.bid as bid
    inner join adverts
        on adverts.council_code = bid.council_code
        and adverts.advert_ref = bid.advert_ref
    where
        bid.valid
        and cast(bid.placed_at as date) between adverts.opens and adverts.closes
        and coalesce(cast(bid.withdrawn_at as date) > adverts.closes, true)
        and coalesce(bid.channel <> 'automatic', true)
    group by adverts.council_code, adverts.advert_ref

)

select
    adverts.council_code,
    adverts.advert_ref,
    adverts.advert_ref as unit_ref,
    adverts.bedrooms,
    adverts.area,
    adverts.closes,
    coalesce(countable.bids, 0) as bids,
    adverts.units,
    adverts.file,
    adverts.line

from adverts
left join countable
    on countable.council_code = adverts.council_code
    and countable.advert_ref = adverts.advert_ref
