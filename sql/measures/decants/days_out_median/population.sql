-- model:      decants.days_out_median_population
-- grain:      one row per decant that ended in the last 12 months
-- keys:       council_code, decant_ref
-- sources:    core.decant, reference.period
-- definition: figures contract, decants.days_out.median: decants with returned_on in the period
select
    decant.council_code,
    decant.decant_ref,
    decant.decant_ref as unit_ref,
    coalesce(decant.result, 'unknown') as outcome,
    decant.moved_on,
    decant.returned_on,
    days_between(decant.moved_on, decant.returned_on) as days,
    case when decant.moved_on is null then 'moved_on blank' end as exclusion,
    decant.file,
    decant.line

from core.decant as decant
inner join reference.period as period
    on period.council_code = decant.council_code
where decant.returned_on between period.last_12_months_start and period.as_at
