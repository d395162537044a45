-- model:      staging.void_spell
-- grain:      one row per void whose home is known, with the day it closed
-- keys:       council_code, void_ref
-- sources:    core.tenancy, reference.tenure, staging.void_judged
-- definition: figures contract, section 4.7, closed on
with

-- a void nobody closed ends when somebody next moves in
next_tenancies as (

    select
        void.council_code,
        void.void_ref,
        min(tenancy.start_date) as starts_on

    from staging.void_judged as void
    inner join core.tenancy as tenancy
        on tenancy.council_code = void.council_code
        and tenancy.property_ref = void.property_ref
        and tenancy.start_date > void.void_start
    inner join reference.tenure as tenure on tenure.tenure_type = tenancy.tenure_type
    where void.is_kept
        and void.void_end is null
        and tenure.is_residential
    group by void.council_code, void.void_ref

)

select
    void.council_code,
    void.void_ref,
    void.property_ref,
    void.void_start,
    coalesce(incoming.start_date, void.void_end, next_tenancies.starts_on) as closed_on,
    void.officer,
    void.file,
    void.line

from staging.void_judged as void
left join core.tenancy as incoming
    on incoming.council_code = void.council_code
    and incoming.tenancy_ref = void.tenancy_ref_in
left join next_tenancies
    on next_tenancies.council_code = void.council_code
    and next_tenancies.void_ref = void.void_ref
where void.is_kept
