-- model:      lahs.a2_numerator
-- grain:      one row per home and cell that counts it
-- keys:       council_code, unit_ref, part
-- sources:    lahs.a2_population
-- definition: MHCLG, LAHS 2017-18 guidance, section A, question 2: the council's share of a shared-ownership home,
--             dwelling equivalents of hostels and shared groups
select
    home.council_code,
    home.unit_ref,
    cell.part,
    home.size_row,
    home.rent,
    home.homes as numerator,
    cast(null as integer) as denominator,
    home.file,
    home.line

from lahs.a2_population as home
inner join (values
    ('a2a', 'a', 'any'),
    ('a2aa', 'a', 'social'),
    ('a2ab', 'a', 'affordable'),
    ('a2b', 'b', 'any'),
    ('a2ba', 'b', 'social'),
    ('a2bb', 'b', 'affordable'),
    ('a2c', 'c', 'any'),
    ('a2ca', 'c', 'social'),
    ('a2cb', 'c', 'affordable'),
    ('a2d', 'd', 'any'),
    ('a2da', 'd', 'social'),
    ('a2db', 'd', 'affordable'),
    ('a2e', 'e', 'any'),
    ('a2ea', 'e', 'social'),
    ('a2eb', 'e', 'affordable'),
    ('a2f', 'f', 'any'),
    ('a2fa', 'f', 'social'),
    ('a2fb', 'f', 'affordable'),
    ('a2g', 'g', 'any'),
    ('a2ga', 'g', 'social'),
    ('a2gb', 'g', 'affordable'),
    ('a2h', 'h', 'any'),
    ('a2ha', 'h', 'social'),
    ('a2hb', 'h', 'affordable'),
    ('a2ia', 'total', 'any'),
    ('a2iaa', 'total', 'social'),
    ('a2iab', 'total', 'affordable'),
    ('a2ib', 'total', 'any')
) as cell(part, size_row, rent)
    on cell.rent in ('any', home.rent)
    and cell.size_row in ('total', home.size_row)
    and (cell.part <> 'a2ib' or home.is_in_a2ib)
where home.exclusion is null
