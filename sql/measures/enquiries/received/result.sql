-- model:      enquiries.received_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, kind, channel
-- sources:    enquiries.received_population
-- definition: figures contract, enquiries.received
with

groups as (

    select
        enquiry.council_code,
        enquiry.kind,
        enquiry.channel,
        count(*) as counted

    from enquiries.received_population as enquiry
    group by grouping sets (
        (enquiry.council_code),
        (enquiry.council_code, enquiry.kind),
        (enquiry.council_code, enquiry.channel)
    )

)

select
    groups.council_code,
    'enquiries.received' as figure,
    groups.kind,
    groups.channel,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
