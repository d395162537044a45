-- model:      ta.snapshot_exclusions
-- grain:      one row per household that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    ta.snapshot_population
-- definition: figures contract, ta.snapshot: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.ta_type,
    population.in_district,
    population.organisation,
    population.file,
    population.line

from ta.snapshot_population as population
where 1 = 0
