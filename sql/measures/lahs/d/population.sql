-- model:      lahs.d_population
-- grain:      one row per LAHS letting of the financial year, with its class
-- keys:       council_code, tenancy_ref
-- sources:    lettings.letting, reference.period
-- definition: MHCLG, LAHS 2017-18 guidance, section D, d4 to d10
-- reading:    docs/definitions/lahs_lettings.md
select
    letting.council_code,
    letting.tenancy_ref,
    letting.tenancy_ref as unit_ref,
    letting.kind,
    letting.tenure_type,
    letting.rent_basis,
    coalesce(letting.previous_rent_basis, 'unknown') as previous_rent_basis,
    letting.is_from_outside,
    letting.is_supported,
    -- succession and assignment are new to social housing whatever came before, and so is what is not known
    case
        when letting.kind = 'exchange' then 'd9'
        when letting.kind in ('succession', 'assignment') then 'd8'
        when letting.kind = 'transfer' or letting.is_from_social then 'd4'
        else 'd8'
    end as class,
    letting.file,
    letting.line

from lettings.letting as letting
inner join reference.period as period on period.council_code = letting.council_code
where
    letting.is_letting
    and letting.tenure_type in ('secure', 'flexible', 'introductory')
    and letting.rent_basis in ('social', 'affordable', 'london_affordable')
    and letting.tenancy_start between period.financial_year_start and period.as_at
