-- model:      staging.advert_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.advert_landed
-- definition: contract of the feed advert (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
with

-- text without blanks around it; nothing left is no value
cleaned as (

    select
        landed.council_code,
        landed.as_at,
        landed.file,
        landed.line,
        -- a date before the first of these, or after the last, stands for no date
        cast('1950-01-01' as date) as earliest_date,
        cast('1905-01-01' as date) as earliest_birth_date,
        make_date(year(landed.as_at) + 10, 12, 31) as latest_date,
        landed_text(landed.advert_ref, landed.has_blanks) as advert_ref_text,
        landed_text(landed.property_ref, landed.has_blanks) as property_ref_text,
        lower(landed_text(landed.landlord_type, landed.has_blanks)) as landlord_type_text,
        landed_text(landed.landlord, landed.has_blanks) as landlord_text,
        landed_text(landed.cycle, landed.has_blanks) as cycle_text,
        landed_text(landed.opens, landed.has_blanks) as opens_text,
        landed_text(landed.closes, landed.has_blanks) as closes_text,
        lower(landed_text(landed.label, landed.has_blanks)) as label_text,
        landed_text(landed.units, landed.has_blanks) as units_text,
        landed_text(landed.bedrooms, landed.has_blanks) as bedrooms_text,
        landed_text(landed.lettings_area, landed.has_blanks) as lettings_area_text,
        landed_text(landed.minimum_bedroom_need, landed.has_blanks) as minimum_bedroom_need_text,
        landed_text(landed.maximum_bedroom_need, landed.has_blanks) as maximum_bedroom_need_text,
        landed_text(landed.bid_count_excluded, landed.has_blanks) as bid_count_excluded_text,
        landed_text(landed.withdrawn_on, landed.has_blanks) as withdrawn_on_text

    from staging.advert_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.advert_ref_text as advert_ref,
        cleaned.property_ref_text as property_ref,
        case
            when cleaned.landlord_type_text in ('council', 'registered_provider', 'other_council') then cleaned.landlord_type_text
            when cleaned.landlord_type_text is not null then 'unmapped'
        end as landlord_type,
        cleaned.landlord_text as landlord,
        cleaned.cycle_text as cycle,
        read_date(cleaned.opens_text) as opens_read,
        read_date(cleaned.closes_text) as closes_read,
        case
            when cleaned.label_text in ('any', 'homeless', 'home_seeker', 'transfer', 'older_people', 'adapted') then cleaned.label_text
            when cleaned.label_text is not null then 'unmapped'
        end as label,
        read_integer(cleaned.units_text) as units_read,
        read_integer(cleaned.bedrooms_text) as bedrooms_read,
        cleaned.lettings_area_text as lettings_area,
        read_integer(cleaned.minimum_bedroom_need_text) as minimum_bedroom_need_read,
        read_integer(cleaned.maximum_bedroom_need_text) as maximum_bedroom_need_read,
        read_boolean(cleaned.bid_count_excluded_text) as bid_count_excluded,
        read_date(cleaned.withdrawn_on_text) as withdrawn_on_read

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when typed.opens_read >= typed.earliest_date and typed.opens_read <= typed.latest_date then typed.opens_read end as opens,
        case when typed.closes_read >= typed.earliest_date and typed.closes_read <= typed.latest_date then typed.closes_read end as closes,
        case when typed.units_read >= 1 and typed.units_read <= 200 then typed.units_read end as units,
        case when typed.bedrooms_read >= 0 and typed.bedrooms_read <= 12 then typed.bedrooms_read end as bedrooms,
        case when typed.minimum_bedroom_need_read >= 0 and typed.minimum_bedroom_need_read <= 12 then typed.minimum_bedroom_need_read end as minimum_bedroom_need,
        case when typed.maximum_bedroom_need_read >= 0 and typed.maximum_bedroom_need_read <= 12 then typed.maximum_bedroom_need_read end as maximum_bedroom_need,
        case when typed.withdrawn_on_read >= typed.earliest_date and typed.withdrawn_on_read <= typed.as_at then typed.withdrawn_on_read end as withdrawn_on

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.advert_ref,
    usable.property_ref,
    usable.landlord_type,
    usable.landlord,
    usable.cycle,
    usable.opens,
    usable.closes,
    usable.label,
    usable.units,
    usable.bedrooms,
    usable.lettings_area,
    usable.minimum_bedroom_need,
    usable.maximum_bedroom_need,
    usable.bid_count_excluded,
    usable.withdrawn_on,
    concat_ws(
        ';',
        case when usable.landlord_type = 'unmapped' then 'flag R-GEN-005 landlord_type' end,
        case
            when usable.opens is not null or usable.opens_text is null then null
            when usable.opens_read is null then 'reject R-GEN-003 opens'
            when usable.opens_read < usable.earliest_date or usable.opens_read > usable.latest_date then 'flag R-GEN-008 opens'
        end,
        case
            when usable.closes is not null or usable.closes_text is null then null
            when usable.closes_read is null then 'reject R-GEN-003 closes'
            when usable.closes_read < usable.earliest_date or usable.closes_read > usable.latest_date then 'flag R-GEN-008 closes'
        end,
        case when usable.label = 'unmapped' then 'flag R-GEN-005 label' end,
        case
            when usable.units is not null or usable.units_text is null then null
            when usable.units_read is null then 'reject R-GEN-003 units'
            else 'reject R-GEN-006 units'
        end,
        case
            when usable.bedrooms is not null or usable.bedrooms_text is null then null
            when usable.bedrooms_read is null then 'wait R-GEN-003 bedrooms'
            else 'wait R-GEN-006 bedrooms'
        end,
        case
            when usable.minimum_bedroom_need is not null or usable.minimum_bedroom_need_text is null then null
            when usable.minimum_bedroom_need_read is null then 'flag R-GEN-003 minimum_bedroom_need'
            else 'flag R-GEN-006 minimum_bedroom_need'
        end,
        case
            when usable.maximum_bedroom_need is not null or usable.maximum_bedroom_need_text is null then null
            when usable.maximum_bedroom_need_read is null then 'flag R-GEN-003 maximum_bedroom_need'
            else 'flag R-GEN-006 maximum_bedroom_need'
        end,
        case when usable.bid_count_excluded is null and usable.bid_count_excluded_text is not null then 'flag R-GEN-003 bid_count_excluded' end,
        case
            when usable.withdrawn_on is not null or usable.withdrawn_on_text is null then null
            when usable.withdrawn_on_read is null then 'flag R-GEN-003 withdrawn_on'
            when usable.withdrawn_on_read < usable.earliest_date or usable.withdrawn_on_read > usable.latest_date then 'flag R-GEN-008 withdrawn_on'
            else 'flag R-GEN-006 withdrawn_on'
        end,
        case when usable.advert_ref is null then 'reject R-GEN-002 advert_ref' end,
        case when usable.property_ref is null and usable.landlord_type = 'council' then 'wait R-GEN-004 property_ref' end,
        case when usable.landlord_type is null then 'flag R-GEN-004 landlord_type' end,
        case when usable.opens is null then 'reject R-GEN-004 opens' end,
        case when usable.closes is null then 'reject R-GEN-004 closes' end,
        case when usable.units is null then 'reject R-GEN-004 units' end,
        case when usable.bedrooms is null then 'wait R-GEN-004 bedrooms' end,
        case when closes < opens then 'reject R-ADV-001 closes' end,
        case when begins_as_test(usable.advert_ref) then 'reject R-GEN-009 advert_ref' end
    ) as problems

from usable
