-- model:      lahs.cc1_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    lahs.cc1_numerator
-- definition: MHCLG, LAHS 2017-18 guidance, section C, cc1
select
    household.council_code,
    cell.figure,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from lahs.cc1_numerator as household
inner join (values
    ('cc1a', 'lahs.cc1a'),
    ('cc1aa', 'lahs.cc1aa'),
    ('cc1ab', 'lahs.cc1ab'),
    ('cc1ac', 'lahs.cc1ac'),
    ('cc1ad', 'lahs.cc1ad'),
    ('cc1ae', 'lahs.cc1ae')
) as cell(part, figure)
    on cell.part = household.part
group by household.council_code, cell.figure
