-- model:      lahs.e2_numerator
-- grain:      one row per home and cell that counts it
-- keys:       council_code, unit_ref, part
-- sources:    lahs.e2_population
-- definition: MHCLG, LAHS 2017-18 guidance, section E, e2
select
    home.council_code,
    home.unit_ref,
    cell.part,
    1 as numerator,
    cast(null as integer) as denominator,
    home.file,
    home.line

from lahs.e2_population as home
cross join (values
    ('e2aa'),
    ('e2ab'),
    ('e2ac'),
    ('e2ba'),
    ('e2bb'),
    ('e2bc'),
    ('e2ca'),
    ('e2cb'),
    ('e2cc'),
    ('e2da'),
    ('e2db'),
    ('e2dc')
) as cell(part)
where
    case cell.part
        when 'e2aa' then home.age_band = '0-6_weeks' and home.is_available
        when 'e2ab' then home.age_band = '0-6_weeks' and not home.is_available
        when 'e2ac' then home.age_band = '0-6_weeks'
        when 'e2ba' then home.age_band = '6_weeks-6_months' and home.is_available
        when 'e2bb' then home.age_band = '6_weeks-6_months' and not home.is_available
        when 'e2bc' then home.age_band = '6_weeks-6_months'
        when 'e2ca' then home.age_band = 'over_6_months' and home.is_available
        when 'e2cb' then home.age_band = 'over_6_months' and not home.is_available
        when 'e2cc' then home.age_band = 'over_6_months'
        when 'e2da' then home.is_available
        when 'e2db' then not home.is_available
        when 'e2dc' then true
    end
