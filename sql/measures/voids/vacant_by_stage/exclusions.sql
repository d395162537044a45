-- model:      voids.vacant_by_stage_exclusions
-- grain:      one row per vacant home that cannot be counted: there are none, for every void has a start, and a step or none
-- keys:       council_code, property_ref
-- sources:    voids.vacant_by_stage_population
-- definition: as voids.vacant
select
    home.council_code,
    home.property_ref,
    home.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    home.stage,
    home.age_band,
    home.file,
    home.line

from voids.vacant_by_stage_population as home
where 1 = 0
