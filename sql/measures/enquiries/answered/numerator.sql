-- model:      enquiries.answered_numerator
-- grain:      one row per enquiry answered and figure it counts for
-- keys:       council_code, part, unit_ref
-- sources:    enquiries.answered_population
-- definition: figures contract, enquiries.answered to enquiries.first_contact_percent
select
    population.council_code,
    population.unit_ref,
    'answered' as part,
    population.kind,
    population.channel,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from enquiries.answered_population as population

union all

select
    population.council_code,
    population.unit_ref,
    'in_target' as part,
    population.kind,
    population.channel,
    population.in_target as numerator,
    1 as denominator,
    population.file,
    population.line

from enquiries.answered_population as population
where population.in_target is not null

union all

select
    population.council_code,
    population.unit_ref,
    'days' as part,
    population.kind,
    population.channel,
    population.days as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from enquiries.answered_population as population

union all

select
    population.council_code,
    population.unit_ref,
    'first_contact' as part,
    population.kind,
    population.channel,
    population.at_first_contact as numerator,
    1 as denominator,
    population.file,
    population.line

from enquiries.answered_population as population
where population.at_first_contact is not null
