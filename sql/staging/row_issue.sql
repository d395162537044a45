-- model:      staging.row_issue
-- grain:      one row per rule that a row with the right number of fields breaks
-- keys:       council_code, as_at, file, line, rule, column_name
-- sources:    staging.property_issue, staging.tenancy_issue, staging.household_member_issue, staging.homelessness_case_issue, staging.application_issue, staging.application_event_issue, staging.review_issue, staging.advert_issue, staging.bid_issue, staging.offer_issue, staging.nomination_issue, staging.void_issue, staging.void_event_issue, staging.letting_issue, staging.ta_placement_issue, staging.ta_invoice_issue, staging.decant_issue, staging.mobility_move_issue, staging.enquiry_issue
-- definition: contract of the feeds, levels and messages; made from the feeds by etl, do not edit
select * from staging.property_issue

union all

select * from staging.tenancy_issue

union all

select * from staging.household_member_issue

union all

select * from staging.homelessness_case_issue

union all

select * from staging.application_issue

union all

select * from staging.application_event_issue

union all

select * from staging.review_issue

union all

select * from staging.advert_issue

union all

select * from staging.bid_issue

union all

select * from staging.offer_issue

union all

select * from staging.nomination_issue

union all

select * from staging.void_issue

union all

select * from staging.void_event_issue

union all

select * from staging.letting_issue

union all

select * from staging.ta_placement_issue

union all

select * from staging.ta_invoice_issue

union all

select * from staging.decant_issue

union all

select * from staging.mobility_move_issue

union all

select * from staging.enquiry_issue
