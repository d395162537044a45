-- model:      caseload.officers_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, officer
-- sources:    caseload.officers_population, reference.period
-- definition: figures contract, caseload; officers with more live applications than reference.caseload_guide says is usual
with

groups as (

    select
        application.council_code,
        application.officer,
        count(distinct case when application.exclusion is null then application.officer end) as officers,
        count(case when application.is_first_of_many then 1 end) as above_guide,
        count(*) - count(application.exclusion) as counted,
        count(application.exclusion) as excluded

    from caseload.officers_population as application
    group by grouping sets (
        (application.council_code),
        (application.council_code, application.officer)
    )

)

select
    groups.council_code,
    'caseload.live_applications' as figure,
    groups.officer,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups

union all

-- a row stands whether anybody is on the register or not
select
    period.council_code,
    'caseload.per_officer' as figure,
    cast(null as string) as officer,
    ratio_rounded(coalesce(groups.counted, 0), coalesce(groups.officers, 0), 1) as value,
    cast(coalesce(groups.counted, 0) as decimal(20, 2)) as numerator,
    cast(coalesce(groups.officers, 0) as decimal(20, 2)) as denominator,
    coalesce(groups.counted, 0) as rows_counted,
    coalesce(groups.excluded, 0) as rows_excluded

from reference.period as period
left join groups
    on groups.council_code = period.council_code
    and groups.officer is null

union all

select
    groups.council_code,
    'caseload.officers_above_guide' as figure,
    cast(null as string) as officer,
    cast(groups.above_guide as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.above_guide as rows_counted,
    groups.excluded as rows_excluded

from groups
where groups.officer is null
