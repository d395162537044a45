-- model:      occupancy.need_change_exclusions
-- grain:      one row per occupied home that cannot be assessed
-- keys:       council_code, unit_ref
-- sources:    occupancy.need_change_population
-- definition: English Housing Survey 2010-11, chapter 3; Housing Benefit Regulations 2006, regulation B13
-- reading:    docs/definitions/need_to_come.md
select
    home.council_code,
    home.unit_ref,
    cast(null as string) as part,
    home.exclusion as reason,
    home.bedrooms,
    home.area,
    -- what would change is not known: in the all row, and by home, only
    cast(null as string) as category

from occupancy.need_change_population as home
where home.exclusion is not null
