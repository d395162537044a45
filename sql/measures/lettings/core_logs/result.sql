-- model:      lettings.core_logs_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms, kind
-- sources:    lettings.core_logs_population
-- definition: figures contract, core.logs; quantiles are of type 7
with

groups as (

    select
        letting.council_code,
        letting.bedrooms,
        letting.kind,
        count(*) as due,
        count(letting.core_submitted_date) as submitted,
        count(*) filter (where letting.is_overdue) as overdue,
        count(*) filter (where letting.is_core_log_complete) as complete,
        percentile_cont(0.5) within group (order by cast(letting.days_to_submit as double)) as median_days,
        count(letting.days_to_submit) as with_days,
        count(letting.exclusion) as excluded,
        grouping(letting.bedrooms) = 1 and grouping(letting.kind) = 1 as is_all

    from lettings.core_logs_population as letting
    group by grouping sets (
        (letting.council_code),
        (letting.council_code, letting.bedrooms),
        (letting.council_code, letting.kind)
    )

)

select
    groups.council_code,
    figure.name as figure,
    groups.bedrooms,
    groups.kind,
    case figure.name
        when 'core.logs_due' then cast(groups.due as decimal(20, 4))
        when 'core.overdue' then cast(groups.overdue as decimal(20, 4))
        when 'core.submitted_percent' then ratio_rounded(100 * groups.submitted, groups.due, 1)
        when 'core.complete_percent' then ratio_rounded(100 * groups.complete, groups.due, 1)
        else rounded(exact(groups.median_days), 1)
    end as value,
    cast(
        case figure.name
            when 'core.submitted_percent' then groups.submitted
            when 'core.complete_percent' then groups.complete
        end
        as decimal(20, 2)) as numerator,
    cast(case when figure.name in ('core.submitted_percent', 'core.complete_percent') then groups.due end as decimal(20, 2))
        as denominator,
    cast(
        case figure.name
            when 'core.overdue' then groups.overdue
            when 'core.days_to_submit.median' then groups.with_days
            else groups.due
        end
        as bigint) as rows_counted,
    cast(case when figure.name = 'core.days_to_submit.median' then groups.excluded else 0 end as bigint) as rows_excluded

from groups
cross join (values
    ('core.logs_due'),
    ('core.submitted_percent'),
    ('core.days_to_submit.median'),
    ('core.overdue'),
    ('core.complete_percent')
) as figure(name)
-- a group of which nothing is overdue has no row there
where figure.name <> 'core.overdue' or groups.overdue > 0 or groups.is_all
