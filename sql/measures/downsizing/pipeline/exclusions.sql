-- model:      downsizing.pipeline_exclusions
-- grain:      one row per move under way of which it is not known since when
-- keys:       council_code, unit_ref, part
-- sources:    downsizing.pipeline_population
-- definition: left out of the days alone
-- reading:    docs/definitions/downsizing.md
select
    population.council_code,
    population.unit_ref,
    'days' as part,
    'applied_on blank' as reason,
    population.stage,
    population.bedrooms

from downsizing.pipeline_population as population
where population.is_under_way and population.days is null
