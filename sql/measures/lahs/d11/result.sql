-- model:      lahs.d11_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    lahs.d11_numerator
-- definition: MHCLG, LAHS 2017-18 guidance, section D, d11 and d12
select
    nomination.council_code,
    cell.figure,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from lahs.d11_numerator as nomination
inner join (values
    ('d11a', 'lahs.d11a'),
    ('d12a', 'lahs.d12a')
) as cell(part, figure)
    on cell.part = nomination.part
group by nomination.council_code, cell.figure
