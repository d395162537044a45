-- model:      downsizing.applicants_numerator
-- grain:      one row per live transfer application that needs fewer bedrooms than it has
-- keys:       council_code, unit_ref
-- sources:    downsizing.applicants_population
-- definition: figures contract, downsizing.applicants
select
    application.council_code,
    application.unit_ref,
    cast(null as string) as part,
    application.bedrooms,
    application.bedrooms_now,
    application.bedrooms_needed,
    1 as numerator,
    cast(null as integer) as denominator,
    application.file,
    application.line

from downsizing.applicants_population as application
where application.exclusion is null
