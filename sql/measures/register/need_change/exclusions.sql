-- model:      register.need_change_exclusions
-- grain:      one row per live household whose members are not known
-- keys:       council_code, unit_ref
-- sources:    register.need_change_population
-- definition: English Housing Survey 2010-11, chapter 3; Housing Benefit Regulations 2006, regulation B13
-- reading:    docs/definitions/need_to_come.md
select
    household.council_code,
    household.unit_ref,
    cast(null as string) as part,
    household.exclusion as reason,
    household.bedroom_need,
    -- what would change is not known: in the all row, and by need, only
    cast(null as string) as category

from register.need_change_population as household
where household.exclusion is not null
