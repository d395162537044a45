-- model:      decants.days_out_median_numerator
-- grain:      one row per decant that ended, with the days out
-- keys:       council_code, unit_ref
-- sources:    decants.days_out_median_population
-- definition: figures contract, decants.days_out.median
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.outcome,
    population.days as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from decants.days_out_median_population as population
where population.exclusion is null
