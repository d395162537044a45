-- model:      downsizing.applicants_by_stage_exclusions
-- grain:      one row per live transfer application whose need or present bedrooms are not known
-- keys:       council_code, unit_ref
-- sources:    downsizing.applicants_by_stage_population
-- definition: left out as in downsizing.applicants
-- reading:    docs/definitions/downsizing.md
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.stage,
    population.bedrooms,
    population.file,
    population.line

from downsizing.applicants_by_stage_population as population
where population.exclusion is not null
