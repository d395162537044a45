-- model:      core.ta_placement_history
-- grain:      one row per ta_placement and span of as-at dates over which the extract said the same of it
-- keys:       council_code, placement_ref, valid_from
-- sources:    core.ta_placement_change, reference.period
-- definition: history (type 2): valid_from and valid_to are inclusive, valid_to is blank while it stands; what was held as told at a
--             date X is the rows with valid_from <= X and valid_to blank or >= X; made from the contract by etl, do not edit
-- reading:    docs/definitions/history.md
-- stored:     view
with

spans as (

    select
        told.*,
        lead(told.as_at) over (
            partition by told.council_code, told.placement_ref
            order by told.as_at asc nulls last
        ) as next_as_at

    from core.ta_placement_change as told
    inner join reference.period as period
        on period.council_code = told.council_code
    where told.as_at <= period.as_at

)

select
    spans.council_code,
    spans.as_at as valid_from,
    cast(spans.next_as_at - 1 as date) as valid_to,
    spans.placement_ref,
    spans.household_ref,
    spans.case_ref,
    spans.ta_type,
    spans.provider,
    spans.address_token,
    spans.property_ref,
    spans.in_district,
    spans.start_date,
    spans.end_date,
    spans.nightly_rate,
    spans.setup_cost,
    spans.weekly_household_charge,
    spans.weekly_benefit_subsidy,
    spans.duty,
    spans.pending_review_flag,
    spans.b_and_b_order_flag,
    spans.end_reason,
    spans.certificate_expiry_date,
    spans.file,
    spans.line

from spans
-- a row gone from the extract ends the span before it and begins none
where spans.change <> 'gone'
