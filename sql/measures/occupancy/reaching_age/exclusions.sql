-- model:      occupancy.reaching_age_exclusions
-- grain:      one row per person that cannot be counted: there are none, for a person of unknown age is outside the population
-- keys:       council_code, property_ref, file, line
-- sources:    occupancy.reaching_age_population
-- definition: English Housing Survey 2010-11, chapter 3; Housing Benefit Regulations 2006, regulation B13 (the ages that matter)
select
    person.council_code,
    person.property_ref,
    person.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    person.age_band,
    person.bedrooms,
    person.file,
    person.line

from occupancy.reaching_age_population as person
where 1 = 0
