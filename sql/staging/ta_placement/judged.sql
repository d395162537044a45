-- model:      staging.ta_placement_judged
-- grain:      one row per standing record of the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    core.homelessness_case, core.property, reference.period, staging.supplied, staging.ta_placement_row
-- definition: contract of the feed ta_placement (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- stored:     view
select
    standing.council_code,
    standing.as_at,
    standing.file,
    standing.line,
    standing.placement_ref,
    standing.household_ref,
    case when not (standing.case_ref is not null and case_ref_found.case_ref is null and supplied.is_homelessness_case_supplied) then standing.case_ref end as case_ref,
    standing.ta_type,
    standing.provider,
    standing.address_token,
    case when not (standing.property_ref is not null and property_ref_found.property_ref is null and supplied.is_property_supplied) then standing.property_ref end as property_ref,
    standing.in_district,
    standing.start_date,
    standing.end_date,
    standing.nightly_rate,
    standing.setup_cost,
    standing.weekly_household_charge,
    standing.weekly_benefit_subsidy,
    standing.duty,
    standing.pending_review_flag,
    standing.b_and_b_order_flag,
    standing.end_reason,
    standing.certificate_expiry_date,
    concat_ws(
        ';',
        case when standing.case_ref is not null and case_ref_found.case_ref is null and supplied.is_homelessness_case_supplied then 'flag R-GEN-007 case_ref' end,
        case when standing.property_ref is not null and property_ref_found.property_ref is null and supplied.is_property_supplied then 'flag R-GEN-007 property_ref' end
    ) as problems,
    true as is_kept

from staging.ta_placement_row as standing
inner join reference.period as period
    on period.council_code = standing.council_code
    and standing.as_at = period.as_at
cross join staging.supplied as supplied
left join core.homelessness_case as case_ref_found
    on case_ref_found.council_code = standing.council_code
    and case_ref_found.case_ref = standing.case_ref
left join core.property as property_ref_found
    on property_ref_found.council_code = standing.council_code
    and property_ref_found.property_ref = standing.property_ref
where standing.is_standing
