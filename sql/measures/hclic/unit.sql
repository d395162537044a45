-- model:      hclic.unit
-- grain:      one row per case, or household placed, and population of a table that it belongs to
-- keys:       council_code, population, unit_ref
-- sources:    core.homelessness_case, core.household_member, hclic.quarter, ta.household
-- definition: MHCLG, Statutory homelessness live tables, 2020 Q3 edition: who is counted in a quarter, or at its end
-- reading:    docs/definitions/h_clic.md
with

cases as (

    select
        homelessness_case.*,
        quarter.starts_on,
        quarter.ends_on,
        homelessness_case.assessment_date between quarter.starts_on and quarter.ends_on as is_assessed,
        homelessness_case.main_duty_decision is not null
            and homelessness_case.main_duty_decision_date between quarter.starts_on and quarter.ends_on as is_decided

    from core.homelessness_case as homelessness_case
    inner join hclic.quarter as quarter on quarter.council_code = homelessness_case.council_code

),

cases_of_populations as (

    select
        homelessness_case.council_code,
        populations.population,
        homelessness_case.case_ref as unit_ref,
        'case' as subject,
        -- of several needs, each that the contract knows; none is not a need
        cast(
            case
                when homelessness_case.support_needs is null then 0
                else
                    1 + length(homelessness_case.support_needs) - length(replace(homelessness_case.support_needs, ';', ''))
                    - case when position(';none;' in ';' || homelessness_case.support_needs || ';') > 0 then 1 else 0 end
                    - case when has_unmapped(homelessness_case.support_needs) then 1 else 0 end
            end
            as integer) as amount,
        homelessness_case.officer,
        homelessness_case.file,
        homelessness_case.line

    from cases as homelessness_case
    inner join (values
        ('assessed'), ('referred'), ('owed'), ('owed_prevention'), ('owed_relief'), ('prevention_started'), ('relief_started'),
        ('prevention_ended'), ('relief_ended'), ('decided'), ('main_duty_owed'), ('main_duty_ended'), ('open_before'), ('opened'),
        ('closed'), ('open')
    ) as populations(population)
        on case populations.population
            when 'assessed' then homelessness_case.is_assessed
            when 'referred' then homelessness_case.is_assessed and homelessness_case.referral_source <> 'none'
            when 'owed' then homelessness_case.is_assessed and homelessness_case.assessment_outcome in ('threatened', 'homeless')
            when 'owed_prevention' then homelessness_case.is_assessed and homelessness_case.assessment_outcome = 'threatened'
            when 'owed_relief' then homelessness_case.is_assessed and homelessness_case.assessment_outcome = 'homeless'
            when 'prevention_started'
                then homelessness_case.prevention_start between homelessness_case.starts_on and homelessness_case.ends_on
            when 'relief_started' then homelessness_case.relief_start between homelessness_case.starts_on and homelessness_case.ends_on
            when 'prevention_ended'
                then homelessness_case.prevention_end between homelessness_case.starts_on and homelessness_case.ends_on
            when 'relief_ended' then homelessness_case.relief_end between homelessness_case.starts_on and homelessness_case.ends_on
            when 'decided' then homelessness_case.is_decided
            when 'main_duty_owed' then homelessness_case.is_decided and homelessness_case.main_duty_decision = 'main_duty'
            when 'main_duty_ended' then homelessness_case.main_duty_end between homelessness_case.starts_on and homelessness_case.ends_on
            when 'open_before'
                then homelessness_case.application_date < homelessness_case.starts_on
                    and coalesce(homelessness_case.closed_date >= homelessness_case.starts_on, true)
            when 'opened' then homelessness_case.application_date between homelessness_case.starts_on and homelessness_case.ends_on
            when 'closed' then homelessness_case.closed_date between homelessness_case.starts_on and homelessness_case.ends_on
            else
                homelessness_case.application_date <= homelessness_case.ends_on
                and coalesce(homelessness_case.closed_date > homelessness_case.ends_on, true)
        end

),

-- the lead person's age on the last day
leads as (

    select
        member.council_code,
        member.household_ref,
        max(case when whole_years_between(member.birth_date, quarter.ends_on) in (16, 17) then 1 else 0 end) as young_leads

    from core.household_member as member
    inner join hclic.quarter as quarter on quarter.council_code = member.council_code
    where
        member.relationship = 'lead'
        and (member.from_date is null or member.from_date <= quarter.ends_on)
        and (member.to_date is null or member.to_date > quarter.ends_on)
    group by member.council_code, member.household_ref

),

households_of_populations as (

    select
        household.council_code,
        populations.population,
        household.household_ref as unit_ref,
        'household' as subject,
        household.children as amount,
        cast(null as string) as officer,
        household.file,
        household.line

    from ta.household as household
    left join leads
        on leads.council_code = household.council_code
        and leads.household_ref = household.household_ref
    inner join (values
        ('placed'), ('placed_with_children'), ('placed_elsewhere'), ('bnb_over_6_weeks'), ('bnb_over_6_weeks_review'), ('bnb_young'),
        ('nothing_secured'), ('nothing_secured_with_children')
    ) as populations(population)
        on case populations.population
            when 'placed' then household.is_accommodation
            when 'placed_with_children' then household.is_accommodation and household.children > 0
            when 'placed_elsewhere' then household.is_accommodation and household.in_district = 'false'
            when 'bnb_over_6_weeks' then household.is_family_in_bnb and household.day_in_bnb >= 43
            when 'bnb_over_6_weeks_review'
                then household.is_family_in_bnb and household.day_in_bnb >= 43 and household.is_review_pending
            when 'bnb_young' then household.ta_type = 'bed_and_breakfast' and leads.young_leads = 1
            when 'nothing_secured' then not household.is_accommodation
            else not household.is_accommodation and household.children > 0
        end

)

select * from cases_of_populations

union all

select * from households_of_populations
