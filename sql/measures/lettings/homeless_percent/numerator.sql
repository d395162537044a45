-- model:      lettings.homeless_percent_numerator
-- grain:      one row per letting of the denominator; 1 above the line where the household was homeless before
-- keys:       council_code, unit_ref
-- sources:    lettings.homeless_percent_population
-- definition: figures contract, lettings.homeless_percent: homeless_before_flag true / all counted
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.bedrooms,
    case when population.is_above_the_line then 1 else 0 end as numerator,
    1 as denominator,
    population.file,
    population.line

from lettings.homeless_percent_population as population
where population.exclusion is null
