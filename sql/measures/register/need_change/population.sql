-- model:      register.need_change_population
-- grain:      one row per live household, with what its members need now and what they will need in twelve months if nobody comes or goes
-- keys:       council_code, household_ref
-- sources:    occupancy.household_need, register.household
-- definition: English Housing Survey 2010-11, chapter 3; Housing Benefit Regulations 2006, regulation B13
-- reading:    docs/definitions/need_to_come.md
select
    household.council_code,
    household.household_ref,
    household.household_ref as unit_ref,
    household.bedroom_need,
    need.standard_need,
    need.standard_need_then,
    need.benefit_need,
    need.benefit_need_then,
    case
        when need.household_ref is null then 'nobody recorded in the household'
        when need.people_of_unknown_age > 0 then 'birth date of somebody not known'
    end as exclusion,
    household.file,
    household.line

from register.household as household
left join occupancy.household_need as need
    on need.council_code = household.council_code
    and need.household_ref = household.household_ref
