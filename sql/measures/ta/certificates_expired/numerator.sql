-- model:      ta.certificates_expired_numerator
-- grain:      one row per placement
-- keys:       council_code, unit_ref
-- sources:    ta.certificates_expired_population
-- definition: figures contract, ta.certificates_expired: certificate_expiry_date before as-at; local practice,
--             standards for nightly-paid accommodation
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.organisation,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from ta.certificates_expired_population as population
