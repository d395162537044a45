-- model:      lahs.a2_population
-- grain:      one row per dwelling, hostel or shared group of the housing revenue account in stock
-- keys:       council_code, property_ref
-- sources:    lahs.home, reference.period
-- definition: MHCLG, LAHS 2017-18 guidance, section A, question 2
-- reading:    docs/definitions/lahs_stock.md
select
    home.council_code,
    home.property_ref,
    home.property_ref as unit_ref,
    home.property_type,
    home.size_row,
    home.rent,
    home.homes,
    home.is_dwelling,
    home.is_in_a2ib,
    case
        when home.size_row is null and home.is_dwelling then 'bedrooms not known'
        when home.size_row is null then 'bed spaces not known'
    end as exclusion,
    home.file,
    home.line

from lahs.home as home
inner join reference.period as period on period.council_code = home.council_code
where
    home.is_hra
    and home.is_in_stock
