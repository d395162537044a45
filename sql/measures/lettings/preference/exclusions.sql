-- model:      lettings.preference_exclusions
-- grain:      one row per register letting that does not say whether it gave reasonable preference; the categories
--             leave nobody out
-- keys:       council_code, unit_ref
-- sources:    lettings.preference_population
-- definition: figures contract, lettings.preference: excluded from the percentage
select
    letting.council_code,
    letting.unit_ref,
    'percent' as part,
    letting.exclusion as reason,
    letting.applicant_type,
    letting.bedrooms,
    cast(null as string) as category,
    letting.file,
    letting.line

from lettings.preference_population as letting
where letting.exclusion is not null
