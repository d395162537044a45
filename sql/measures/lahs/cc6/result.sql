-- model:      lahs.cc6_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    lahs.cc6_numerator
-- definition: MHCLG, LAHS 2017-18 guidance, section C, cc6
select
    household.council_code,
    cell.figure,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from lahs.cc6_numerator as household
inner join (values
    ('cc6a', 'lahs.cc6a'),
    ('cc6aa', 'lahs.cc6aa')
) as cell(part, figure)
    on cell.part = household.part
group by household.council_code, cell.figure
