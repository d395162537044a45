-- one row per person of a household that took up a tenancy from ${first} to ${last}, as on the day it began: lead, partner, then the eldest first
-- joined by their references alone: what is read shows one council's rows, and a join by council would be all with all
select
    tenancy.tenancy_ref as tenancycode,
    cast(member.birth_date as varchar) as birth_date,
    member.sex,
    member.relationship,
    member.ethnicity as ethnic,
    member.nationality_code as nationality_all,
    member.economic_status as ecstat,
    member.gender_same_as_sex,
    member.long_term_condition as illness,
    member.condition_types

from core.tenancy as tenancy
inner join core.household_member as member
    on member.household_ref = tenancy.household_ref
        and (member.from_date is null or member.from_date <= tenancy.start_date)
        and (member.to_date is null or member.to_date > tenancy.start_date)
        and (member.birth_date is null or member.birth_date <= tenancy.start_date)
where tenancy.start_date between date '${first}' and date '${last}'
order by
    tenancy.tenancy_ref,
    case member.relationship when 'lead' then 0 when 'partner' then 1 else 2 end,
    member.birth_date nulls last,
    member.person_token
