-- model:      core.withheld_row
-- grain:      one row per row of an extract that is counted and never listed: that of a protected record, or one that names it
-- keys:       council_code, as_at, file, line
-- sources:    core.withheld_reference, reference.period, {sources}
-- definition: contract of the feed application, sensitive_flag: protected record, counted in totals, never listed; made from the
--             feeds by etl, do not edit
-- reading:    docs/definitions/withheld.md
-- partition:  council_code, as_at
with

withheld as (

    select
        withheld_reference.kind,
        withheld_reference.reference

    from core.withheld_reference as withheld_reference
    inner join reference.period as period
        on period.council_code = withheld_reference.council_code
        and period.as_at = withheld_reference.as_at

),

named as (

{feeds}

)

select
    period.council_code,
    period.as_at,
    named.feed,
    named.file,
    named.line

from named
inner join reference.period as period on period.council_code = named.council_code
