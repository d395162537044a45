-- model:      previous.withheld_reference
-- grain:      one row per reference withheld at an earlier as-at date: none, for this stands in before the first
-- keys:       council_code, as_at, kind, reference
-- sources:
-- definition: core.withheld_reference before its first as-at date; from then on the table itself is shown under this name
select
    cast(null as string) as council_code,
    cast(null as date) as as_at,
    cast(null as string) as kind,
    cast(null as string) as reference

where false
