-- model:      enquiries.open_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, kind, age_band
-- sources:    enquiries.open_population
-- definition: figures contract, enquiries.open; and how old what is open is: quantiles are of type 7
with

groups as (

    select
        enquiry.council_code,
        enquiry.kind,
        enquiry.age_band,
        grouping(enquiry.age_band) = 0 as is_by_age,
        grouping(enquiry.kind) = 0 as is_by_kind,
        percentile_cont(0.5) within group (order by cast(enquiry.days as double)) as median_days,
        percentile_cont(0.9) within group (order by cast(enquiry.days as double)) as p90_days,
        count(*) as counted

    from enquiries.open_population as enquiry
    group by grouping sets (
        (enquiry.council_code),
        (enquiry.council_code, enquiry.kind),
        (enquiry.council_code, enquiry.age_band),
        (enquiry.council_code, enquiry.kind, enquiry.age_band)
    )

)

select
    groups.council_code,
    figure.name as figure,
    groups.kind,
    groups.age_band,
    case figure.name
        when 'enquiries.open.days.median' then rounded(exact(groups.median_days), 1)
        when 'enquiries.open.days.p90' then rounded(exact(groups.p90_days), 1)
        else cast(groups.counted as decimal(20, 4))
    end as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
cross join (values
    ('enquiries.open'),
    ('enquiries.open.by_age'),
    ('enquiries.open.days.median'),
    ('enquiries.open.days.p90')
) as figure(name)
-- by age, and by kind and age, only the backlog is told
where
    case figure.name when 'enquiries.open.by_age' then groups.is_by_age or not groups.is_by_kind else not groups.is_by_age end
