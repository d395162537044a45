-- model:      homelessness.main_duty_accepted_numerator
-- grain:      one row per case
-- keys:       council_code, unit_ref
-- sources:    homelessness.main_duty_accepted_population
-- definition: figures contract, homelessness.main_duty_accepted: main_duty_decision main_duty in the period; Housing
--             Act 1996, section 193
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from homelessness.main_duty_accepted_population as population
