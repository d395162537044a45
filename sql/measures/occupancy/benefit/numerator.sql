-- model:      occupancy.benefit_numerator
-- grain:      one row per home and part of the measure; the part weekly_reduction holds pounds, the others 1
-- keys:       council_code, property_ref, part
-- sources:    occupancy.benefit_population
-- definition: Housing Benefit Regulations 2006, regulation B13; Universal Credit Regulations 2013, schedule 4
-- reading:    docs/definitions/bedroom_need.md
select
    home.council_code,
    home.property_ref,
    home.unit_ref,
    case when home.spare = 1 then 'one_spare' else 'two_or_more_spare' end as part,
    home.bedrooms,
    home.area,
    cast(1 as decimal(20, 6)) as numerator,
    cast(null as integer) as denominator,
    home.file,
    home.line

from occupancy.benefit_population as home
where home.spare >= 1

union all

select
    home.council_code,
    home.property_ref,
    home.unit_ref,
    'weekly_reduction' as part,
    home.bedrooms,
    home.area,
    cast(home.reduction_times_100 * cast(0.01 as decimal(3, 2)) as decimal(20, 6)) as numerator,
    cast(null as integer) as denominator,
    home.file,
    home.line

from occupancy.benefit_population as home
where
    home.spare >= 1
    and home.tenancy_weekly_rent is not null
