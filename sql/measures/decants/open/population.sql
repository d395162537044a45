-- model:      decants.open_population
-- grain:      one row per household moved out and not back
-- keys:       council_code, decant_ref
-- sources:    core.decant, reference.period
-- definition: figures contract, decants.open: decants with moved_on filled and returned_on blank
select
    decant.council_code,
    decant.decant_ref,
    decant.decant_ref as unit_ref,
    coalesce(decant.decant_kind, 'unknown') as kind,
    decant.moved_on,
    decant.file,
    decant.line

from core.decant as decant
inner join reference.period as period
    on period.council_code = decant.council_code
where
    decant.moved_on is not null
    and decant.returned_on is null
