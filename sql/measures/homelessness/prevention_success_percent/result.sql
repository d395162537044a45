-- model:      homelessness.prevention_success_percent_result
-- grain:      one row
-- keys:       council_code, figure
-- sources:    homelessness.prevention_success_percent_population
-- definition: figures contract, homelessness.prevention_success_percent: cases with prevention_end in the period;
--             Housing Act 1996, section 195; no value over nobody
with

groups as (

    select
        homelessness_case.council_code,
        count(*) filter (where homelessness_case.is_above_the_line and homelessness_case.exclusion is null) as above,
        count(*) filter (where homelessness_case.exclusion is null) as counted,
        count(homelessness_case.exclusion) as excluded

    from homelessness.prevention_success_percent_population as homelessness_case
    group by homelessness_case.council_code

)

select
    groups.council_code,
    'homelessness.prevention_success_percent' as figure,
    ratio_rounded(100 * groups.above, groups.counted, 1) as value,
    cast(groups.above as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    cast(groups.counted as bigint) as rows_counted,
    cast(groups.excluded as bigint) as rows_excluded

from groups
