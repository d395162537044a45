-- model:      voids.stages_numerator
-- grain:      one row per step with its days (part stage_days), and again if it lies before an earlier step (out_of_order)
-- keys:       council_code, void_ref, stage, part
-- sources:    voids.stages_population
-- definition: local practice: days between the recorded steps of the void path
-- reading:    docs/definitions/void_stages.md
select
    step.council_code,
    step.void_ref,
    step.unit_ref,
    'stage_days' as part,
    step.stage,
    step.owner,
    step.step_days as numerator,
    1 as denominator,
    step.file,
    step.line

from voids.stages_population as step

union all

select
    step.council_code,
    step.void_ref,
    step.unit_ref,
    'out_of_order' as part,
    step.stage,
    step.owner,
    1 as numerator,
    cast(null as integer) as denominator,
    step.file,
    step.line

from voids.stages_population as step
where step.is_out_of_order
