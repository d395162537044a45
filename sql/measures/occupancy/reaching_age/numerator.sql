-- model:      occupancy.reaching_age_numerator
-- grain:      one row per person who reaches 10, 16 or 21 in the next twelve months, and size of a home of their household
-- keys:       council_code, person_mark, age_band, bedrooms
-- sources:    occupancy.reaching_age_population
-- definition: English Housing Survey 2010-11, chapter 3; Housing Benefit Regulations 2006, regulation B13 (the ages that matter)
-- reading:    docs/definitions/bedroom_need.md
select
    person.council_code,
    person.person_mark,
    min(person.unit_ref) as unit_ref,
    cast(null as string) as part,
    person.age_band,
    person.bedrooms,
    1 as numerator,
    cast(null as integer) as denominator,
    min(person.file) as file,
    min(person.line) as line

from occupancy.reaching_age_population as person
where person.age_band is not null
-- somebody in two households, or whose household holds two homes of one size, counts there once
group by
    person.council_code,
    person.person_mark,
    person.age_band,
    person.bedrooms
