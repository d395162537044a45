-- model:      lahs.e2_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    lahs.e2_numerator
-- definition: MHCLG, LAHS 2017-18 guidance, section E, e2
select
    home.council_code,
    cell.figure,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from lahs.e2_numerator as home
inner join (values
    ('e2aa', 'lahs.e2aa'),
    ('e2ab', 'lahs.e2ab'),
    ('e2ac', 'lahs.e2ac'),
    ('e2ba', 'lahs.e2ba'),
    ('e2bb', 'lahs.e2bb'),
    ('e2bc', 'lahs.e2bc'),
    ('e2ca', 'lahs.e2ca'),
    ('e2cb', 'lahs.e2cb'),
    ('e2cc', 'lahs.e2cc'),
    ('e2da', 'lahs.e2da'),
    ('e2db', 'lahs.e2db'),
    ('e2dc', 'lahs.e2dc')
) as cell(part, figure)
    on cell.part = home.part
group by home.council_code, cell.figure
