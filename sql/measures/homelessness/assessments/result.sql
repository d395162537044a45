-- model:      homelessness.assessments_result
-- grain:      one row per group
-- keys:       council_code, figure, outcome
-- sources:    homelessness.assessments_numerator
-- definition: figures contract, homelessness.assessments
select
    homelessness_case.council_code,
    'homelessness.assessments' as figure,
    homelessness_case.outcome,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from homelessness.assessments_numerator as homelessness_case
group by grouping sets (
    (homelessness_case.council_code),
    (homelessness_case.council_code, homelessness_case.outcome)
)
