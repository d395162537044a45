-- model:      downsizing.lets_per_vacancy_result
-- grain:      one row
-- keys:       council_code, figure
-- sources:    downsizing.lets_per_vacancy_numerator
-- definition: figures contract, downsizing.lets_per_vacancy; no value where all were transfers
with

totals as (

    select
        letting.council_code,
        cast(sum(letting.numerator) as bigint) as lettings,
        cast(sum(letting.denominator) as bigint) as no_transfers

    from downsizing.lets_per_vacancy_numerator as letting
    group by letting.council_code

)

select
    totals.council_code,
    'downsizing.lets_per_vacancy' as figure,
    ratio_rounded(totals.lettings, totals.no_transfers, 2) as value,
    cast(totals.lettings as decimal(20, 2)) as numerator,
    cast(totals.no_transfers as decimal(20, 2)) as denominator,
    totals.no_transfers as rows_counted,
    cast(0 as bigint) as rows_excluded

from totals
