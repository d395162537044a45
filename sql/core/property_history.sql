-- model:      core.property_history
-- grain:      one row per property and span of as-at dates over which the extract said the same of it
-- keys:       council_code, property_ref, valid_from
-- sources:    core.property_change, reference.period
-- definition: history (type 2): valid_from and valid_to are inclusive, valid_to is blank while it stands; what was held as told at a
--             date X is the rows with valid_from <= X and valid_to blank or >= X; made from the contract by etl, do not edit
-- reading:    docs/definitions/history.md
-- stored:     view
with

spans as (

    select
        told.*,
        lead(told.as_at) over (
            partition by told.council_code, told.property_ref
            order by told.as_at asc nulls last
        ) as next_as_at

    from core.property_change as told
    inner join reference.period as period
        on period.council_code = told.council_code
    where told.as_at <= period.as_at

)

select
    spans.council_code,
    spans.as_at as valid_from,
    cast(spans.next_as_at - 1 as date) as valid_to,
    spans.property_ref,
    spans.uprn,
    spans.block_ref,
    spans.estate,
    spans.address_line_1,
    spans.town,
    spans.postcode,
    spans.local_authority_code,
    spans.ward_code,
    spans.lettings_area,
    spans.property_type,
    spans.bedrooms,
    spans.bed_spaces,
    spans.floor,
    spans.lift_flag,
    spans.wheelchair_standard_flag,
    spans.adapted_code,
    spans.supported_flag,
    spans.older_people_housing,
    spans.minimum_age,
    spans.scheme_code,
    spans.scheme_location_code,
    spans.rent_basis,
    spans.weekly_rent,
    spans.property_use,
    spans.hra_flag,
    spans.pfi_flag,
    spans.shared_ownership_share,
    spans.ownership,
    spans.acquired_date,
    spans.acquired_reason,
    spans.disposed_date,
    spans.disposed_reason,
    spans.file,
    spans.line

from spans
-- a row gone from the extract ends the span before it and begins none
where spans.change <> 'gone'
