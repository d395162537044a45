-- model:      lettings.adapted_matched_percent_numerator
-- grain:      one row per letting of the denominator; 1 above the line where the household needs level access or more
-- keys:       council_code, unit_ref
-- sources:    lettings.adapted_matched_percent_population
-- definition: figures contract, lettings.adapted_matched_percent: local practice: adapted homes let to households who
--             need one
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    case when population.is_above_the_line then 1 else 0 end as numerator,
    1 as denominator,
    population.file,
    population.line

from lettings.adapted_matched_percent_population as population
where population.exclusion is null
