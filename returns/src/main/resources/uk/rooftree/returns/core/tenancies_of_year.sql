-- one row per tenancy that began from ${first} to ${last}, letting or not: what says why it has no log to be sent
select
    tenancy.tenancy_ref as tenancycode,
    cast(tenancy.start_date as varchar) as startdate,
    tenancy.tenure_type,
    letting.letting_kind,
    property.ownership

from core.tenancy as tenancy
left join core.letting as letting
    on letting.council_code = tenancy.council_code and letting.tenancy_ref = tenancy.tenancy_ref
left join core.property as property
    on property.council_code = tenancy.council_code and property.property_ref = tenancy.property_ref
where tenancy.start_date between date '${first}' and date '${last}'
order by tenancy.tenancy_ref
