-- model:      staging.advert_judged
-- grain:      one row per standing record of the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    core.property, reference.period, staging.advert_row, staging.supplied
-- definition: contract of the feed advert (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- stored:     view
select
    standing.council_code,
    standing.as_at,
    standing.file,
    standing.line,
    standing.advert_ref,
    case when not (standing.property_ref is not null and property_ref_found.property_ref is null and supplied.is_property_supplied) then standing.property_ref end as property_ref,
    standing.landlord_type,
    standing.landlord,
    standing.cycle,
    standing.opens,
    standing.closes,
    standing.label,
    standing.units,
    standing.bedrooms,
    standing.lettings_area,
    standing.minimum_bedroom_need,
    standing.maximum_bedroom_need,
    standing.bid_count_excluded,
    standing.withdrawn_on,
    concat_ws(
        ';',
        case when standing.property_ref is not null and property_ref_found.property_ref is null and supplied.is_property_supplied then 'wait R-GEN-007 property_ref' end
    ) as problems,
    true as is_kept

from staging.advert_row as standing
inner join reference.period as period
    on period.council_code = standing.council_code
    and standing.as_at = period.as_at
cross join staging.supplied as supplied
left join core.property as property_ref_found
    on property_ref_found.council_code = standing.council_code
    and property_ref_found.property_ref = standing.property_ref
where standing.is_standing
