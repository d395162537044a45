-- model:      voids.rate_population
-- grain:      one row per lettable home in stock at the as-at
-- keys:       council_code, property_ref
-- sources:    reference.period, stock.home, voids.vacant_home
-- definition: MHCLG, LAHS 2017-18 guidance, section E; Housemark Pulse (vacant and available)
-- reading:    docs/definitions/voids.md
select
    home.council_code,
    home.property_ref,
    home.property_ref as unit_ref,
    home.bedrooms,
    home.area,
    case when vacant.property_ref is not null then 1 else 0 end as vacant,
    case when vacant.is_available then 1 else 0 end as vacant_and_available,
    home.file,
    home.line

from stock.home as home
inner join reference.period as period on period.council_code = home.council_code
left join voids.vacant_home as vacant
    on vacant.council_code = home.council_code
    and vacant.property_ref = home.property_ref
where home.is_lettable
