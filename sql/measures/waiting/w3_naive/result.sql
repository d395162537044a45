-- model:      waiting.w3_naive_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, band, bedroom_need
-- sources:    waiting.w3_naive_exclusions, waiting.w3_naive_numerator
-- definition: the median days of those housed, over the spells of waiting.w3 and waiting.w3.pace; quantiles are of type 7
with

spells as (

    select
        counted.council_code,
        counted.part,
        counted.band,
        counted.bedroom_need,
        counted.numerator as days

    from waiting.w3_naive_numerator as counted

    union all

    select
        excluded.council_code,
        excluded.part,
        excluded.band,
        excluded.bedroom_need,
        cast(null as integer) as days

    from waiting.w3_naive_exclusions as excluded

),

groups as (

    select
        spells.council_code,
        spells.part,
        spells.band,
        spells.bedroom_need,
        percentile_cont(0.5) within group (order by cast(spells.days as double)) as median_days,
        count(spells.days) as counted,
        count(*) - count(spells.days) as excluded

    from spells
    group by grouping sets (
        (spells.council_code, spells.part),
        (spells.council_code, spells.part, spells.band),
        (spells.council_code, spells.part, spells.bedroom_need),
        (spells.council_code, spells.part, spells.band, spells.bedroom_need)
    )

)

select
    groups.council_code,
    case groups.part
        when 'whole' then 'waiting.w3.naive_median_days'
        else 'waiting.w3.pace.naive_median_days'
    end as figure,
    groups.band,
    groups.bedroom_need,
    rounded(exact(groups.median_days), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(groups.counted as bigint) as rows_counted,
    cast(groups.excluded as bigint) as rows_excluded

from groups
