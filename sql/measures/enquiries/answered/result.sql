-- model:      enquiries.answered_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, kind, channel
-- sources:    enquiries.answered_population
-- definition: figures contract, enquiries.answered to enquiries.first_contact_percent; quantiles are of type 7
with

groups as (

    select
        enquiry.council_code,
        enquiry.kind,
        enquiry.channel,
        percentile_cont(0.5) within group (order by cast(enquiry.days as double)) as median_days,
        percentile_cont(0.9) within group (order by cast(enquiry.days as double)) as p90_days,
        count(enquiry.in_target) as with_target,
        cast(coalesce(sum(enquiry.in_target), 0) as bigint) as in_target,
        count(*) - count(enquiry.in_target) as without_target,
        count(enquiry.at_first_contact) as with_contact,
        cast(coalesce(sum(enquiry.at_first_contact), 0) as bigint) as at_first_contact,
        count(*) - count(enquiry.at_first_contact) as without_contact,
        count(*) as counted

    from enquiries.answered_population as enquiry
    group by grouping sets (
        (enquiry.council_code),
        (enquiry.council_code, enquiry.kind),
        (enquiry.council_code, enquiry.channel)
    )

)

select
    groups.council_code,
    'enquiries.answered' as figure,
    groups.kind,
    groups.channel,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups

union all

select
    groups.council_code,
    'enquiries.in_target_percent' as figure,
    groups.kind,
    groups.channel,
    ratio_rounded(100 * groups.in_target, groups.with_target, 1) as value,
    cast(groups.in_target as decimal(20, 2)) as numerator,
    cast(groups.with_target as decimal(20, 2)) as denominator,
    groups.with_target as rows_counted,
    groups.without_target as rows_excluded

from groups

union all

select
    groups.council_code,
    'enquiries.days.median' as figure,
    groups.kind,
    groups.channel,
    rounded(exact(groups.median_days), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups

union all

select
    groups.council_code,
    'enquiries.days.p90' as figure,
    groups.kind,
    groups.channel,
    rounded(exact(groups.p90_days), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups

union all

select
    groups.council_code,
    'enquiries.first_contact_percent' as figure,
    groups.kind,
    groups.channel,
    ratio_rounded(100 * groups.at_first_contact, groups.with_contact, 1) as value,
    cast(groups.at_first_contact as decimal(20, 2)) as numerator,
    cast(groups.with_contact as decimal(20, 2)) as denominator,
    groups.with_contact as rows_counted,
    groups.without_contact as rows_excluded

from groups
