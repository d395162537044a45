-- model:      caseload.officers_numerator
-- grain:      one row per live application with an officer, and again beside its officer, who counts once; and per officer with more
--   applications than is usual
-- keys:       council_code, part, unit_ref
-- sources:    caseload.officers_population
-- definition: figures contract, caseload: applications; live applications with an officer / different officers among them
select
    population.council_code,
    population.unit_ref,
    'live_applications' as part,
    population.officer,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from caseload.officers_population as population
where population.exclusion is null

union all

-- the officer counts beside the first of the applications
select
    population.council_code,
    population.unit_ref,
    'per_officer' as part,
    population.officer,
    1 as numerator,
    case
        when row_number() over (
            partition by population.council_code, population.officer
            order by population.unit_ref
        ) = 1 then 1
        else 0
    end as denominator,
    population.file,
    population.line

from caseload.officers_population as population
where population.exclusion is null

union all

select
    population.council_code,
    population.unit_ref,
    'above_guide' as part,
    population.officer,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from caseload.officers_population as population
where population.is_first_of_many
