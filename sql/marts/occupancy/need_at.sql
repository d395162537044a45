-- model:      occupancy.need_at
-- grain:      one row per household with anybody in it at the as-at, with the bedrooms it needs by either yardstick (moment now); and
--   again, where somebody comes to an age that matters within twelve months, with those it will need then (moment then)
-- keys:       council_code, household_ref, moment
-- sources:    core.household_member, reference.period, reference.setting
-- definition: English Housing Survey 2010-11, chapter 3 (bedroom standard); Housing Benefit Regulations 2006, regulation B13
-- reading:    docs/definitions/bedroom_need.md
-- stored:     view
with

members as (

    select
        member.council_code,
        member.household_ref,
        member.person_token,
        member.relationship,
        member.couple_code,
        case when member.sex in ('female', 'male') then member.sex else 'unknown' end as sex,
        whole_years_between(member.birth_date, period.as_at) as age_now,
        whole_years_between(member.birth_date, month_add(period.as_at, 12)) as age_then,
        coalesce(member.needs_own_room_flag, false) as needs_own_room,
        coalesce(member.overnight_carer_flag, false) as has_overnight_carer

    from core.household_member as member
    inner join reference.period as period on period.council_code = member.council_code
    where
        (member.from_date is null or member.from_date <= period.as_at)
        and (member.to_date is null or member.to_date > period.as_at)

),

-- households in which somebody comes to an age from which they sleep otherwise
growing as (

    select
        member.council_code,
        member.household_ref

    from members as member
    cross join reference.setting as setting
    where
        (member.age_now < setting.standard_mixed_age and member.age_then >= setting.standard_mixed_age)
        or (member.age_now < setting.standard_adult_age and member.age_then >= setting.standard_adult_age)
        or (member.age_now < setting.benefit_mixed_age and member.age_then >= setting.benefit_mixed_age)
        or (member.age_now < setting.benefit_adult_age and member.age_then >= setting.benefit_adult_age)
    group by member.council_code, member.household_ref

),

-- the same people, twelve months older
people as (

    select
        member.*,
        'now' as moment,
        member.age_now as age

    from members as member

    union all

    select
        member.*,
        'then' as moment,
        member.age_then as age

    from members as member
    inner join growing
        on growing.council_code = member.council_code
        and growing.household_ref = member.household_ref

),

-- the lead person and one partner, the lowest token of each
lead_couples as (

    select
        people.council_code,
        people.household_ref,
        people.moment,
        min(people.person_token) filter (where people.relationship = 'lead') as lead_token,
        min(people.person_token) filter (where people.relationship = 'partner') as partner_token

    from people
    where people.relationship in ('lead', 'partner')
    group by people.council_code, people.household_ref, people.moment
    having count(*) filter (where people.relationship = 'lead') > 0
        and count(*) filter (where people.relationship = 'partner') > 0

),

with_lead_couples as (

    select
        people.*,
        coalesce(people.person_token in (lead_couples.lead_token, lead_couples.partner_token), false) as is_in_lead_couple

    from people
    left join lead_couples
        on lead_couples.council_code = people.council_code
        and lead_couples.household_ref = people.household_ref
        and lead_couples.moment = people.moment

),

-- any two others with a mark that exactly two people of the household bear
further_couples as (

    select
        person.council_code,
        person.household_ref,
        person.moment,
        person.couple_code

    from with_lead_couples as person
    where person.couple_code is not null
    group by person.council_code, person.household_ref, person.moment, person.couple_code
    having count(*) = 2
        and count(*) filter (where person.is_in_lead_couple) = 0

),

with_couples as (

    select
        person.*,
        person.is_in_lead_couple or further_couples.couple_code is not null as is_in_couple

    from with_lead_couples as person
    left join further_couples
        on further_couples.council_code = person.council_code
        and further_couples.household_ref = person.household_ref
        and further_couples.moment = person.moment
        and further_couples.couple_code = person.couple_code

),

-- how each person sleeps under each yardstick: with a partner, alone, or sharing as one of the older or the younger children
placed as (

    select
        person.*,
        case
            when person.is_in_couple then 'couple'
            when person.age >= setting.standard_adult_age then 'alone'
            when person.age >= setting.standard_mixed_age then 'older'
            when person.age is not null then 'younger'
        end as by_standard,
        case
            when person.is_in_couple then 'couple'
            when person.age >= setting.benefit_adult_age then 'alone'
            when person.needs_own_room and person.age is not null then 'alone'
            when person.age >= setting.benefit_mixed_age then 'older'
            when person.age is not null then 'younger'
        end as by_benefit,
        person.relationship in ('lead', 'partner')
            and coalesce(person.age >= setting.pension_age, false) as is_tenant_of_pension_age

    from with_couples as person
    cross join reference.setting as setting

),

