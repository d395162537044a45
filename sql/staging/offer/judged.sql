-- model:      staging.offer_judged
-- grain:      one row per standing record of the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    core.advert, core.application, core.property, reference.period, staging.offer_row, staging.supplied
-- definition: contract of the feed offer (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- stored:     view
select
    standing.council_code,
    standing.as_at,
    standing.file,
    standing.line,
    standing.offer_ref,
    case when not (standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied) then standing.application_ref end as application_ref,
    case when not (standing.property_ref is not null and property_ref_found.property_ref is null and supplied.is_property_supplied) then standing.property_ref end as property_ref,
    case when not (standing.advert_ref is not null and advert_ref_found.advert_ref is null and supplied.is_advert_supplied) then standing.advert_ref end as advert_ref,
    standing.offered_on,
    standing.viewed_on,
    standing.outcome,
    standing.outcome_on,
    standing.refusal_reason,
    standing.reasonable_flag,
    standing.at_viewing_flag,
    standing.officer,
    concat_ws(
        ';',
        case when standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied then 'reject R-GEN-007 application_ref' end,
        case when standing.property_ref is not null and property_ref_found.property_ref is null and supplied.is_property_supplied then 'flag R-GEN-007 property_ref' end,
        case when standing.advert_ref is not null and advert_ref_found.advert_ref is null and supplied.is_advert_supplied then 'flag R-GEN-007 advert_ref' end
    ) as problems,
    not (standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied) as is_kept

from staging.offer_row as standing
inner join reference.period as period
    on period.council_code = standing.council_code
    and standing.as_at = period.as_at
cross join staging.supplied as supplied
left join core.application as application_ref_found
    on application_ref_found.council_code = standing.council_code
    and application_ref_found.application_ref = standing.application_ref
left join core.property as property_ref_found
    on property_ref_found.council_code = standing.council_code
    and property_ref_found.property_ref = standing.property_ref
left join core.advert as advert_ref_found
    on advert_ref_found.council_code = standing.council_code
    and advert_ref_found.advert_ref = standing.advert_ref
where standing.is_standing
