-- model:      downsizing.applicants_by_stage_numerator
-- grain:      one row per live transfer application that needs fewer bedrooms than it has
-- keys:       council_code, unit_ref
-- sources:    downsizing.applicants_by_stage_population
-- definition: applications
-- reading:    docs/definitions/downsizing.md
select
    application.council_code,
    application.unit_ref,
    cast(null as string) as part,
    application.stage,
    application.bedrooms,
    1 as numerator,
    cast(null as integer) as denominator,
    application.file,
    application.line

from downsizing.applicants_by_stage_population as application
where application.exclusion is null
