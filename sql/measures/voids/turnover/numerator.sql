-- model:      voids.turnover_numerator
-- grain:      one row per tenancy ended, 1 above the line, and one per home and day, a half below it; transfers not in net
-- keys:       council_code, unit_kind, unit_ref
-- sources:    voids.turnover_population
-- definition: local practice: tenancies ended over average stock
-- reading:    docs/definitions/turnover.md
select
    unit.council_code,
    unit.unit_kind,
    unit.unit_ref,
    case when unit.is_transfer then 'all' end as part,
    cast(case when unit.unit_kind = 'tenancy' then 1 else 0 end as decimal(20, 2)) as numerator,
    cast(case when unit.unit_kind = 'tenancy' then 0 else 0.5 end as decimal(20, 2)) as denominator,
    unit.file,
    unit.line

from voids.turnover_population as unit
