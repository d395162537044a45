-- model:      core.void
-- grain:      one row per void the council holds at the as-at
-- keys:       council_code, void_ref
-- sources:    staging.void_judged, staging.void_overlap
-- definition: contract of the feed void: rows that no rule rejects, values that cannot be used emptied; made from it by etl, do not edit
select
    kept.council_code,
    kept.void_ref,
    kept.property_ref,
    kept.tenancy_ref_out,
    kept.tenancy_ref_in,
    kept.void_start,
    kept.void_end,
    kept.void_class,
    kept.lahs_major,
    kept.notice_received_date,
    kept.keys_in_date,
    kept.works_start_date,
    kept.works_complete_date,
    kept.lettable_from,
    kept.keys_out_date,
    kept.available_flag,
    kept.weekly_rent,
    kept.officer,
    kept.file,
    kept.line

from staging.void_judged as kept
left join staging.void_overlap as void_overlap
    on void_overlap.council_code = kept.council_code
    and void_overlap.void_ref = kept.void_ref
where kept.is_kept
    and void_overlap.void_ref is null
