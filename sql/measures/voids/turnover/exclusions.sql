-- model:      voids.turnover_exclusions
-- grain:      one row per tenancy or home that cannot be counted: there are none
-- keys:       council_code, unit_kind, unit_ref
-- sources:    voids.turnover_population
-- definition: local practice: tenancies ended over average stock
select
    unit.council_code,
    unit.unit_kind,
    unit.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    unit.file,
    unit.line

from voids.turnover_population as unit
where 1 = 0
