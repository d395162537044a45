-- model:      occupancy.need_change_numerator
-- grain:      one row per home and figure it counts for
-- keys:       council_code, part, unit_ref
-- sources:    occupancy.need_change_population
-- definition: English Housing Survey 2010-11, chapter 3; Housing Benefit Regulations 2006, regulation B13
-- reading:    docs/definitions/need_to_come.md
select
    home.council_code,
    home.unit_ref,
    counted_as.part,
    home.bedrooms,
    home.area,
    case counted_as.part when 'standard' then home.standard_change when 'benefit' then home.benefit_change end as category,
    1 as numerator,
    cast(null as integer) as denominator,
    home.file,
    home.line

from occupancy.need_change_population as home
cross join (values ('standard'), ('benefit'), ('overcrowding')) as counted_as(part)
where
    home.exclusion is null
    and (
        (counted_as.part = 'standard' and home.standard_need_then <> home.standard_need)
        or (counted_as.part = 'benefit' and home.benefit_need_then <> home.benefit_need)
        or (counted_as.part = 'overcrowding' and home.standard_need <= home.rooms and home.standard_need_then > home.rooms)
    )
