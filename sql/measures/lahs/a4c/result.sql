-- model:      lahs.a4c_result
-- grain:      one row
-- keys:       council_code, figure
-- sources:    lahs.a4c_numerator
-- definition: MHCLG, LAHS 2017-18 guidance, section A, a4c
select
    home.council_code,
    'lahs.a4c' as figure,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from lahs.a4c_numerator as home
group by home.council_code
