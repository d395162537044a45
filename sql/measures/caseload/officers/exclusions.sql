-- model:      caseload.officers_exclusions
-- grain:      one row per live application without an officer
-- keys:       council_code, unit_ref
-- sources:    caseload.officers_population
-- definition: figures contract, caseload: excluded, shown as unknown
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.officer

from caseload.officers_population as population
where population.exclusion is not null