counted as (

    select
        person.council_code,
        person.household_ref,
        person.moment,
        cast(count(*) as integer) as people,
        cast(count(*) filter (where person.age is null) as integer) as people_of_unknown_age,
        cast(count(*) filter (where person.is_tenant_of_pension_age) as integer) as tenants_of_pension_age,
        -- an age not known is below 0, for one engine passes over blanks here and the other does not
        min_by(coalesce(person.age, -1), person.person_token) filter (where person.relationship = 'lead') as lead_age,
        cast(count(*) filter (where person.is_in_couple) as integer) as people_in_couples,
        cast(count(*) filter (where person.is_in_couple and person.needs_own_room) as integer) as apart_in_couples,
        cast(count(*) filter (where person.has_overnight_carer) as integer) as overnight_carers,

        cast(count(*) filter (where person.by_standard = 'alone') as integer) as standard_alone,
        cast(count(*) filter (where person.by_standard = 'older' and person.sex = 'male') as integer) as standard_older_boys,
        cast(count(*) filter (where person.by_standard = 'older' and person.sex = 'female') as integer) as standard_older_girls,
        cast(count(*) filter (where person.by_standard = 'older' and person.sex = 'unknown') as integer) as standard_older_unknown,
        cast(count(*) filter (where person.by_standard = 'younger' and person.sex = 'male') as integer) as standard_younger_boys,
        cast(count(*) filter (where person.by_standard = 'younger' and person.sex = 'female') as integer) as standard_younger_girls,
        cast(count(*) filter (where person.by_standard = 'younger' and person.sex = 'unknown') as integer)
            as standard_younger_unknown,

        cast(count(*) filter (where person.by_benefit = 'alone') as integer) as benefit_alone,
        cast(count(*) filter (where person.by_benefit = 'older' and person.sex = 'male') as integer) as benefit_older_boys,
        cast(count(*) filter (where person.by_benefit = 'older' and person.sex = 'female') as integer) as benefit_older_girls,
        cast(count(*) filter (where person.by_benefit = 'older' and person.sex = 'unknown') as integer) as benefit_older_unknown,
        cast(count(*) filter (where person.by_benefit = 'younger' and person.sex = 'male') as integer) as benefit_younger_boys,
        cast(count(*) filter (where person.by_benefit = 'younger' and person.sex = 'female') as integer) as benefit_younger_girls,
        cast(count(*) filter (where person.by_benefit = 'younger' and person.sex = 'unknown') as integer)
            as benefit_younger_unknown

    from placed as person
    group by person.council_code, person.household_ref, person.moment

)

select
    household.council_code,
    household.household_ref,
    household.moment,
    household.people,
    household.people_of_unknown_age,
    household.tenants_of_pension_age > 0 as has_tenant_of_pension_age,
    case
        when household.lead_age < 0 then 'unknown'
        when household.lead_age < 35 then 'under_35'
        when household.lead_age <= 54 then '35-54'
        when household.lead_age <= 65 then '55-65'
        when household.lead_age >= 66 then '66+'
        else 'unknown'
    end as lead_age_band,
    case
        when household.people_of_unknown_age = 0 then
            cast(
                household.people_in_couples / 2
                + household.standard_alone
                + rooms_for_sharers(
                    household.standard_older_boys,
                    household.standard_older_girls,
                    household.standard_older_unknown,
                    household.standard_younger_boys,
                    household.standard_younger_girls,
                    household.standard_younger_unknown)
                as integer)
    end as standard_need,
    -- the benefit criteria add a room for a couple who cannot share, and one for an overnight carer
    case
        when household.people_of_unknown_age = 0 then
            cast(
                household.people_in_couples / 2
                + household.benefit_alone
                + rooms_for_sharers(
                    household.benefit_older_boys,
                    household.benefit_older_girls,
                    household.benefit_older_unknown,
                    household.benefit_younger_boys,
                    household.benefit_younger_girls,
                    household.benefit_younger_unknown)
                + case when household.apart_in_couples > 0 then 1 else 0 end
                + case when household.overnight_carers > 0 then 1 else 0 end
                as integer)
    end as benefit_need

from counted as household
