-- model:      downsizing.lets_per_vacancy_population
-- grain:      one row per register letting of the last 12 months
-- keys:       council_code, tenancy_ref
-- sources:    lettings.letting, reference.period
-- definition: figures contract, downsizing.lets_per_vacancy: register lettings / register lettings that are no
--             transfers; 1 / (1 - p) of a chain of moves
-- reading:    docs/definitions/downsizing.md
select
    letting.council_code,
    letting.tenancy_ref,
    letting.tenancy_ref as unit_ref,
    letting.kind,
    letting.tenancy_start,
    letting.file,
    letting.line

from lettings.letting as letting
inner join reference.period as period on period.council_code = letting.council_code
where
    letting.is_register_letting
    and letting.tenancy_start between period.last_12_months_start and period.as_at
