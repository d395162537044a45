-- model:      homelessness.relief_success_percent_numerator
-- grain:      one row per case of the denominator; 1 above the line where relief ended with a home found
-- keys:       council_code, unit_ref
-- sources:    homelessness.relief_success_percent_population
-- definition: figures contract, homelessness.relief_success_percent: cases with relief_end in the period; Housing Act
--             1996, section 189B
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    case when population.is_above_the_line then 1 else 0 end as numerator,
    1 as denominator,
    population.file,
    population.line

from homelessness.relief_success_percent_population as population
where population.exclusion is null
