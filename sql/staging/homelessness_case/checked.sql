-- model:      staging.homelessness_case_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.homelessness_case_landed
-- definition: contract of the feed homelessness_case (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
with

-- text without blanks around it; nothing left is no value
cleaned as (

    select
        landed.council_code,
        landed.as_at,
        landed.file,
        landed.line,
        -- a date before the first of these, or after the last, stands for no date
        cast('1950-01-01' as date) as earliest_date,
        cast('1905-01-01' as date) as earliest_birth_date,
        make_date(year(landed.as_at) + 10, 12, 31) as latest_date,
        landed_text(landed.case_ref, landed.has_blanks) as case_ref_text,
        landed_text(landed.household_ref, landed.has_blanks) as household_ref_text,
        landed_text(landed.application_date, landed.has_blanks) as application_date_text,
        landed_text(landed.assessment_date, landed.has_blanks) as assessment_date_text,
        lower(landed_text(landed.assessment_outcome, landed.has_blanks)) as assessment_outcome_text,
        landed_text(landed.section_21_flag, landed.has_blanks) as section_21_flag_text,
        landed_text(landed.eligible_flag, landed.has_blanks) as eligible_flag_text,
        lower(landed_text(landed.referral_source, landed.has_blanks)) as referral_source_text,
        lower(landed_text(landed.household_type, landed.has_blanks)) as household_type_text,
        lower(landed_text(landed.reason_loss_home, landed.has_blanks)) as reason_loss_home_text,
        lower(landed_text(landed.accommodation_at_application, landed.has_blanks)) as accommodation_at_application_text,
        parted_codes(landed_text(landed.support_needs, landed.has_blanks)) as support_needs_text,
        landed_text(landed.prevention_start, landed.has_blanks) as prevention_start_text,
        landed_text(landed.prevention_end, landed.has_blanks) as prevention_end_text,
        lower(landed_text(landed.prevention_end_reason, landed.has_blanks)) as prevention_end_reason_text,
        landed_text(landed.relief_start, landed.has_blanks) as relief_start_text,
        landed_text(landed.relief_end, landed.has_blanks) as relief_end_text,
        lower(landed_text(landed.relief_end_reason, landed.has_blanks)) as relief_end_reason_text,
        lower(landed_text(landed.main_duty_decision, landed.has_blanks)) as main_duty_decision_text,
        landed_text(landed.main_duty_decision_date, landed.has_blanks) as main_duty_decision_date_text,
        lower(landed_text(landed.priority_need, landed.has_blanks)) as priority_need_text,
        landed_text(landed.main_duty_end, landed.has_blanks) as main_duty_end_text,
        lower(landed_text(landed.main_duty_end_reason, landed.has_blanks)) as main_duty_end_reason_text,
        landed_text(landed.closed_date, landed.has_blanks) as closed_date_text,
        landed_text(landed.officer, landed.has_blanks) as officer_text

    from staging.homelessness_case_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.case_ref_text as case_ref,
        cleaned.household_ref_text as household_ref,
        read_date(cleaned.application_date_text) as application_date_read,
        read_date(cleaned.assessment_date_text) as assessment_date_read,
        case
            when cleaned.assessment_outcome_text in ('threatened', 'homeless', 'no_duty') then cleaned.assessment_outcome_text
            when cleaned.assessment_outcome_text is not null then 'unmapped'
        end as assessment_outcome,
        read_boolean(cleaned.section_21_flag_text) as section_21_flag,
        read_boolean(cleaned.eligible_flag_text) as eligible_flag,
        case
            when cleaned.referral_source_text in ('none', 'adult_custody', 'youth_custody', 'probation', 'hospital', 'mental_health', 'jobcentre', 'adult_social_services', 'childrens_social_services', 'no_recourse', 'defence', 'other_agency', 'other_council') then cleaned.referral_source_text
            when cleaned.referral_source_text is not null then 'unmapped'
        end as referral_source,
        case
            when cleaned.household_type_text in ('single_parent', 'single_adult', 'couple_with_children', 'couple', 'three_adults_with_children', 'three_adults', 'unknown') then cleaned.household_type_text
            when cleaned.household_type_text is not null then 'unmapped'
        end as household_type,
        case
            when cleaned.reason_loss_home_text in ('private_tenancy_ended', 'other_tenancy_ended', 'family_friends', 'relationship_breakdown', 'domestic_abuse', 'other_violence', 'social_tenancy_ended', 'supported_eviction', 'left_institution', 'left_asylum', 'other', 'unknown') then cleaned.reason_loss_home_text
            when cleaned.reason_loss_home_text is not null then 'unmapped'
        end as reason_loss_home,
        case
            when cleaned.accommodation_at_application_text in ('private_rented', 'social_rented', 'owner', 'family', 'friends', 'temporary', 'no_fixed_abode', 'rough_sleeping', 'asylum', 'refuge', 'institution', 'other') then cleaned.accommodation_at_application_text
            when cleaned.accommodation_at_application_text is not null then 'unmapped'
        end as accommodation_at_application,
        nullif(
            concat_ws(
                ';',
                case when position(';aged_16_17;' in cleaned.support_needs_text) > 0 then 'aged_16_17' end,
                case when position(';aged_18_25;' in cleaned.support_needs_text) > 0 then 'aged_18_25' end,
                case when position(';young_parent;' in cleaned.support_needs_text) > 0 then 'young_parent' end,
                case when position(';care_leaver_18_20;' in cleaned.support_needs_text) > 0 then 'care_leaver_18_20' end,
                case when position(';care_leaver_21;' in cleaned.support_needs_text) > 0 then 'care_leaver_21' end,
                case when position(';physical_health;' in cleaned.support_needs_text) > 0 then 'physical_health' end,
                case when position(';mental_health;' in cleaned.support_needs_text) > 0 then 'mental_health' end,
                case when position(';learning_disability;' in cleaned.support_needs_text) > 0 then 'learning_disability' end,
                case when position(';sexual_abuse;' in cleaned.support_needs_text) > 0 then 'sexual_abuse' end,
                case when position(';domestic_abuse;' in cleaned.support_needs_text) > 0 then 'domestic_abuse' end,
                case when position(';other_abuse;' in cleaned.support_needs_text) > 0 then 'other_abuse' end,
                case when position(';drugs;' in cleaned.support_needs_text) > 0 then 'drugs' end,
                case when position(';alcohol;' in cleaned.support_needs_text) > 0 then 'alcohol' end,
                case when position(';offending;' in cleaned.support_needs_text) > 0 then 'offending' end,
                case when position(';repeat_homelessness;' in cleaned.support_needs_text) > 0 then 'repeat_homelessness' end,
                case when position(';rough_sleeping;' in cleaned.support_needs_text) > 0 then 'rough_sleeping' end,
                case when position(';former_asylum;' in cleaned.support_needs_text) > 0 then 'former_asylum' end,
                case when position(';old_age;' in cleaned.support_needs_text) > 0 then 'old_age' end,
                case when position(';armed_forces;' in cleaned.support_needs_text) > 0 then 'armed_forces' end,
                case when position(';education_employment;' in cleaned.support_needs_text) > 0 then 'education_employment' end,
                case when position(';none;' in cleaned.support_needs_text) > 0 then 'none' end,
                case when has_other_codes(cleaned.support_needs_text, 'aged_16_17|aged_18_25|young_parent|care_leaver_18_20|care_leaver_21|physical_health|mental_health|learning_disability|sexual_abuse|domestic_abuse|other_abuse|drugs|alcohol|offending|repeat_homelessness|rough_sleeping|former_asylum|old_age|armed_forces|education_employment|none') then 'unmapped' end),
            '') as support_needs,
        read_date(cleaned.prevention_start_text) as prevention_start_read,
        read_date(cleaned.prevention_end_text) as prevention_end_read,
        case
            when cleaned.prevention_end_reason_text in ('secured_stayed', 'secured_moved', 'homeless', 'contact_lost', 'elapsed', 'withdrew', 'ineligible', 'refused_offer', 'refused_cooperate', 'unknown') then cleaned.prevention_end_reason_text
            when cleaned.prevention_end_reason_text is not null then 'unmapped'
        end as prevention_end_reason,
        read_date(cleaned.relief_start_text) as relief_start_read,
        read_date(cleaned.relief_end_text) as relief_end_read,
        case
            when cleaned.relief_end_reason_text in ('secured', 'elapsed', 'contact_lost', 'withdrew', 'referral_accepted', 'intentional', 'refused_final_offer', 'refused_cooperate', 'ineligible', 'unknown') then cleaned.relief_end_reason_text
            when cleaned.relief_end_reason_text is not null then 'unmapped'
        end as relief_end_reason,
        case
            when cleaned.main_duty_decision_text in ('main_duty', 'intentional', 'no_priority_need', 'not_homeless') then cleaned.main_duty_decision_text
            when cleaned.main_duty_decision_text is not null then 'unmapped'
        end as main_duty_decision,
        read_date(cleaned.main_duty_decision_date_text) as main_duty_decision_date_read,
        case
            when cleaned.priority_need_text in ('children', 'pregnant', 'old_age', 'disability', 'mental_health', 'young', 'domestic_abuse', 'emergency', 'other', 'none') then cleaned.priority_need_text
            when cleaned.priority_need_text is not null then 'unmapped'
        end as priority_need,
        read_date(cleaned.main_duty_end_text) as main_duty_end_read,
        case
            when cleaned.main_duty_end_reason_text in ('part6_accepted', 'part6_refused', 'private_offer_accepted', 'private_offer_refused', 'refused_ta', 'ineligible', 'intentional_from_ta', 'left_ta', 'other') then cleaned.main_duty_end_reason_text
            when cleaned.main_duty_end_reason_text is not null then 'unmapped'
        end as main_duty_end_reason,
        read_date(cleaned.closed_date_text) as closed_date_read,
        cleaned.officer_text as officer

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when typed.application_date_read >= typed.earliest_date and typed.application_date_read <= typed.as_at then typed.application_date_read end as application_date,
        case when typed.assessment_date_read >= typed.earliest_date and typed.assessment_date_read <= typed.as_at then typed.assessment_date_read end as assessment_date,
        case when typed.prevention_start_read >= typed.earliest_date and typed.prevention_start_read <= typed.as_at then typed.prevention_start_read end as prevention_start,
        case when typed.prevention_end_read >= typed.earliest_date and typed.prevention_end_read <= typed.as_at then typed.prevention_end_read end as prevention_end,
        case when typed.relief_start_read >= typed.earliest_date and typed.relief_start_read <= typed.as_at then typed.relief_start_read end as relief_start,
        case when typed.relief_end_read >= typed.earliest_date and typed.relief_end_read <= typed.as_at then typed.relief_end_read end as relief_end,
        case when typed.main_duty_decision_date_read >= typed.earliest_date and typed.main_duty_decision_date_read <= typed.as_at then typed.main_duty_decision_date_read end as main_duty_decision_date,
        case when typed.main_duty_end_read >= typed.earliest_date and typed.main_duty_end_read <= typed.as_at then typed.main_duty_end_read end as main_duty_end,
        case when typed.closed_date_read >= typed.earliest_date and typed.closed_date_read <= typed.as_at then typed.closed_date_read end as closed_date

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.case_ref,
    usable.household_ref,
    usable.application_date,
    usable.assessment_date,
    usable.assessment_outcome,
    usable.section_21_flag,
    usable.eligible_flag,
    usable.referral_source,
    usable.household_type,
    usable.reason_loss_home,
    usable.accommodation_at_application,
    usable.support_needs,
    usable.prevention_start,
    usable.prevention_end,
    usable.prevention_end_reason,
    usable.relief_start,
    usable.relief_end,
    usable.relief_end_reason,
    usable.main_duty_decision,
    usable.main_duty_decision_date,
    usable.priority_need,
    usable.main_duty_end,
    usable.main_duty_end_reason,
    usable.closed_date,
    usable.officer,
    concat_ws(
        ';',
        case
            when usable.application_date is not null or usable.application_date_text is null then null
            when usable.application_date_read is null then 'wait R-GEN-003 application_date'
            when usable.application_date_read < usable.earliest_date or usable.application_date_read > usable.latest_date then 'flag R-GEN-008 application_date'
            else 'wait R-GEN-006 application_date'
        end,
        case
            when usable.assessment_date is not null or usable.assessment_date_text is null then null
            when usable.assessment_date_read is null then 'flag R-GEN-003 assessment_date'
            when usable.assessment_date_read < usable.earliest_date or usable.assessment_date_read > usable.latest_date then 'flag R-GEN-008 assessment_date'
            else 'flag R-GEN-006 assessment_date'
        end,
        case when usable.assessment_outcome = 'unmapped' then 'flag R-GEN-005 assessment_outcome' end,
        case when usable.section_21_flag is null and usable.section_21_flag_text is not null then 'flag R-GEN-003 section_21_flag' end,
        case when usable.eligible_flag is null and usable.eligible_flag_text is not null then 'flag R-GEN-003 eligible_flag' end,
        case when usable.referral_source = 'unmapped' then 'flag R-GEN-005 referral_source' end,
        case when usable.household_type = 'unmapped' then 'flag R-GEN-005 household_type' end,
        case when usable.reason_loss_home = 'unmapped' then 'flag R-GEN-005 reason_loss_home' end,
        case when usable.accommodation_at_application = 'unmapped' then 'flag R-GEN-005 accommodation_at_application' end,
        case when has_unmapped(usable.support_needs) then 'flag R-GEN-005 support_needs' end,
        case
            when usable.prevention_start is not null or usable.prevention_start_text is null then null
            when usable.prevention_start_read is null then 'flag R-GEN-003 prevention_start'
            when usable.prevention_start_read < usable.earliest_date or usable.prevention_start_read > usable.latest_date then 'flag R-GEN-008 prevention_start'
            else 'flag R-GEN-006 prevention_start'
        end,
        case
            when usable.prevention_end is not null or usable.prevention_end_text is null then null
            when usable.prevention_end_read is null then 'flag R-GEN-003 prevention_end'
            when usable.prevention_end_read < usable.earliest_date or usable.prevention_end_read > usable.latest_date then 'flag R-GEN-008 prevention_end'
            else 'flag R-GEN-006 prevention_end'
        end,
        case when usable.prevention_end_reason = 'unmapped' then 'flag R-GEN-005 prevention_end_reason' end,
        case
            when usable.relief_start is not null or usable.relief_start_text is null then null
            when usable.relief_start_read is null then 'flag R-GEN-003 relief_start'
            when usable.relief_start_read < usable.earliest_date or usable.relief_start_read > usable.latest_date then 'flag R-GEN-008 relief_start'
            else 'flag R-GEN-006 relief_start'
        end,
        case
            when usable.relief_end is not null or usable.relief_end_text is null then null
            when usable.relief_end_read is null then 'flag R-GEN-003 relief_end'
            when usable.relief_end_read < usable.earliest_date or usable.relief_end_read > usable.latest_date then 'flag R-GEN-008 relief_end'
            else 'flag R-GEN-006 relief_end'
        end,
        case when usable.relief_end_reason = 'unmapped' then 'flag R-GEN-005 relief_end_reason' end,
        case when usable.main_duty_decision = 'unmapped' then 'flag R-GEN-005 main_duty_decision' end,
        case
            when usable.main_duty_decision_date is not null or usable.main_duty_decision_date_text is null then null
            when usable.main_duty_decision_date_read is null then 'wait R-GEN-003 main_duty_decision_date'
            when usable.main_duty_decision_date_read < usable.earliest_date or usable.main_duty_decision_date_read > usable.latest_date then 'flag R-GEN-008 main_duty_decision_date'
            else 'wait R-GEN-006 main_duty_decision_date'
        end,
        case when usable.priority_need = 'unmapped' then 'flag R-GEN-005 priority_need' end,
        case
            when usable.main_duty_end is not null or usable.main_duty_end_text is null then null
            when usable.main_duty_end_read is null then 'flag R-GEN-003 main_duty_end'
            when usable.main_duty_end_read < usable.earliest_date or usable.main_duty_end_read > usable.latest_date then 'flag R-GEN-008 main_duty_end'
            else 'flag R-GEN-006 main_duty_end'
        end,
        case when usable.main_duty_end_reason = 'unmapped' then 'flag R-GEN-005 main_duty_end_reason' end,
        case
            when usable.closed_date is not null or usable.closed_date_text is null then null
            when usable.closed_date_read is null then 'flag R-GEN-003 closed_date'
            when usable.closed_date_read < usable.earliest_date or usable.closed_date_read > usable.latest_date then 'flag R-GEN-008 closed_date'
            else 'flag R-GEN-006 closed_date'
        end,
        case when usable.case_ref is null then 'reject R-GEN-002 case_ref' end,
        case when usable.household_ref is null then 'wait R-GEN-004 household_ref' end,
        case when usable.application_date is null then 'wait R-GEN-004 application_date' end,
        case when usable.assessment_outcome is null and usable.assessment_date is not null then 'wait R-GEN-004 assessment_outcome' end,
        case when usable.prevention_end_reason is null and usable.prevention_end is not null then 'wait R-GEN-004 prevention_end_reason' end,
        case when usable.relief_end_reason is null and usable.relief_end is not null then 'wait R-GEN-004 relief_end_reason' end,
        case when usable.main_duty_decision_date is null and usable.main_duty_decision is not null then 'wait R-GEN-004 main_duty_decision_date' end,
        case when usable.main_duty_end_reason is null and usable.main_duty_end is not null then 'wait R-GEN-004 main_duty_end_reason' end,
        case when prevention_end < prevention_start or relief_end < relief_start then 'reject R-HLC-001 prevention_end' end,
        case when begins_as_test(usable.case_ref) then 'reject R-GEN-009 case_ref' end
    ) as problems

from usable
