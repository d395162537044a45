-- model:      lettings.adapted_matched_percent_exclusions
-- grain:      one row per letting of an adapted home to a household whose access need is not known
-- keys:       council_code, unit_ref
-- sources:    lettings.adapted_matched_percent_population
-- definition: figures contract, lettings.adapted_matched_percent: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.file,
    population.line

from lettings.adapted_matched_percent_population as population
where population.exclusion is not null
