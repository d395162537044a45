-- model:      homelessness.relief_over_56_days_result
-- grain:      one row
-- keys:       council_code, figure
-- sources:    homelessness.relief_over_56_days_numerator
-- definition: figures contract, homelessness.relief_over_56_days
select
    homelessness_case.council_code,
    'homelessness.relief_over_56_days' as figure,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from homelessness.relief_over_56_days_numerator as homelessness_case
group by homelessness_case.council_code
