-- model:      occupancy.standard_numerator
-- grain:      one row per home and part: counts hold the homes that count, percents all that were assessed with 0 or 1
-- keys:       council_code, property_ref, part
-- sources:    occupancy.standard_population
-- definition: English Housing Survey 2010-11, chapter 3 (overcrowding and under-occupation by the bedroom standard)
-- reading:    docs/definitions/bedroom_need.md
with

parts as (

    select 'assessed' as part
    union all
    select 'overcrowded' as part
    union all
    select 'severely_overcrowded' as part
    union all
    select 'one_spare' as part
    union all
    select 'under_occupied' as part
    union all
    select 'overcrowded_percent' as part
    union all
    select 'under_occupied_percent' as part

)

select
    home.council_code,
    home.property_ref,
    home.unit_ref,
    parts.part,
    home.bedrooms,
    home.area,
    case
        when parts.part = 'overcrowded_percent' and home.spare > -1 then 0
        when parts.part = 'under_occupied_percent' and home.spare < 2 then 0
        else 1
    end as numerator,
    case when parts.part in ('overcrowded_percent', 'under_occupied_percent') then 1 end as denominator,
    home.file,
    home.line

from occupancy.standard_population as home
cross join parts
where
    home.not_assessed_reason is null
    and (
        parts.part in ('assessed', 'overcrowded_percent', 'under_occupied_percent')
        or (parts.part = 'overcrowded' and home.spare <= -1)
        or (parts.part = 'severely_overcrowded' and home.spare <= -2)
        or (parts.part = 'one_spare' and home.spare = 1)
        or (parts.part = 'under_occupied' and home.spare >= 2)
    )
