-- model:      staging.enquiry_context
-- grain:      one row per kept enquiry
-- keys:       council_code, enquiry_ref
-- sources:    core.enquiry
-- definition: contract of the feed enquiry, R-ENQ-002: a rule on one row alone
-- stored:     view
select enquiry.* from core.enquiry as enquiry
