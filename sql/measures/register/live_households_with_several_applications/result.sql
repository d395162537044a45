-- model:      register.live_households_with_several_applications_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    register.live_households_with_several_applications_numerator
-- definition: figures contract, register.live.households_with_several_applications
select
    household.council_code,
    'register.live.households_with_several_applications' as figure,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    count(*) as rows_counted,
    cast(0 as bigint) as rows_excluded

from register.live_households_with_several_applications_numerator as household
group by household.council_code
