-- model:      core.advert
-- grain:      one row per advert the council holds at the as-at
-- keys:       council_code, advert_ref
-- sources:    staging.advert_judged
-- definition: contract of the feed advert: rows that no rule rejects, values that cannot be used emptied; made from it by etl, do not edit
select
    kept.council_code,
    kept.advert_ref,
    kept.property_ref,
    kept.landlord_type,
    kept.landlord,
    kept.cycle,
    kept.opens,
    kept.closes,
    kept.label,
    kept.units,
    kept.bedrooms,
    kept.lettings_area,
    kept.minimum_bedroom_need,
    kept.maximum_bedroom_need,
    kept.bid_count_excluded,
    kept.withdrawn_on,
    kept.file,
    kept.line

from staging.advert_judged as kept
where kept.is_kept
