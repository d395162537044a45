-- model:      decants.overdue_population
-- grain:      one row per household moved out for a time and not back by its target
-- keys:       council_code, decant_ref
-- sources:    core.decant, reference.period
-- definition: figures contract, decants.overdue: of decants.open, temporary with target_on before as-at
select
    decant.council_code,
    decant.decant_ref,
    decant.decant_ref as unit_ref,
    decant.moved_on,
    decant.target_on,
    decant.file,
    decant.line

from core.decant as decant
inner join reference.period as period
    on period.council_code = decant.council_code
where
    decant.decant_kind = 'temporary'
    and decant.moved_on is not null
    and decant.returned_on is null
    and decant.target_on < period.as_at
