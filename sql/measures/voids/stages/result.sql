-- model:      voids.stages_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, stage, owner
-- sources:    voids.stages_numerator
-- definition: local practice: days between the recorded steps of the void path
-- reading:    docs/definitions/void_stages.md
with

stage_days as (

    select
        step.council_code,
        step.stage,
        step.owner,
        cast(sum(step.numerator) as bigint) as days,
        cast(count(*) as bigint) as steps

    from voids.stages_numerator as step
    where step.part = 'stage_days'
    group by grouping sets (
        (step.council_code),
        (step.council_code, step.stage),
        (step.council_code, step.owner)
    )

),

out_of_order as (

    select
        step.council_code,
        step.stage,
        cast(count(*) as bigint) as steps

    from voids.stages_numerator as step
    where step.part = 'out_of_order'
    group by grouping sets (
        (step.council_code),
        (step.council_code, step.stage)
    )

)

select
    stage_days.council_code,
    'voids.stage_days.mean' as figure,
    stage_days.stage,
    stage_days.owner,
    ratio_rounded(stage_days.days, stage_days.steps, 1) as value,
    cast(stage_days.days as decimal(20, 2)) as numerator,
    cast(stage_days.steps as decimal(20, 2)) as denominator,
    stage_days.steps as rows_counted,
    cast(0 as bigint) as rows_excluded

from stage_days

union all

select
    out_of_order.council_code,
    'voids.stage_out_of_order' as figure,
    out_of_order.stage,
    cast(null as string) as owner,
    cast(out_of_order.steps as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    out_of_order.steps as rows_counted,
    cast(0 as bigint) as rows_excluded

from out_of_order
