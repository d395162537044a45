-- model:      core.advert_history
-- grain:      one row per advert and span of as-at dates over which the extract said the same of it
-- keys:       council_code, advert_ref, valid_from
-- sources:    core.advert_change, reference.period
-- definition: history (type 2): valid_from and valid_to are inclusive, valid_to is blank while it stands; what was held as told at a
--             date X is the rows with valid_from <= X and valid_to blank or >= X; made from the contract by etl, do not edit
-- reading:    docs/definitions/history.md
-- stored:     view
with

spans as (

    select
        told.*,
        lead(told.as_at) over (
            partition by told.council_code, told.advert_ref
            order by told.as_at asc nulls last
        ) as next_as_at

    from core.advert_change as told
    inner join reference.period as period
        on period.council_code = told.council_code
    where told.as_at <= period.as_at

)

select
    spans.council_code,
    spans.as_at as valid_from,
    cast(spans.next_as_at - 1 as date) as valid_to,
    spans.advert_ref,
    spans.property_ref,
    spans.landlord_type,
    spans.landlord,
    spans.cycle,
    spans.opens,
    spans.closes,
    spans.label,
    spans.units,
    spans.bedrooms,
    spans.lettings_area,
    spans.minimum_bedroom_need,
    spans.maximum_bedroom_need,
    spans.bid_count_excluded,
    spans.withdrawn_on,
    spans.file,
    spans.line

from spans
-- a row gone from the extract ends the span before it and begins none
where spans.change <> 'gone'
