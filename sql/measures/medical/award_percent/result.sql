-- model:      medical.award_percent_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    medical.award_percent_population
-- definition: figures contract, medical.award_percent
with

groups as (

    select
        application.council_code,
        cast(sum(application.awarded) as bigint) as awarded,
        count(*) as counted

    from medical.award_percent_population as application
    group by application.council_code

)

select
    groups.council_code,
    'medical.award_percent' as figure,
    ratio_rounded(100 * groups.awarded, groups.counted, 1) as value,
    cast(groups.awarded as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
