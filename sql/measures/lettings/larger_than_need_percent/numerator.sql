-- model:      lettings.larger_than_need_percent_numerator
-- grain:      one row per letting of the denominator; 1 above the line where the home has more bedrooms than the
--             household needs
-- keys:       council_code, unit_ref
-- sources:    lettings.larger_than_need_percent_population
-- definition: figures contract, lettings.larger_than_need_percent: bedrooms of the home > bedroom_need, both raised
--             to at least 1
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.bedrooms,
    case when population.is_above_the_line then 1 else 0 end as numerator,
    1 as denominator,
    population.file,
    population.line

from lettings.larger_than_need_percent_population as population
where population.exclusion is null
