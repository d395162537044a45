-- model:      enquiries.open_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, kind
-- sources:    enquiries.open_population
-- definition: figures contract, enquiries.open and enquiries.overdue
with

groups as (

    select
        enquiry.council_code,
        enquiry.kind,
        cast(sum(enquiry.is_overdue) as bigint) as overdue,
        count(*) as counted

    from enquiries.open_population as enquiry
    group by grouping sets (
        (enquiry.council_code),
        (enquiry.council_code, enquiry.kind)
    )

)

select
    groups.council_code,
    'enquiries.open' as figure,
    groups.kind,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups

union all

select
    groups.council_code,
    'enquiries.overdue' as figure,
    groups.kind,
    cast(groups.overdue as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.overdue as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
where (groups.kind is null or groups.overdue > 0)
