-- model:      staging.tenancy_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.tenancy_checked, staging.tenancy_repeated
-- definition: contract of the feed tenancy, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     view
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.tenancy_ref,
    checked.property_ref,
    checked.household_ref,
    checked.tenure_type,
    checked.start_date,
    checked.end_date,
    checked.notice_received_date,
    checked.end_reason,
    checked.previous_tenure,
    checked.previous_district_code,
    checked.previous_postcode,
    checked.letting_source,
    checked.rent_basis,
    checked.intermediate_rent_name,
    checked.weekly_rent,
    checked.weekly_service_charge,
    checked.weekly_personal_service_charge,
    checked.weekly_support_charge,
    checked.rent_period,
    checked.fixed_term_years,
    checked.starter_flag,
    checked.joint_flag,
    checked.arrears_amount,
    checked.officer,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 tenancy_ref')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.tenancy_checked as checked
left join staging.tenancy_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.tenancy_ref = checked.tenancy_ref
