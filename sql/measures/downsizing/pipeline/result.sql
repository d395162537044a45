-- model:      downsizing.pipeline_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, stage, bedrooms
-- sources:    downsizing.pipeline_population
-- definition: downsizing moves by stage, and how long those under way have stood there; quantiles are of type 7
-- reading:    docs/definitions/downsizing.md
with

groups as (

    select
        move.council_code,
        move.stage,
        move.bedrooms,
        count(*) as moves,
        count(case when move.is_under_way then 1 end) as under_way,
        count(move.days) as timed,
        percentile_cont(0.5) within group (order by cast(move.days as double)) as median_days,
        grouping(move.bedrooms) = 0 as is_by_bedrooms,
        grouping(move.stage) = 1 as is_over_all_stages

    from downsizing.pipeline_population as move
    group by grouping sets (
        (move.council_code),
        (move.council_code, move.stage),
        (move.council_code, move.bedrooms),
        (move.council_code, move.stage, move.bedrooms)
    )

)

select
    groups.council_code,
    'downsizing.pipeline' as figure,
    groups.stage,
    groups.bedrooms,
    cast(groups.moves as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.moves as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups

union all

-- only moves under way have days
select
    groups.council_code,
    'downsizing.pipeline.days.median' as figure,
    groups.stage,
    groups.bedrooms,
    rounded(exact(groups.median_days), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.timed as rows_counted,
    groups.under_way - groups.timed as rows_excluded

from groups
where
    not groups.is_by_bedrooms
    and (groups.is_over_all_stages or groups.under_way > 0)
