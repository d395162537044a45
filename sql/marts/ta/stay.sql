-- model:      ta.stay
-- grain:      one row per stay in temporary accommodation: a household's placements that follow one another with a day between at most
-- keys:       council_code, household_ref, started_on, first_placement_ref
-- sources:    reference.period, ta.placement
-- definition: figures contract 4.9: stay
-- reading:    docs/definitions/temporary_accommodation.md
with

placed as (

    select
        placement.*,
        max(placement.ended_on) over (
            partition by placement.council_code, placement.household_ref
            order by placement.start_date, placement.placement_ref
            rows between unbounded preceding and 1 preceding
        ) as latest_end

    from ta.placement as placement
    where placement.is_accommodation

),

-- only a household's last placement can be without an end: the next one ends it
numbered as (

    select
        placed.*,
        sum(case when days_between(placed.latest_end, placed.start_date) <= 1 then 0 else 1 end) over (
            partition by placed.council_code, placed.household_ref
            order by placed.start_date, placed.placement_ref
            rows between unbounded preceding and current row
        ) as stay_number

    from placed

),

in_places as (

    select
        numbered.*,
        row_number() over (
            partition by numbered.council_code, numbered.household_ref, numbered.stay_number
            order by numbered.start_date, numbered.placement_ref
        ) as place,
        row_number() over (
            partition by numbered.council_code, numbered.household_ref, numbered.stay_number
            order by numbered.start_date desc, numbered.placement_ref desc
        ) as place_from_last

    from numbered

)

select
    stay.council_code,
    stay.household_ref,
    min(stay.start_date) as started_on,
    min(case when stay.place = 1 then stay.placement_ref end) as first_placement_ref,
    min(case when stay.place = 1 then stay.ta_type end) as first_ta_type,
    min(case when stay.place_from_last = 1 then stay.ta_type end) as last_ta_type,
    min(case when stay.place_from_last = 1 then stay.end_reason end) as end_reason,
    cast(count(*) as integer) as placements,
    -- blank where the household is still there
    case when count(*) = count(stay.ended_on) then max(stay.ended_on) end as ended_on,
    case when count(*) = count(stay.ended_on) then max(stay.ended_on) <= min(period.as_at) else false end as is_ended,
    min(case when stay.place_from_last = 1 then stay.file end) as file,
    min(case when stay.place_from_last = 1 then stay.line end) as line

from in_places as stay
inner join reference.period as period on period.council_code = stay.council_code
group by stay.council_code, stay.household_ref, stay.stay_number
