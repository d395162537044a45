-- model:      voids.stages_exclusions
-- grain:      one row per step that cannot be counted: there are none, for a step without its day is no step
-- keys:       council_code, void_ref, stage
-- sources:    voids.stages_population
-- definition: local practice: days between the recorded steps of the void path
select
    step.council_code,
    step.void_ref,
    step.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    step.stage,
    step.owner,
    step.file,
    step.line

from voids.stages_population as step
where 1 = 0
