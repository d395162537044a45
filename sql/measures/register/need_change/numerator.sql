-- model:      register.need_change_numerator
-- grain:      one row per live household and yardstick by which its need will be another
-- keys:       council_code, part, unit_ref
-- sources:    register.need_change_population
-- definition: English Housing Survey 2010-11, chapter 3; Housing Benefit Regulations 2006, regulation B13
-- reading:    docs/definitions/need_to_come.md
select
    household.council_code,
    household.unit_ref,
    'standard' as part,
    household.bedroom_need,
    cast(household.standard_need as string) || ' to ' || cast(household.standard_need_then as string) as category,
    1 as numerator,
    cast(null as integer) as denominator,
    household.file,
    household.line

from register.need_change_population as household
where household.exclusion is null and household.standard_need_then <> household.standard_need

union all

select
    household.council_code,
    household.unit_ref,
    'benefit' as part,
    household.bedroom_need,
    cast(household.benefit_need as string) || ' to ' || cast(household.benefit_need_then as string) as category,
    1 as numerator,
    cast(null as integer) as denominator,
    household.file,
    household.line

from register.need_change_population as household
where household.exclusion is null and household.benefit_need_then <> household.benefit_need
