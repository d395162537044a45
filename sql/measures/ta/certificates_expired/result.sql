-- model:      ta.certificates_expired_result
-- grain:      one row per group
-- keys:       council_code, figure, organisation
-- sources:    ta.certificates_expired_numerator
-- definition: figures contract, ta.certificates_expired
select
    placement.council_code,
    'ta.certificates_expired' as figure,
    placement.organisation,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from ta.certificates_expired_numerator as placement
group by grouping sets (
    (placement.council_code),
    (placement.council_code, placement.organisation)
)
