-- model:      register.debt_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, category
-- sources:    register.debt_population
-- definition: figures contract, register.debt
with

groups as (

    select
        application.council_code,
        application.category,
        cast(sum(application.housing_debt_amount) as decimal(20, 4)) as amount,
        cast(sum(application.has_plan) as bigint) as with_plan,
        count(*) as counted

    from register.debt_population as application
    group by grouping sets (
        (application.council_code),
        (application.council_code, application.category)
    )

)

select
    groups.council_code,
    'register.debt.applications' as figure,
    groups.category,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups

union all

select
    groups.council_code,
    'register.debt.amount' as figure,
    groups.category,
    rounded(groups.amount, 2) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups

union all

select
    groups.council_code,
    'register.debt.repayment_plan_percent' as figure,
    groups.category,
    ratio_rounded(100 * groups.with_plan, groups.counted, 1) as value,
    cast(groups.with_plan as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
