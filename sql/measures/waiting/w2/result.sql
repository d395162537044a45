-- model:      waiting.w2_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, band, bedroom_need, applicant_type, age_band
-- sources:    waiting.w2_population
-- definition: figures contract, waiting.w2; quantiles are of type 7
with

groups as (

    select
        household.council_code,
        household.band,
        household.bedroom_need,
        household.applicant_type,
        -- days are blank exactly where a household is left out
        percentile_cont(0.25) within group (order by cast(household.days as double)) as lower_quartile_days,
        percentile_cont(0.5) within group (order by cast(household.days as double)) as median_days,
        percentile_cont(0.75) within group (order by cast(household.days as double)) as upper_quartile_days,
        cast(coalesce(sum(household.days), 0) as bigint) as total_days,
        count(household.days) as counted,
        count(household.exclusion) as excluded

    from waiting.w2_population as household
    group by grouping sets (
        (household.council_code),
        (household.council_code, household.band),
        (household.council_code, household.bedroom_need),
        (household.council_code, household.applicant_type),
        (household.council_code, household.band, household.bedroom_need)
    )

),

-- a household left out has no wait band: it is in the all row only
wait_bands as (

    select
        household.council_code,
        household.age_band,
        count(household.days) as counted,
        count(household.exclusion) as excluded

    from waiting.w2_population as household
    group by grouping sets (
        (household.council_code),
        (household.council_code, household.age_band)
    )
    having grouping(household.age_band) = 1 or household.age_band is not null

)

select
    groups.council_code,
    figure.name as figure,
    groups.band,
    groups.bedroom_need,
    groups.applicant_type,
    cast(null as string) as age_band,
    case figure.name
        when 'waiting.w2.lower_quartile_days' then rounded(exact(groups.lower_quartile_days), 1)
        when 'waiting.w2.median_days' then rounded(exact(groups.median_days), 1)
        when 'waiting.w2.upper_quartile_days' then rounded(exact(groups.upper_quartile_days), 1)
        when 'waiting.w2.mean_days' then ratio_rounded(groups.total_days, groups.counted, 1)
    end as value,
    cast(case when figure.name = 'waiting.w2.mean_days' then groups.total_days end as decimal(20, 2)) as numerator,
    cast(case when figure.name = 'waiting.w2.mean_days' then groups.counted end as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups
cross join (
    values
        ('waiting.w2.lower_quartile_days'),
        ('waiting.w2.median_days'),
        ('waiting.w2.upper_quartile_days'),
        ('waiting.w2.mean_days')
) as figure(name)

union all

select
    wait_bands.council_code,
    'waiting.w2.by_wait_band' as figure,
    cast(null as string) as band,
    cast(null as string) as bedroom_need,
    cast(null as string) as applicant_type,
    wait_bands.age_band,
    cast(wait_bands.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    wait_bands.counted as rows_counted,
    wait_bands.excluded as rows_excluded

from wait_bands
