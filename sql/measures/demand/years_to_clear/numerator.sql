-- model:      demand.years_to_clear_numerator
-- grain:      one row per live household and one per register letting
-- keys:       council_code, unit_ref
-- sources:    demand.years_to_clear_population, register.household
-- definition: figures contract, demand.years_to_clear: live households at as-at / register lettings in the period
-- reading:    docs/definitions/demand.md
select
    household.council_code,
    'household ' || household.household_ref as unit_ref,
    cast(null as string) as part,
    household.band,
    household.bedroom_need as bedrooms,
    1 as numerator,
    0 as denominator,
    household.file,
    household.line

from register.household as household

union all

select
    population.council_code,
    'letting ' || population.unit_ref as unit_ref,
    cast(null as string) as part,
    population.band,
    population.bedrooms,
    0 as numerator,
    1 as denominator,
    population.file,
    population.line

from demand.years_to_clear_population as population
