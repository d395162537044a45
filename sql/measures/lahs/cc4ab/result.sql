-- model:      lahs.cc4ab_result
-- grain:      one row
-- keys:       council_code, figure
-- sources:    lahs.cc4ab_numerator
-- definition: MHCLG, LAHS 2017-18 guidance, section C, cc4ab; of any status
select
    application.council_code,
    'lahs.cc4ab' as figure,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from lahs.cc4ab_numerator as application
group by application.council_code
