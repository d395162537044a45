-- model:      previous.enquiry_kept
-- grain:      one row per key told of at an earlier as-at date: none, for this stands in before the first
-- keys:       council_code, as_at, enquiry_ref
-- sources:
-- definition: core.enquiry_kept before its first as-at date; from then on the table itself is shown under this name; made from the
--             contract by etl, do not edit
select
    cast(null as string) as council_code,
    cast(null as date) as as_at,
    cast(null as string) as change,
    cast(null as string) as enquiry_ref,
    cast(null as string) as kind,
    cast(null as string) as channel,
    cast(null as string) as subject,
    cast(null as string) as application_ref,
    cast(null as timestamp) as received_at,
    cast(null as date) as target_on,
    cast(null as timestamp) as answered_at,
    cast(null as boolean) as first_contact_flag,
    cast(null as string) as officer,
    cast(null as string) as file,
    cast(null as bigint) as line

where false
