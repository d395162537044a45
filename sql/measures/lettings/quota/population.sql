-- model:      lettings.quota_population
-- grain:      one row per letting of the financial year that a lettings plan shares out
-- keys:       council_code, tenancy_ref
-- sources:    lettings.letting, reference.period
-- definition: figures contract, lettings.quota: all lettings of letting_kind first, relet, transfer, management_move
--             or decant
-- reading:    docs/definitions/lettings.md
select
    letting.council_code,
    letting.tenancy_ref,
    letting.tenancy_ref as unit_ref,
    letting.tenancy_start,
    letting.queue,
    case
        when letting.queue = 'unknown' then 'queue blank'
        when letting.queue = 'unmapped' then 'queue without mapping'
    end as exclusion,
    letting.file,
    letting.line

from lettings.letting as letting
inner join reference.period as period on period.council_code = letting.council_code
where
    letting.is_letting
    and letting.kind in ('first', 'relet', 'transfer', 'management_move', 'decant')
    and letting.tenancy_start between period.financial_year_start and period.as_at
