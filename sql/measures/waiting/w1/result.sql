-- model:      waiting.w1_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, band, bedrooms, applicant_type, area, age_band
-- sources:    waiting.w1_population
-- definition: figures contract, waiting.w1; quantiles are of type 7
with

groups as (

    select
        letting.council_code,
        letting.band,
        letting.bedrooms,
        letting.applicant_type,
        letting.area,
        -- days are blank exactly where a letting is left out
        percentile_cont(0.25) within group (order by cast(letting.days as double)) as lower_quartile_days,
        percentile_cont(0.5) within group (order by cast(letting.days as double)) as median_days,
        percentile_cont(0.75) within group (order by cast(letting.days as double)) as upper_quartile_days,
        cast(coalesce(sum(letting.days), 0) as bigint) as total_days,
        count(letting.days) as counted,
        count(letting.exclusion) as excluded

    from waiting.w1_population as letting
    group by grouping sets (
        (letting.council_code),
        (letting.council_code, letting.band),
        (letting.council_code, letting.bedrooms),
        (letting.council_code, letting.applicant_type),
        (letting.council_code, letting.area),
        (letting.council_code, letting.band, letting.bedrooms)
    )

),

-- a letting left out has no wait band: it is in the all row only
wait_bands as (

    select
        letting.council_code,
        letting.age_band,
        count(letting.days) as counted,
        count(letting.exclusion) as excluded

    from waiting.w1_population as letting
    group by grouping sets (
        (letting.council_code),
        (letting.council_code, letting.age_band)
    )
    having grouping(letting.age_band) = 1 or letting.age_band is not null

)

select
    groups.council_code,
    figure.name as figure,
    groups.band,
    groups.bedrooms,
    groups.applicant_type,
    groups.area,
    cast(null as string) as age_band,
    case figure.name
        when 'waiting.w1.lower_quartile_days' then rounded(exact(groups.lower_quartile_days), 1)
        when 'waiting.w1.median_days' then rounded(exact(groups.median_days), 1)
        when 'waiting.w1.upper_quartile_days' then rounded(exact(groups.upper_quartile_days), 1)
        when 'waiting.w1.mean_days' then ratio_rounded(groups.total_days, groups.counted, 1)
    end as value,
    cast(case when figure.name = 'waiting.w1.mean_days' then groups.total_days end as decimal(20, 2)) as numerator,
    cast(case when figure.name = 'waiting.w1.mean_days' then groups.counted end as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups
cross join (
    values
        ('waiting.w1.lower_quartile_days'),
        ('waiting.w1.median_days'),
        ('waiting.w1.upper_quartile_days'),
        ('waiting.w1.mean_days')
) as figure(name)

union all

select
    wait_bands.council_code,
    'waiting.w1.by_wait_band' as figure,
    cast(null as string) as band,
    cast(null as string) as bedrooms,
    cast(null as string) as applicant_type,
    cast(null as string) as area,
    wait_bands.age_band,
    cast(wait_bands.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    wait_bands.counted as rows_counted,
    wait_bands.excluded as rows_excluded

from wait_bands
