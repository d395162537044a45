-- model:      staging.advert_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.advert, reference.period
-- definition: contract of the feed advert; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.advert_ref as advert_ref,
    landing.property_ref as property_ref,
    landing.landlord_type as landlord_type,
    landing.landlord as landlord,
    landing.cycle as cycle,
    landing.opens as opens,
    landing.closes as closes,
    landing.label as label,
    landing.units as units,
    landing.bedrooms as bedrooms,
    landing.lettings_area as lettings_area,
    landing.minimum_bedroom_need as minimum_bedroom_need,
    landing.maximum_bedroom_need as maximum_bedroom_need,
    landing.bid_count_excluded as bid_count_excluded,
    landing.withdrawn_on as withdrawn_on

from landing.advert as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
