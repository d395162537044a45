-- model:      ta.invoices_overbilled_nights_exclusions
-- grain:      one row per invoice line whose placement is not known
-- keys:       council_code, unit_ref
-- sources:    ta.invoices_overbilled_nights_population
-- definition: figures contract, ta.invoices.overbilled_nights: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.organisation,
    population.file,
    population.line

from ta.invoices_overbilled_nights_population as population
where population.exclusion is not null
