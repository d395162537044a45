-- model:      downsizing.applicants_exclusions
-- grain:      one row per live transfer application whose need or present bedrooms are not known
-- keys:       council_code, unit_ref
-- sources:    downsizing.applicants_population
-- definition: figures contract, downsizing.applicants: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.bedrooms,
    population.file,
    population.line

from downsizing.applicants_population as population
where population.exclusion is not null
