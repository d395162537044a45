-- model:      lahs.d_numerator
-- grain:      one row per letting and cell that counts it
-- keys:       council_code, unit_ref, part
-- sources:    lahs.d_population
-- definition: MHCLG, LAHS 2017-18 guidance, section D, d4 to d10
select
    letting.council_code,
    letting.unit_ref,
    cell.part,
    1 as numerator,
    cast(null as integer) as denominator,
    letting.file,
    letting.line

from lahs.d_population as letting
cross join (values
    ('d4a'),
    ('d4aa'),
    ('d4ab'),
    ('d4ac'),
    ('d4ad'),
    ('d8a'),
    ('d8aa'),
    ('d8ab'),
    ('d8ac'),
    ('d9a'),
    ('d9aa'),
    ('d9ab'),
    ('d10a'),
    ('d10aa'),
    ('d10ab')
) as cell(part)
where
    case cell.part
        when 'd4a' then letting.class = 'd4'
        when 'd4aa' then letting.class = 'd4' and letting.is_from_outside
        when 'd4ab' then letting.class = 'd4' and letting.tenure_type = 'flexible'
        when 'd4ac' then letting.class = 'd4' and letting.rent_basis <> 'social'
        when 'd4ad' then letting.class = 'd4' and letting.rent_basis <> 'social' and letting.previous_rent_basis = 'social'
        when 'd8a' then letting.class = 'd8'
        when 'd8aa' then letting.class = 'd8' and letting.is_from_outside
        when 'd8ab' then letting.class = 'd8' and letting.rent_basis <> 'social'
        when 'd8ac' then letting.class = 'd8' and letting.rent_basis <> 'social' and letting.previous_rent_basis = 'social'
        when 'd9a' then letting.class = 'd9'
        when 'd9aa' then letting.class = 'd9' and not letting.is_from_outside
        when 'd9ab' then letting.class = 'd9' and letting.is_from_outside
        when 'd10a' then true
        when 'd10aa' then not letting.is_supported
        when 'd10ab' then letting.is_supported
    end
