-- one row per tenancy that began from ${first} to ${last}, letting or not: what says why it has no log to be sent
-- joined by their references alone: what is read shows one council's rows, and a join by council would be all with all
select
    tenancy.tenancy_ref as tenancycode,
    cast(tenancy.start_date as varchar) as startdate,
    tenancy.tenure_type,
    letting.letting_kind,
    property.ownership

from core.tenancy as tenancy
left join core.letting as letting
    on letting.tenancy_ref = tenancy.tenancy_ref
left join core.property as property
    on property.property_ref = tenancy.property_ref
where tenancy.start_date between date '${first}' and date '${last}'
order by tenancy.tenancy_ref
