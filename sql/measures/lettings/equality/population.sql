-- model:      lettings.equality_population
-- grain:      one row per letting of the financial year, with what is known of its lead tenant on the day it began
-- keys:       council_code, unit_ref
-- sources:    core.household_member, lettings.letting, reference.period
-- definition: Equality Act 2010, s.149 (public sector equality duty); MHCLG, Social housing lettings in England: tenants (lead tenant)
-- reading:    docs/definitions/equality.md
with

let as (

    select
        letting.council_code,
        letting.tenancy_ref,
        letting.household_ref,
        letting.tenancy_start,
        letting.file,
        letting.line

    from lettings.letting as letting
    inner join reference.period as period on period.council_code = letting.council_code
    where
        letting.is_letting
        and letting.tenancy_start between period.financial_year_start and period.as_at

),

there as (

    select
        let.council_code,
        let.tenancy_ref,
        let.tenancy_start,
        member.person_token,
        member.relationship,
        member.birth_date,
        member.sex,
        member.ethnicity,
        member.nationality_code,
        member.economic_status,
        member.long_term_condition

    from let
    inner join core.household_member as member
        on member.council_code = let.council_code
        and member.household_ref = let.household_ref
    where
        (member.from_date is null or member.from_date <= let.tenancy_start)
        and (member.to_date is null or member.to_date > let.tenancy_start)

),

-- of several leads the lowest token speaks
leads as (

    select
        there.council_code,
        there.tenancy_ref,
        whole_years_between(there.birth_date, there.tenancy_start) as age,
        there.sex,
        there.ethnicity,
        there.nationality_code,
        there.economic_status

    from there
    where there.relationship = 'lead'
    qualify row_number() over (partition by there.council_code, there.tenancy_ref order by there.person_token) = 1

),

-- one yes is enough; a no is one only if everybody said so
conditions as (

    select
        there.council_code,
        there.tenancy_ref,
        count(*) as people,
        count(*) filter (where there.long_term_condition = 'yes') as yes,
        count(*) filter (where there.long_term_condition = 'no') as no,
        count(*) filter (where there.long_term_condition = 'refused') as refused

    from there
    group by there.council_code, there.tenancy_ref

)

select
    let.council_code,
    -- what is told of a person does not stand beside the tenancy's own reference
    md5(let.tenancy_ref) as unit_ref,
    case
        when leads.age is null then 'unknown'
        when leads.age < 25 then 'under_25'
        when leads.age < 35 then '25-34'
        when leads.age < 45 then '35-44'
        when leads.age < 55 then '45-54'
        when leads.age < 65 then '55-64'
        else '65+'
    end as age_band,
    coalesce(leads.sex, 'unknown') as sex_group,
    case
        when leads.ethnicity is null then 'unknown'
        when leads.ethnicity in ('white_british', 'white_irish', 'white_gypsy_traveller', 'white_roma', 'white_other') then 'white'
        when leads.ethnicity in ('mixed_caribbean', 'mixed_african', 'mixed_asian', 'mixed_other') then 'mixed'
        when leads.ethnicity in ('indian', 'pakistani', 'bangladeshi', 'chinese', 'asian_other') then 'asian'
        when leads.ethnicity in ('black_caribbean', 'black_african', 'black_other') then 'black'
        when leads.ethnicity in ('arab', 'other') then 'other'
        else leads.ethnicity
    end as ethnic_group,
    -- 826 is the United Kingdom
    case
        when leads.nationality_code is null then 'unknown'
        when leads.nationality_code = '826' then 'united_kingdom'
        when leads.nationality_code = 'unmapped' then 'unmapped'
        else 'other'
    end as nationality_group,
    coalesce(leads.economic_status, 'unknown') as working_group,
    case
        when conditions.yes > 0 then 'yes'
        when conditions.no = conditions.people then 'no'
        when conditions.refused > 0 then 'refused'
        else 'unknown'
    end as condition_group,
    let.file,
    let.line

from let
left join leads
    on leads.council_code = let.council_code
    and leads.tenancy_ref = let.tenancy_ref
left join conditions
    on conditions.council_code = let.council_code
    and conditions.tenancy_ref = let.tenancy_ref
