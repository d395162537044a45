-- model:      occupancy.reaching_age_result
-- grain:      one row per group; somebody with homes of two sizes is under each, and once in the all row
-- keys:       council_code, figure, age_band, bedrooms
-- sources:    occupancy.reaching_age_numerator
-- definition: English Housing Survey 2010-11, chapter 3; Housing Benefit Regulations 2006, regulation B13 (the ages that matter)
-- reading:    docs/definitions/bedroom_need.md
select
    person.council_code,
    'occupancy.reaching_age' as figure,
    person.age_band,
    person.bedrooms,
    cast(count(distinct person.person_mark) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(distinct person.person_mark) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from occupancy.reaching_age_numerator as person
group by grouping sets (
    (person.council_code),
    (person.council_code, person.age_band),
    (person.council_code, person.bedrooms)
)
