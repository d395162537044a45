-- model:      lettings.from_ta_percent_population
-- grain:      one row per register letting of the financial year
-- keys:       council_code, tenancy_ref
-- sources:    core.ta_placement, lettings.letting, reference.period
-- definition: figures contract, lettings.from_ta_percent: households placed in temporary accommodation up to the
--             tenancy start / all; end dates as supplied
-- reading:    docs/definitions/temporary_accommodation.md
with

-- placed before the start, and not gone before it
placed as (

    select
        letting.council_code,
        letting.tenancy_ref,
        count(*) as placements

    from lettings.letting as letting
    inner join core.ta_placement as placement
        on placement.council_code = letting.council_code
        and placement.household_ref = letting.household_ref
        and placement.start_date < letting.tenancy_start
        and coalesce(placement.end_date >= letting.tenancy_start, true)
    where coalesce(placement.ta_type <> 'no_accommodation', true)
    group by letting.council_code, letting.tenancy_ref

)

select
    letting.council_code,
    letting.tenancy_ref,
    letting.tenancy_ref as unit_ref,
    letting.tenancy_start,
    letting.bedrooms,
    placed.tenancy_ref is not null as is_above_the_line,
    letting.file,
    letting.line

from lettings.letting as letting
inner join reference.period as period on period.council_code = letting.council_code
left join placed
    on placed.council_code = letting.council_code
    and placed.tenancy_ref = letting.tenancy_ref
where
    letting.is_register_letting
    and letting.tenancy_start between period.financial_year_start and period.as_at
