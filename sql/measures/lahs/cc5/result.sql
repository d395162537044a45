-- model:      lahs.cc5_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    lahs.cc5_numerator
-- definition: MHCLG, LAHS 2017-18 guidance, section C, cc5; Housing Act 1996, section 166A(3)
select
    household.council_code,
    cell.figure,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from lahs.cc5_numerator as household
inner join (values
    ('cc5a', 'lahs.cc5a'),
    ('cc5aa', 'lahs.cc5aa'),
    ('cc5ab', 'lahs.cc5ab'),
    ('cc5ac', 'lahs.cc5ac'),
    ('cc5ad', 'lahs.cc5ad'),
    ('cc5ae', 'lahs.cc5ae')
) as cell(part, figure)
    on cell.part = household.part
group by household.council_code, cell.figure
