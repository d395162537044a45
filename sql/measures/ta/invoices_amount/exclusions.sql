-- model:      ta.invoices_amount_exclusions
-- grain:      one row per invoice line that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    ta.invoices_amount_population
-- definition: figures contract, ta.invoices.amount: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.organisation,
    population.file,
    population.line

from ta.invoices_amount_population as population
where 1 = 0
