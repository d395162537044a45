-- model:      lettings.quota_numerator
-- grain:      one row per letting whose queue is known
-- keys:       council_code, unit_ref
-- sources:    lettings.quota_population
-- definition: figures contract, lettings.quota: lettings of the queue / all counted
select
    letting.council_code,
    letting.unit_ref,
    cast(null as string) as part,
    letting.queue,
    1 as numerator,
    1 as denominator,
    letting.file,
    letting.line

from lettings.quota_population as letting
where letting.exclusion is null
