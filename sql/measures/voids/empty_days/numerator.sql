-- model:      voids.empty_days_numerator
-- grain:      one row per void, with the days it stood empty up to the as-at and how that ended
-- keys:       council_code, void_ref
-- sources:    voids.empty_days_population
-- definition: days from void_start, the day at whose close the home is empty, to the first day it is let again
-- reading:    docs/definitions/empty_days.md
select
    population.council_code,
    population.void_ref,
    population.unit_ref,
    cast(null as string) as part,
    population.bedrooms,
    population.area,
    population.void_class,
    population.void_start,
    population.empty_until,
    population.empty_ended,
    population.days_before_last_12_months,
    population.days_empty as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from voids.empty_days_population as population
where population.exclusion is null
