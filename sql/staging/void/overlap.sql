-- model:      staging.void_overlap
-- grain:      one row per void that an earlier void of the home, rejected for the same or not, is still open at or closes after
-- keys:       council_code, void_ref
-- sources:    staging.supplied, staging.void_spell
-- definition: contract of the feed void, R-VOID-001; not checked where tenancies, which close voids, are not supplied
select
    void.council_code,
    void.void_ref,
    earlier.void_ref as overlapped_void_ref,
    void.officer,
    void.file,
    void.line

from staging.void_spell as void
cross join staging.supplied as supplied
inner join staging.void_spell as earlier
    on earlier.council_code = void.council_code
    and earlier.property_ref = void.property_ref
    and (earlier.void_start < void.void_start or (earlier.void_start = void.void_start and earlier.void_ref < void.void_ref))
    and (earlier.closed_on is null or earlier.closed_on > void.void_start)
where supplied.is_tenancy_supplied
qualify row_number() over (
    partition by void.council_code, void.void_ref
    order by earlier.void_start desc, earlier.void_ref desc
) = 1
