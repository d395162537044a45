-- model:      downsizing.chains_exclusions
-- grain:      one row per chain of which it cannot be told how many bedrooms were released
-- keys:       council_code, unit_ref, part
-- sources:    downsizing.chains_population
-- definition: a chain with a home of unknown size is left out of the bedrooms alone
-- reading:    docs/definitions/letting_chains.md
select
    population.council_code,
    population.unit_ref,
    'bedrooms' as part,
    population.exclusion as reason,
    population.status,
    population.category

from downsizing.chains_population as population
where population.exclusion is not null
