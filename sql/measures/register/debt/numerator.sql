-- model:      register.debt_numerator
-- grain:      one row per application in debt and figure: itself, what it owes, and whether it has a plan to repay
-- keys:       council_code, part, unit_ref
-- sources:    register.debt_population
-- definition: figures contract, register.debt
select
    population.council_code,
    population.unit_ref,
    'applications' as part,
    population.category,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from register.debt_population as population

union all

select
    population.council_code,
    population.unit_ref,
    'amount' as part,
    population.category,
    population.housing_debt_amount as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from register.debt_population as population

union all

select
    population.council_code,
    population.unit_ref,
    'repayment_plan' as part,
    population.category,
    population.has_plan as numerator,
    1 as denominator,
    population.file,
    population.line

from register.debt_population as population
