-- model:      homelessness.relief_over_56_days_numerator
-- grain:      one row per case
-- keys:       council_code, unit_ref
-- sources:    homelessness.relief_over_56_days_population
-- definition: figures contract, homelessness.relief_over_56_days: relief neither ended nor followed by a decision;
--             Housing Act 1996, section 189B
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from homelessness.relief_over_56_days_population as population
