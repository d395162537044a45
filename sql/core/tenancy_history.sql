-- model:      core.tenancy_history
-- grain:      one row per tenancy and span of as-at dates over which the extract said the same of it
-- keys:       council_code, tenancy_ref, valid_from
-- sources:    core.tenancy_change, reference.period
-- definition: history (type 2): valid_from and valid_to are inclusive, valid_to is blank while it stands; what was held as told at a
--             date X is the rows with valid_from <= X and valid_to blank or >= X; made from the contract by etl, do not edit
-- reading:    docs/definitions/history.md
-- stored:     view
with

spans as (

    select
        told.*,
        lead(told.as_at) over (
            partition by told.council_code, told.tenancy_ref
            order by told.as_at asc nulls last
        ) as next_as_at

    from core.tenancy_change as told
    inner join reference.period as period
        on period.council_code = told.council_code
    where told.as_at <= period.as_at

)

select
    spans.council_code,
    spans.as_at as valid_from,
    cast(spans.next_as_at - 1 as date) as valid_to,
    spans.tenancy_ref,
    spans.property_ref,
    spans.household_ref,
    spans.tenure_type,
    spans.start_date,
    spans.end_date,
    spans.notice_received_date,
    spans.end_reason,
    spans.previous_tenure,
    spans.previous_district_code,
    spans.previous_postcode,
    spans.letting_source,
    spans.rent_basis,
    spans.intermediate_rent_name,
    spans.weekly_rent,
    spans.weekly_service_charge,
    spans.weekly_personal_service_charge,
    spans.weekly_support_charge,
    spans.rent_period,
    spans.fixed_term_years,
    spans.starter_flag,
    spans.joint_flag,
    spans.arrears_amount,
    spans.officer,
    spans.file,
    spans.line

from spans
-- a row gone from the extract ends the span before it and begins none
where spans.change <> 'gone'
