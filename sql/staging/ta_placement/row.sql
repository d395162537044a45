-- model:      staging.ta_placement_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.ta_placement_checked, staging.ta_placement_repeated
-- definition: contract of the feed ta_placement, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     view
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.placement_ref,
    checked.household_ref,
    checked.case_ref,
    checked.ta_type,
    checked.provider,
    checked.address_token,
    checked.property_ref,
    checked.in_district,
    checked.start_date,
    checked.end_date,
    checked.nightly_rate,
    checked.setup_cost,
    checked.weekly_household_charge,
    checked.weekly_benefit_subsidy,
    checked.duty,
    checked.pending_review_flag,
    checked.b_and_b_order_flag,
    checked.end_reason,
    checked.certificate_expiry_date,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 placement_ref')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.ta_placement_checked as checked
left join staging.ta_placement_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.placement_ref = checked.placement_ref
