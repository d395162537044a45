-- model:      nominations.days_to_let_median_numerator
-- grain:      one row per nomination let whose days are known, with its days
-- keys:       council_code, unit_ref
-- sources:    nominations.days_to_let_median_population
-- definition: figures contract, nominations.days_to_let.median
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.organisation,
    population.days as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from nominations.days_to_let_median_population as population
where population.exclusion is null
