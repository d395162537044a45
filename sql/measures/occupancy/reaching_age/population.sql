-- model:      occupancy.reaching_age_population
-- grain:      one row per person and occupied home of the household, where the birth date is known
-- keys:       council_code, property_ref, file, line
-- sources:    core.household_member, reference.period, stock.home
-- definition: English Housing Survey 2010-11, chapter 3; Housing Benefit Regulations 2006, regulation B13 (the ages that matter)
-- reading:    docs/definitions/bedroom_need.md
with

-- nobody's birth date or token leaves core: only which of the three ages is reached in the next twelve months, and a mark
-- that is the same for the same person in two households
ages as (

    select
        member.council_code,
        member.household_ref,
        member.person_token,
        whole_years_between(member.birth_date, period.as_at) as age_now,
        whole_years_between(member.birth_date, month_add(period.as_at, 12)) as age_then,
        member.file,
        member.line

    from core.household_member as member
    inner join reference.period as period on period.council_code = member.council_code
    where
        member.birth_date is not null
        and (member.from_date is null or member.from_date <= period.as_at)
        and (member.to_date is null or member.to_date > period.as_at)

)

select
    home.council_code,
    home.property_ref,
    ages.household_ref || ' ' || ages.file || ' line ' || cast(ages.line as string) as unit_ref,
    md5(ages.person_token) as person_mark,
    home.bedrooms,
    case
        when ages.age_now < 10 and ages.age_then >= 10 then '10'
        when ages.age_now < 16 and ages.age_then >= 16 then '16'
        when ages.age_now < 21 and ages.age_then >= 21 then '21'
    end as age_band,
    ages.file,
    ages.line

from stock.home as home
inner join ages
    on ages.council_code = home.council_code
    and ages.household_ref = home.household_ref
where home.is_occupied
