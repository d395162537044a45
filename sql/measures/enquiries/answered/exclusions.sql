-- model:      enquiries.answered_exclusions
-- grain:      one row per enquiry answered and figure that cannot use it
-- keys:       council_code, unit_ref, part
-- sources:    enquiries.answered_population
-- definition: figures contract, enquiries.answered to enquiries.first_contact_percent: excluded
select
    population.council_code,
    population.unit_ref,
    'in_target' as part,
    'target_on blank' as reason,
    population.kind,
    population.channel

from enquiries.answered_population as population
where population.in_target is null

union all

select
    population.council_code,
    population.unit_ref,
    'first_contact' as part,
    'first_contact_flag blank' as reason,
    population.kind,
    population.channel

from enquiries.answered_population as population
where population.at_first_contact is null
