-- model:      ta.nights_exclusions
-- grain:      one row per placement without a nightly rate and part of the measure that needs one
-- keys:       council_code, unit_ref, part
-- sources:    ta.nights_population
-- definition: figures contract, ta.nights: excluded from costs, not from nights
select
    placement.council_code,
    placement.unit_ref,
    costs.part,
    placement.exclusion as reason,
    placement.ta_type,
    placement.in_district,
    placement.organisation,
    placement.file,
    placement.line

from ta.nights_population as placement
cross join (values ('gross'), ('net'), ('per_night')) as costs(part)
where placement.exclusion is not null
