-- model:      lettings.quota_exclusions
-- grain:      one row per letting whose queue is not known: in the all row only
-- keys:       council_code, unit_ref
-- sources:    lettings.quota_population
-- definition: figures contract, lettings.quota: excluded
select
    letting.council_code,
    letting.unit_ref,
    cast(null as string) as part,
    letting.exclusion as reason,
    cast(null as string) as queue,
    letting.file,
    letting.line

from lettings.quota_population as letting
where letting.exclusion is not null
