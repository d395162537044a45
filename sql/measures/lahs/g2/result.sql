-- model:      lahs.g2_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    lahs.g2_numerator
-- definition: MHCLG, LAHS 2017-18 guidance, section G, g2 and g3
select
    tenancy.council_code,
    cell.figure,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from lahs.g2_numerator as tenancy
inner join (values
    ('g2a', 'lahs.g2a'),
    ('g2aa', 'lahs.g2aa'),
    ('g2ab', 'lahs.g2ab'),
    ('g2ac', 'lahs.g2ac'),
    ('g2ad', 'lahs.g2ad'),
    ('g3a', 'lahs.g3a')
) as cell(part, figure)
    on cell.part = tenancy.part
group by tenancy.council_code, cell.figure
