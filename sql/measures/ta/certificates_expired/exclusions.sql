-- model:      ta.certificates_expired_exclusions
-- grain:      one row per placement that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    ta.certificates_expired_population
-- definition: figures contract, ta.certificates_expired: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.organisation,
    population.file,
    population.line

from ta.certificates_expired_population as population
where 1 = 0
