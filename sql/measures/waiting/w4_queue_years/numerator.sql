-- model:      waiting.w4_queue_years_numerator
-- grain:      one row per live household and queue it stands in or before, one per register letting and queue it serves
-- keys:       council_code, unit_ref, band, bedroom_need
-- sources:    demand.years_to_clear_population, waiting.w4_queue_years_population
-- definition: figures contract, waiting.w4.queue_years: households of the same need in this band or a more urgent one, and
--             register lettings of homes in that size group
-- reading:    docs/definitions/queue_years.md
with

queues as (

    select
        household.council_code,
        household.band,
        household.bedroom_need,
        count(*) as households

    from waiting.w4_queue_years_population as household
    where household.exclusion is null
    group by household.council_code, household.band, household.bedroom_need

)

select
    household.council_code,
    'household ' || household.household_ref as unit_ref,
    cast(null as string) as part,
    queues.band,
    queues.bedroom_need,
    1 as numerator,
    0 as denominator,
    household.file,
    household.line

from waiting.w4_queue_years_population as household
-- the lowest code is the most urgent
inner join queues
    on queues.council_code = household.council_code
    and queues.bedroom_need = household.bedroom_need
    and queues.band >= household.band
where household.exclusion is null

union all

-- a letting of a size nobody waits for is in the all row only
select
    letting.council_code,
    'letting ' || letting.unit_ref as unit_ref,
    cast(null as string) as part,
    queues.band,
    queues.bedroom_need,
    0 as numerator,
    1 as denominator,
    letting.file,
    letting.line

from demand.years_to_clear_population as letting
left join queues
    on queues.council_code = letting.council_code
    and queues.bedroom_need = letting.bedrooms
