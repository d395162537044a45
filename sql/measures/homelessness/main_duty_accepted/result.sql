-- model:      homelessness.main_duty_accepted_result
-- grain:      one row
-- keys:       council_code, figure
-- sources:    homelessness.main_duty_accepted_numerator
-- definition: figures contract, homelessness.main_duty_accepted
select
    homelessness_case.council_code,
    'homelessness.main_duty_accepted' as figure,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from homelessness.main_duty_accepted_numerator as homelessness_case
group by homelessness_case.council_code
