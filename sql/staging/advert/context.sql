-- model:      staging.advert_context
-- grain:      one row per kept advert, with its home's bedrooms
-- keys:       council_code, advert_ref
-- sources:    core.advert, core.property
-- definition: contract of the feed advert, R-ADV-002; a bedsit with blank bedrooms has 0
-- stored:     view
select
    advert.*,
    case when property.property_type = 'bedsit' then coalesce(property.bedrooms, 0) else property.bedrooms end as property_bedrooms

from core.advert as advert
left join core.property as property
    on property.council_code = advert.council_code
    and property.property_ref = advert.property_ref
