-- model:      lahs.a2_exclusions
-- grain:      one row per home of unknown size and cell that would count it
-- keys:       council_code, unit_ref, part
-- sources:    lahs.a2_population
-- definition: MHCLG, LAHS 2017-18 guidance, section A, question 2
select
    home.council_code,
    home.unit_ref,
    cell.part,
    home.exclusion as reason,
    home.file,
    home.line

from lahs.a2_population as home
inner join (values
    ('a2h', 'h', 'any'),
    ('a2ha', 'h', 'social'),
    ('a2hb', 'h', 'affordable'),
    ('a2ia', 'total', 'any'),
    ('a2iaa', 'total', 'social'),
    ('a2iab', 'total', 'affordable'),
    ('a2ib', 'total', 'any')
) as cell(part, size_row, rent)
    on cell.rent in ('any', home.rent)
    and (cell.size_row = 'total' or not home.is_dwelling)
    and (cell.part <> 'a2ib' or home.is_in_a2ib)
where home.exclusion is not null
