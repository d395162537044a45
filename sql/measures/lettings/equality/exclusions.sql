-- model:      lettings.equality_exclusions
-- grain:      one row per letting that cannot be used: there are none, for what is not known is the group unknown
-- keys:       council_code, unit_ref
-- sources:    lettings.equality_population
-- definition: Equality Act 2010, s.149 (public sector equality duty); MHCLG, Social housing lettings in England: tenants (lead tenant)
-- reading:    docs/definitions/equality.md
select
    letting.council_code,
    letting.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    letting.age_band,
    cast(null as string) as category

from lettings.equality_population as letting
where 1 = 0
