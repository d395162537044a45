-- model:      lahs.d11_numerator
-- grain:      one row per nomination and cell that counts it
-- keys:       council_code, unit_ref, part
-- sources:    lahs.d11_population
-- definition: MHCLG, LAHS 2017-18 guidance, section D, d11 and d12
select
    nomination.council_code,
    nomination.unit_ref,
    cell.part,
    1 as numerator,
    cast(null as integer) as denominator,
    nomination.file,
    nomination.line

from lahs.d11_population as nomination
cross join (values
    ('d11a'),
    ('d12a')
) as cell(part)
where
    case cell.part
        when 'd11a' then nomination.landlord_type = 'registered_provider'
        when 'd12a' then nomination.landlord_type <> 'registered_provider'
    end
