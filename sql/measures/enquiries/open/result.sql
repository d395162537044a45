-- model:      enquiries.open_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, kind
-- sources:    enquiries.open_population
-- definition: figures contract, enquiries.open
with

groups as (

    select
        enquiry.council_code,
        enquiry.kind,
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
