-- model:      downsizing.lets_per_vacancy_numerator
-- grain:      one row per register letting; below the line those that are no transfers
-- keys:       council_code, unit_ref
-- sources:    downsizing.lets_per_vacancy_population
-- definition: figures contract, downsizing.lets_per_vacancy
select
    letting.council_code,
    letting.unit_ref,
    cast(null as string) as part,
    letting.kind,
    1 as numerator,
    case when letting.kind = 'transfer' then 0 else 1 end as denominator,
    letting.file,
    letting.line

from downsizing.lets_per_vacancy_population as letting
