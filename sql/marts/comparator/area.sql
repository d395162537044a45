-- model:      comparator.area
-- grain:      one row per authority, region and England
-- keys:       area_code
-- sources:    comparator.published_return, comparator.register_year
-- definition: MHCLG, LAHS 2017-18: void rate e2dc / a2ia at 1 April 2018, re-let days g1a, lettings d10a for each 100 households
--             on the register (cc1a); register of the newest year of LAHS or Live Table 600
-- reading:    docs/definitions/comparators.md
-- stored:     view
with

newest as (

    select
        max(register_year.year) as year

    from comparator.register_year as register_year

),

-- every authority counts in today's authority and in its region; England's row is MHCLG's own
members as (

    select
        published_return.area_code,
        'authority' as kind,
        published_return.area_name,
        published_return.region_code,
        published_return.region_name,
        published_return.returned_code

    from comparator.published_return as published_return
    where published_return.region_code is not null

    union all

    select
        published_return.region_code as area_code,
        'region' as kind,
        published_return.region_name as area_name,
        published_return.region_code,
        published_return.region_name,
        published_return.returned_code

    from comparator.published_return as published_return
    where published_return.region_code is not null

    union all

    select
        published_return.area_code,
        'england' as kind,
        'England' as area_name,
        cast(null as string) as region_code,
        cast(null as string) as region_name,
        published_return.returned_code

    from comparator.published_return as published_return
    where published_return.area_code = 'E92000001'

),

-- a region's re-let days are the plain mean of its authorities'; those of merged authorities would need their re-lets
added as (

    select
        members.area_code,
        members.kind,
        members.area_name,
        members.region_code,
        members.region_name,
        cast(count(*) as bigint) as returns,
        cast(sum(published_return.stock) as decimal(18, 2)) as stock,
        cast(sum(published_return.vacant) as decimal(18, 2)) as vacant,
        cast(sum(published_return.need_1) as decimal(18, 2)) as need_1,
        cast(sum(published_return.need_2) as decimal(18, 2)) as need_2,
        cast(sum(published_return.need_3) as decimal(18, 2)) as need_3,
        cast(sum(published_return.need_4) as decimal(18, 2)) as need_4,
        cast(sum(published_return.need_unspecified) as decimal(18, 2)) as need_unspecified,
        cast(sum(published_return.lettings) as decimal(18, 2)) as lettings,
        cast(sum(case when published_return.register > 0 then published_return.lettings end) as decimal(18, 2)) as lettings_with_register,
        cast(sum(published_return.register) as decimal(18, 2)) as register,
        cast(sum(published_return.relet_days) as decimal(18, 4)) as relet_days,
        cast(count(published_return.relet_days) as bigint) as returns_with_relet_days

    from members
    inner join comparator.published_return as published_return on published_return.returned_code = members.returned_code
    group by
        members.area_code,
        members.kind,
        members.area_name,
        members.region_code,
        members.region_name

)

select
    added.area_code,
    added.kind,
    added.area_name,
    added.region_code,
    added.region_name,
    newest.year as register_year,
    register_year.households as register,
    added.stock,
    ratio_rounded(100 * added.vacant, nullif(added.stock, 0), 1) as void_rate_percent,
    case
        when added.kind = 'authority' and added.returns > 1 then cast(null as decimal(20, 4))
        else ratio_rounded(added.relet_days, nullif(added.returns_with_relet_days, 0), 2)
    end as relet_days,
    added.lettings,
    ratio_rounded(100 * added.lettings_with_register, added.register, 1) as lettings_per_100_households,
    ratio_rounded(100 * added.need_1, added.need_1 + added.need_2 + added.need_3 + added.need_4 + added.need_unspecified, 1) as need_1_percent,
    ratio_rounded(100 * added.need_2, added.need_1 + added.need_2 + added.need_3 + added.need_4 + added.need_unspecified, 1) as need_2_percent,
    ratio_rounded(100 * added.need_3, added.need_1 + added.need_2 + added.need_3 + added.need_4 + added.need_unspecified, 1) as need_3_percent,
    ratio_rounded(100 * added.need_4, added.need_1 + added.need_2 + added.need_3 + added.need_4 + added.need_unspecified, 1) as need_4_percent,
    ratio_rounded(100 * added.need_unspecified, added.need_1 + added.need_2 + added.need_3 + added.need_4 + added.need_unspecified, 1) as need_unspecified_percent

from added
cross join newest
left join comparator.register_year as register_year
    on register_year.area_code = added.area_code
    and register_year.year = newest.year
