-- model:      occupancy.standard_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms, area
-- sources:    occupancy.standard_population
-- definition: English Housing Survey 2010-11, chapter 3 (overcrowding and under-occupation by the bedroom standard)
-- reading:    docs/definitions/bedroom_need.md
with

-- seven figures from one pass over the occupied homes
grouped as (

    select
        home.council_code,
        home.bedrooms,
        home.area,
        cast(count(*) filter (where home.not_assessed_reason is not null) as bigint) as excluded,
        cast(count(*) filter (where home.not_assessed_reason is null) as bigint) as assessed,
        cast(count(*) filter (where home.spare <= -1) as bigint) as overcrowded,
        cast(count(*) filter (where home.spare <= -2) as bigint) as severely_overcrowded,
        cast(count(*) filter (where home.spare = 1) as bigint) as one_spare,
        cast(count(*) filter (where home.spare >= 2) as bigint) as under_occupied

    from occupancy.standard_population as home
    group by grouping sets (
        (home.council_code),
        (home.council_code, home.bedrooms),
        (home.council_code, home.area)
    )

),

counts as (

    select
        grouped.council_code, 'occupancy.assessed' as figure, grouped.bedrooms, grouped.area,
        grouped.assessed as homes, grouped.excluded

    from grouped

    union all

    select
        grouped.council_code, 'occupancy.overcrowded' as figure, grouped.bedrooms, grouped.area,
        grouped.overcrowded as homes, grouped.excluded

    from grouped

    union all

    select
        grouped.council_code, 'occupancy.severely_overcrowded' as figure, grouped.bedrooms, grouped.area,
        grouped.severely_overcrowded as homes, grouped.excluded

    from grouped

    union all

    select
        grouped.council_code, 'occupancy.one_spare' as figure, grouped.bedrooms, grouped.area,
        grouped.one_spare as homes, grouped.excluded

    from grouped

    union all

    select
        grouped.council_code, 'occupancy.under_occupied' as figure, grouped.bedrooms, grouped.area,
        grouped.under_occupied as homes, grouped.excluded

    from grouped

),

percents as (

    select
        grouped.council_code, 'occupancy.overcrowded_percent' as figure, grouped.bedrooms, grouped.area,
        grouped.overcrowded as homes, grouped.assessed, grouped.excluded

    from grouped

    union all

    select
        grouped.council_code, 'occupancy.under_occupied_percent' as figure, grouped.bedrooms, grouped.area,
        grouped.under_occupied as homes, grouped.assessed, grouped.excluded

    from grouped

)

select
    counts.council_code,
    counts.figure,
    counts.bedrooms,
    counts.area,
    cast(counts.homes as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    counts.homes as rows_counted,
    counts.excluded as rows_excluded

from counts
-- a group in which nobody counts and nobody is left out is no group of this figure
where counts.homes + counts.excluded > 0

union all

select
    percents.council_code,
    percents.figure,
    percents.bedrooms,
    percents.area,
    ratio_rounded(100 * percents.homes, percents.assessed, 1) as value,
    cast(percents.homes as decimal(20, 2)) as numerator,
    cast(percents.assessed as decimal(20, 2)) as denominator,
    percents.assessed as rows_counted,
    percents.excluded as rows_excluded

from percents
