-- model:      lettings.from_ta_percent_numerator
-- grain:      one row per letting of the denominator; 1 above the line where the household came from temporary
--             accommodation
-- keys:       council_code, unit_ref
-- sources:    lettings.from_ta_percent_population
-- definition: figures contract, lettings.from_ta_percent: households placed in temporary accommodation up to the
--             tenancy start / all; end dates as supplied
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.bedrooms,
    case when population.is_above_the_line then 1 else 0 end as numerator,
    1 as denominator,
    population.file,
    population.line

from lettings.from_ta_percent_population as population
