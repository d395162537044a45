-- model:      comparator.published_return
-- grain:      one row per authority of 2017-18, and one for England
-- keys:       returned_code
-- sources:    reference.authority, reference.authority_change, reference.lahs_2017_18
-- definition: MHCLG, LAHS 2017-18, full return: a2ia, e2dc, cc1a to cc1ae, d10a and g1a
-- reading:    docs/definitions/comparators.md
-- stored:     view
with

-- ".." (not available), "-" (not applicable) and blanks are no numbers; 0 households are "no register", 0 days "no re-lets"
numbers as (

    select
        lahs.area_code as returned_code,
        coalesce(authority_change.area_code, lahs.area_code) as area_code,
        try_cast(lahs.a2ia as decimal(18, 4)) as stock,
        try_cast(lahs.e2dc as decimal(18, 4)) as vacant,
        nullif(try_cast(lahs.cc1a as decimal(18, 4)), 0) as register,
        try_cast(lahs.cc1aa as decimal(18, 4)) as need_1,
        try_cast(lahs.cc1ab as decimal(18, 4)) as need_2,
        try_cast(lahs.cc1ac as decimal(18, 4)) as need_3,
        try_cast(lahs.cc1ad as decimal(18, 4)) as need_4,
        try_cast(lahs.cc1ae as decimal(18, 4)) as need_unspecified,
        try_cast(lahs.d10a as decimal(18, 4)) as lettings,
        nullif(try_cast(lahs.g1a as decimal(18, 4)), 0) as relet_days

    from reference.lahs_2017_18 as lahs
    left join reference.authority_change as authority_change on authority_change.other_code = lahs.area_code

)

select
    numbers.returned_code,
    numbers.area_code,
    authority.area_name,
    authority.region_code,
    authority.region_name,
    numbers.stock,
    numbers.vacant,
    numbers.register,
    numbers.need_1,
    numbers.need_2,
    numbers.need_3,
    numbers.need_4,
    numbers.need_unspecified,
    numbers.lettings,
    case when numbers.stock > 0 then numbers.relet_days end as relet_days

from numbers
left join reference.authority as authority on authority.area_code = numbers.area_code
