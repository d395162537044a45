-- model:      comparator.register_year
-- grain:      one row per area (authority, region or England) and year
-- keys:       area_code, year
-- sources:    reference.lahs_register, reference.live_table_600
-- definition: MHCLG, Local authority housing statistics, cc1a, at 31 March (1 April up to 2018); Live Table 600
-- reading:    docs/definitions/comparators.md
-- stored:     view
with

-- an authority merged since has a row for each of its parts; 0 stands for no register, or none counted
authorities as (

    select
        lahs_register.area_code,
        lahs_register.reporting_year as year,
        case
            when count(*) > count(lahs_register.households_on_register) then cast(null as bigint)
            else nullif(cast(sum(lahs_register.households_on_register) as bigint), 0)
        end as households

    from reference.lahs_register as lahs_register
    group by
        lahs_register.area_code,
        lahs_register.reporting_year

)

select
    authorities.area_code,
    authorities.year,
    authorities.households

from authorities

union all

select
    live_table_600.area_code,
    live_table_600.year,
    live_table_600.households_on_register as households

from reference.live_table_600 as live_table_600
