-- model:      staging.advert_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.advert_checked, staging.advert_repeated
-- definition: contract of the feed advert, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     view
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.advert_ref,
    checked.property_ref,
    checked.landlord_type,
    checked.landlord,
    checked.cycle,
    checked.opens,
    checked.closes,
    checked.label,
    checked.units,
    checked.bedrooms,
    checked.lettings_area,
    checked.minimum_bedroom_need,
    checked.maximum_bedroom_need,
    checked.bid_count_excluded,
    checked.withdrawn_on,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 advert_ref')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.advert_checked as checked
left join staging.advert_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.advert_ref = checked.advert_ref
