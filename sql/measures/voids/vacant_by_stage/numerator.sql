-- model:      voids.vacant_by_stage_numerator
-- grain:      one row per vacant home
-- keys:       council_code, property_ref
-- sources:    voids.vacant_by_stage_population
-- definition: as voids.vacant
select
    home.council_code,
    home.property_ref,
    home.unit_ref,
    cast(null as string) as part,
    home.stage,
    home.age_band,
    home.reached_on,
    home.days_empty,
    1 as numerator,
    cast(null as integer) as denominator,
    home.file,
    home.line

from voids.vacant_by_stage_population as home
