-- model:      staging.enquiry_context
-- grain:      one row per kept enquiry whose rules are asked
-- keys:       council_code, enquiry_ref
-- sources:    core.enquiry, staging.enquiry_touched, staging.judging
-- definition: contract of the feed enquiry, R-ENQ-002: a rule on one row alone
-- stored:     view
select enquiry.*

from core.enquiry as enquiry
inner join staging.judging as judging on judging.council_code = enquiry.council_code
left join staging.enquiry_touched as touched
    on touched.council_code = enquiry.council_code
    and touched.file = enquiry.file
    and touched.line = enquiry.line
where judging.is_whole or touched.line is not null
