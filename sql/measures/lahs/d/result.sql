-- model:      lahs.d_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    lahs.d_numerator
-- definition: MHCLG, LAHS 2017-18 guidance, section D, d4 to d10
select
    letting.council_code,
    cell.figure,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from lahs.d_numerator as letting
inner join (values
    ('d4a', 'lahs.d4a'),
    ('d4aa', 'lahs.d4aa'),
    ('d4ab', 'lahs.d4ab'),
    ('d4ac', 'lahs.d4ac'),
    ('d4ad', 'lahs.d4ad'),
    ('d8a', 'lahs.d8a'),
    ('d8aa', 'lahs.d8aa'),
    ('d8ab', 'lahs.d8ab'),
    ('d8ac', 'lahs.d8ac'),
    ('d9a', 'lahs.d9a'),
    ('d9aa', 'lahs.d9aa'),
    ('d9ab', 'lahs.d9ab'),
    ('d10a', 'lahs.d10a'),
    ('d10aa', 'lahs.d10aa'),
    ('d10ab', 'lahs.d10ab')
) as cell(part, figure)
    on cell.part = letting.part
group by letting.council_code, cell.figure
