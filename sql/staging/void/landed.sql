-- model:      staging.void_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.void, reference.period
-- definition: contract of the feed void; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.void_ref as void_ref,
    landing.property_ref as property_ref,
    landing.tenancy_ref_out as tenancy_ref_out,
    landing.tenancy_ref_in as tenancy_ref_in,
    landing.void_start as void_start,
    landing.void_end as void_end,
    landing.void_class as void_class,
    landing.lahs_major as lahs_major,
    landing.notice_received_date as notice_received_date,
    landing.keys_in_date as keys_in_date,
    landing.works_start_date as works_start_date,
    landing.works_complete_date as works_complete_date,
    landing.lettable_from as lettable_from,
    landing.keys_out_date as keys_out_date,
    landing.available_flag as available_flag,
    landing.weekly_rent as weekly_rent,
    landing.officer as officer

from landing.void as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
