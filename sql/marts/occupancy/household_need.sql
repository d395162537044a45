-- model:      occupancy.household_need
-- grain:      one row per household with anybody in it at the as-at, with the bedrooms it needs by either yardstick, and will need twelve
--   months later if nobody comes or goes
-- keys:       council_code, household_ref
-- sources:    occupancy.need_at
-- definition: English Housing Survey 2010-11, chapter 3 (bedroom standard); Housing Benefit Regulations 2006, regulation B13
-- reading:    docs/definitions/bedroom_need.md
with

needs as (

    select need_at.*

    from occupancy.need_at as need_at

)

select
    household.council_code,
    household.household_ref,
    household.people,
    household.people_of_unknown_age,
    household.has_tenant_of_pension_age,
    household.lead_age_band,
    household.standard_need,
    household.benefit_need,
    case when later.household_ref is not null then later.standard_need else household.standard_need end as standard_need_then,
    case when later.household_ref is not null then later.benefit_need else household.benefit_need end as benefit_need_then

from needs as household
left join needs as later
    on later.council_code = household.council_code
    and later.household_ref = household.household_ref
    and later.moment = 'then'
where household.moment = 'now'
