-- model:      occupancy.benefit_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms, area
-- sources:    occupancy.benefit_population
-- definition: Housing Benefit Regulations 2006, regulation B13; Universal Credit Regulations 2013, schedule 4
-- reading:    docs/definitions/bedroom_need.md
with

grouped as (

    select
        home.council_code,
        home.bedrooms,
        home.area,
        cast(count(*) filter (where home.not_assessed_reason is not null) as bigint) as excluded,
        cast(count(*) filter (where home.spare = 1) as bigint) as one_spare,
        cast(count(*) filter (where home.spare >= 2) as bigint) as more_spare,
        cast(count(*) filter (where home.spare >= 1 and home.tenancy_weekly_rent is not null) as bigint) as reduced,
        cast(count(*) filter (where home.spare >= 1 and home.tenancy_weekly_rent is null) as bigint) as without_rent,
        cast(coalesce(sum(home.reduction_times_100) filter (where home.spare >= 1), 0) as decimal(24, 4)) as reduction_times_100

    from occupancy.benefit_population as home
    group by grouping sets (
        (home.council_code),
        (home.council_code, home.bedrooms),
        (home.council_code, home.area)
    )

),

figures as (

    select
        grouped.council_code, 'occupancy.benefit.one_spare' as figure, grouped.bedrooms, grouped.area,
        cast(grouped.one_spare as decimal(20, 4)) as value, grouped.one_spare as homes, grouped.excluded

    from grouped

    union all

    select
        grouped.council_code, 'occupancy.benefit.two_or_more_spare' as figure, grouped.bedrooms, grouped.area,
        cast(grouped.more_spare as decimal(20, 4)) as value, grouped.more_spare as homes, grouped.excluded

    from grouped

    union all

    select
        grouped.council_code, 'occupancy.benefit.weekly_reduction' as figure, grouped.bedrooms, grouped.area,
        ratio_rounded(grouped.reduction_times_100, 100, 2) as value, grouped.reduced as homes,
        grouped.excluded + grouped.without_rent as excluded

    from grouped

)

select
    figures.council_code,
    figures.figure,
    figures.bedrooms,
    figures.area,
    figures.value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    figures.homes as rows_counted,
    figures.excluded as rows_excluded

from figures
-- a group in which nobody counts and nobody is left out is no group of this figure
where figures.homes + figures.excluded > 0
