-- model:      lahs.home
-- grain:      one row per dwelling, hostel or shared group the council owns, in stock or not, with its place in section A
-- keys:       council_code, property_ref
-- sources:    core.property, core.tenancy, reference.period, reference.tenure, stock.home
-- definition: MHCLG, LAHS 2017-18 guidance, section A (a1a, a2, a4)
-- reading:    docs/definitions/lahs_stock.md
with

owned as (

    select
        property.council_code,
        property.property_ref,
        property.property_type,
        home.property_ref is not null as is_dwelling,
        property.bedrooms,
        property.bed_spaces,
        property.shared_ownership_share,
        coalesce(property.shared_ownership_share, 1) as councils_share,
        coalesce(property.hra_flag, true) as is_hra,
        coalesce(property.pfi_flag, false) as is_pfi,
        coalesce(property.local_authority_code = property.council_code, true) as is_in_district,
        coalesce(property.property_use = 'leased_out', false) as is_leased_out,
        coalesce(property.acquired_date <= period.as_at, true)
            and coalesce(property.disposed_date > period.as_at, true) as is_in_stock,
        property.acquired_date,
        property.acquired_reason,
        property.disposed_date,
        property.disposed_reason,
        case when property.rent_basis <> 'unmapped' then property.rent_basis end as offered_rent_basis,
        case when tenancy.rent_basis <> 'unmapped' then tenancy.rent_basis end as let_rent_basis,
        property.file,
        property.line

    from core.property as property
    inner join reference.period as period on period.council_code = property.council_code
    left join stock.home as home
        on home.council_code = property.council_code
        and home.property_ref = property.property_ref
    left join core.tenancy as tenancy
        on tenancy.council_code = home.council_code
        and tenancy.tenancy_ref = home.tenancy_ref
    where
        property.ownership = 'council'
        and property.property_type in (
            'bedsit', 'flat', 'maisonette', 'house', 'bungalow', 'other_dwelling',
            'hostel', 'shared_flat', 'shared_house', 'shared_bungalow')

),

-- neither let nor offered at a known rent: the tenancy that ended last and had one speaks for the home
last_lets as (

    select
        tenancy.council_code,
        tenancy.property_ref,
        tenancy.rent_basis

    from owned
    inner join core.tenancy as tenancy
        on tenancy.council_code = owned.council_code
        and tenancy.property_ref = owned.property_ref
    inner join reference.period as period on period.council_code = owned.council_code
    inner join reference.tenure as tenure on tenure.tenure_type = tenancy.tenure_type
    where
        owned.is_dwelling
        and owned.let_rent_basis is null
        and owned.offered_rent_basis is null
        and tenure.is_residential
        and tenancy.end_date <= period.as_at
        and tenancy.rent_basis <> 'unmapped'
    qualify row_number() over (
        partition by tenancy.council_code, tenancy.property_ref
        order by tenancy.end_date desc, tenancy.tenancy_ref desc
    ) = 1

)

select
    owned.council_code,
    owned.property_ref,
    owned.property_type,
    owned.is_dwelling,
    owned.is_hra,
    owned.is_in_stock,
    owned.is_dwelling
        and owned.is_in_stock
        and owned.is_in_district
        and not owned.is_leased_out
        and owned.shared_ownership_share is null as is_in_a1a,
    not owned.is_pfi and owned.shared_ownership_share is null as is_in_a2ib,
    -- the row of question a2; blank where the size is not known
    case
        when not owned.is_dwelling then case when owned.bed_spaces is not null then 'h' end
        when owned.property_type = 'bedsit' or owned.bedrooms = 0 then 'a'
        when owned.bedrooms = 1 then 'b'
        when owned.bedrooms = 2 then 'c'
        when owned.bedrooms = 3 then 'd'
        when owned.bedrooms = 4 then 'e'
        when owned.bedrooms = 5 then 'f'
        when owned.bedrooms >= 6 then 'g'
    end as size_row,
    -- three people of a hostel make a dwelling, six of a shared group; a part counts as a whole
    cast(
        case
            when owned.is_dwelling then owned.councils_share
            when owned.property_type = 'hostel' then floor((owned.bed_spaces + 2) / 3)
            else floor((owned.bed_spaces + 5) / 6)
        end
        as decimal(14, 4)) as homes,
    case coalesce(owned.let_rent_basis, owned.offered_rent_basis, last_lets.rent_basis)
        when 'social' then 'social'
        when 'affordable' then 'affordable'
        when 'london_affordable' then 'affordable'
        else 'other'
    end as rent,
    owned.acquired_date,
    owned.acquired_reason,
    owned.disposed_date,
    owned.disposed_reason,
    owned.file,
    owned.line

from owned
left join last_lets
    on last_lets.council_code = owned.council_code
    and last_lets.property_ref = owned.property_ref
