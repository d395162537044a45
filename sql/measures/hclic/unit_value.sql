-- model:      hclic.unit_value
-- grain:      one row per case, or household placed, attribute and value of it; of several support needs each
-- keys:       council_code, subject, unit_ref, attribute, attribute_value
-- sources:    core.homelessness_case, core.household_member, reference.hclic_cell, ta.household
-- definition: contract of the feeds homelessness_case and ta_placement; a value that is not there is blank
-- reading:    docs/definitions/h_clic.md
with

-- the lead person's sex on the day of the assessment; where two are said to lead, that of the lower token
leads as (

    select
        homelessness_case.council_code,
        homelessness_case.case_ref,
        case when member.sex in ('female', 'male') then member.sex else 'other' end as sex,
        row_number() over (
            partition by homelessness_case.council_code, homelessness_case.case_ref
            order by member.person_token
        ) as place

    from core.homelessness_case as homelessness_case
    inner join core.household_member as member
        on member.council_code = homelessness_case.council_code
        and member.household_ref = homelessness_case.household_ref
        and member.relationship = 'lead'
        and (member.from_date is null or member.from_date <= homelessness_case.assessment_date)
        and (member.to_date is null or member.to_date > homelessness_case.assessment_date)

),

needs as (

    select distinct cell.codes as need

    from reference.hclic_cell as cell
    where cell.attribute = 'support_needs'

),

support_needs as (

    select
        homelessness_case.council_code,
        homelessness_case.case_ref,
        needs.need

    from core.homelessness_case as homelessness_case
    inner join needs on position(';' || needs.need || ';' in ';' || homelessness_case.support_needs || ';') > 0

),

need_counts as (

    select
        support_needs.council_code,
        support_needs.case_ref,
        count(*) as needs

    from support_needs
    group by support_needs.council_code, support_needs.case_ref

)

select
    homelessness_case.council_code,
    'case' as subject,
    homelessness_case.case_ref as unit_ref,
    attributes.attribute,
    coalesce(
        case attributes.attribute
            when 'assessment_outcome' then homelessness_case.assessment_outcome
            when 'section_21_flag' then case when homelessness_case.section_21_flag then 'true' else 'false' end
            when 'reason_loss_home' then homelessness_case.reason_loss_home
            when 'accommodation_at_application' then homelessness_case.accommodation_at_application
            when 'household_composition' then
                case
                    when homelessness_case.household_type in ('single_parent', 'single_adult')
                        then homelessness_case.household_type || '_' || coalesce(leads.sex, 'other')
                    else homelessness_case.household_type
                end
            when 'referral_source' then homelessness_case.referral_source
            when 'support_need_count' then
                case
                    when need_counts.needs >= 3 then '3+'
                    when need_counts.needs = 2 then '2'
                    when need_counts.needs = 1 then '1'
                    when position(';none;' in ';' || homelessness_case.support_needs || ';') > 0 then 'none'
                    else 'unknown'
                end
            when 'prevention_end_reason' then homelessness_case.prevention_end_reason
            when 'relief_end_reason' then homelessness_case.relief_end_reason
            when 'main_duty_decision' then homelessness_case.main_duty_decision
            when 'main_duty_end_reason' then homelessness_case.main_duty_end_reason
            else homelessness_case.priority_need
        end,
        'blank') as attribute_value

from core.homelessness_case as homelessness_case
left join leads
    on leads.council_code = homelessness_case.council_code
    and leads.case_ref = homelessness_case.case_ref
    and leads.place = 1
left join need_counts
    on need_counts.council_code = homelessness_case.council_code
    and need_counts.case_ref = homelessness_case.case_ref
cross join (values
    ('assessment_outcome'), ('section_21_flag'), ('reason_loss_home'), ('accommodation_at_application'), ('household_composition'),
    ('referral_source'), ('support_need_count'), ('prevention_end_reason'), ('relief_end_reason'), ('main_duty_decision'),
    ('main_duty_end_reason'), ('priority_need')
) as attributes(attribute)

union all

select
    support_needs.council_code,
    'case' as subject,
    support_needs.case_ref as unit_ref,
    'support_needs' as attribute,
    support_needs.need as attribute_value

from support_needs

union all

select
    household.council_code,
    'household' as subject,
    household.household_ref as unit_ref,
    'ta_type' as attribute,
    household.ta_type as attribute_value

from ta.household as household
