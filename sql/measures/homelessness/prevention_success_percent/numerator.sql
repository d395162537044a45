-- model:      homelessness.prevention_success_percent_numerator
-- grain:      one row per case of the denominator; 1 above the line where prevention ended with a home kept or found
-- keys:       council_code, unit_ref
-- sources:    homelessness.prevention_success_percent_population
-- definition: figures contract, homelessness.prevention_success_percent: cases with prevention_end in the period;
--             Housing Act 1996, section 195
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    case when population.is_above_the_line then 1 else 0 end as numerator,
    1 as denominator,
    population.file,
    population.line

from homelessness.prevention_success_percent_population as population
where population.exclusion is null
