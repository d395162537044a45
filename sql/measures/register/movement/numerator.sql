-- model:      register.movement_numerator
-- grain:      one row per application open at the start, per crossing in the month, per application at the close
-- keys:       council_code, part, unit_ref
-- sources:    register.movement_population, register.live_applications_population
-- definition: figures contract, register.movement.open to register.movement.difference
select
    population.council_code,
    population.application_ref as unit_ref,
    'open' as part,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from register.movement_population as population
where population.is_last_before_month and population.is_live

union all

select
    population.council_code,
    population.unit_ref,
    population.crossing as part,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from register.movement_population as population
where population.crossing is not null

union all

select
    population.council_code,
    population.application_ref as unit_ref,
    'close' as part,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from register.movement_population as population
where population.is_last and population.is_live

union all

-- the difference sets what the extract says beside what the history says, so one unit may stand on both sides
select
    application.council_code,
    'extract ' || application.unit_ref as unit_ref,
    'difference' as part,
    1 as numerator,
    0 as denominator,
    application.file,
    application.line

from register.live_applications_population as application

union all

select
    population.council_code,
    'history ' || population.application_ref as unit_ref,
    'difference' as part,
    0 as numerator,
    1 as denominator,
    population.file,
    population.line

from register.movement_population as population
where population.is_last and population.is_live
