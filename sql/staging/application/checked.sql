-- model:      staging.application_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.application_landed
-- definition: contract of the feed application (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
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
        landed_text(landed.application_ref, landed.has_blanks) as application_ref_text,
        landed_text(landed.household_ref, landed.has_blanks) as household_ref_text,
        lower(landed_text(landed.applicant_type, landed.has_blanks)) as applicant_type_text,
        landed_text(landed.application_date, landed.has_blanks) as application_date_text,
        landed_text(landed.complete_date, landed.has_blanks) as complete_date_text,
        landed_text(landed.decision_date, landed.has_blanks) as decision_date_text,
        lower(landed_text(landed.decision, landed.has_blanks)) as decision_text,
        landed_text(landed.registration_date, landed.has_blanks) as registration_date_text,
        landed_text(landed.effective_date, landed.has_blanks) as effective_date_text,
        landed_text(landed.homeless_application_date, landed.has_blanks) as homeless_application_date_text,
        landed_text(landed.band, landed.has_blanks) as band_text,
        landed_text(landed.points, landed.has_blanks) as points_text,
        landed_text(landed.band_reason, landed.has_blanks) as band_reason_text,
        landed_text(landed.bedroom_need, landed.has_blanks) as bedroom_need_text,
        landed_text(landed.bedroom_need_maximum, landed.has_blanks) as bedroom_need_maximum_text,
        landed_text(landed.bedroom_need_self, landed.has_blanks) as bedroom_need_self_text,
        lower(landed_text(landed.bedroom_need_source, landed.has_blanks)) as bedroom_need_source_text,
        landed_text(landed.household_size, landed.has_blanks) as household_size_text,
        parted_codes(landed_text(landed.rp_categories, landed.has_blanks)) as rp_categories_text,
        landed_text(landed.additional_preference, landed.has_blanks) as additional_preference_text,
        landed_text(landed.armed_forces, landed.has_blanks) as armed_forces_text,
        landed_text(landed.area_choices, landed.has_blanks) as area_choices_text,
        lower(landed_text(landed.status, landed.has_blanks)) as status_text,
        landed_text(landed.closed_date, landed.has_blanks) as closed_date_text,
        lower(landed_text(landed.closed_reason, landed.has_blanks)) as closed_reason_text,
        landed_text(landed.merged_into, landed.has_blanks) as merged_into_text,
        landed_text(landed.sensitive_flag, landed.has_blanks) as sensitive_flag_text,
        landed_text(landed.direct_offer_only_flag, landed.has_blanks) as direct_offer_only_flag_text,
        landed_text(landed.right_to_move_flag, landed.has_blanks) as right_to_move_flag_text,
        landed_text(landed.area_since_date, landed.has_blanks) as area_since_date_text,
        lower(landed_text(landed.current_tenure, landed.has_blanks)) as current_tenure_text,
        landed_text(landed.current_tenancy_ref, landed.has_blanks) as current_tenancy_ref_text,
        landed_text(landed.current_bedrooms, landed.has_blanks) as current_bedrooms_text,
        lower(landed_text(landed.access_need, landed.has_blanks)) as access_need_text,
        landed_text(landed.arrears_exception_date, landed.has_blanks) as arrears_exception_date_text,
        landed_text(landed.housing_debt_amount, landed.has_blanks) as housing_debt_amount_text,
        lower(landed_text(landed.housing_debt_type, landed.has_blanks)) as housing_debt_type_text,
        landed_text(landed.repayment_plan_flag, landed.has_blanks) as repayment_plan_flag_text,
        landed_text(landed.fraud_referral_date, landed.has_blanks) as fraud_referral_date_text,
        landed_text(landed.fraud_decision_date, landed.has_blanks) as fraud_decision_date_text,
        lower(landed_text(landed.fraud_outcome, landed.has_blanks)) as fraud_outcome_text,
        landed_text(landed.medical_referral_date, landed.has_blanks) as medical_referral_date_text,
        landed_text(landed.medical_decision_date, landed.has_blanks) as medical_decision_date_text,
        lower(landed_text(landed.medical_outcome, landed.has_blanks)) as medical_outcome_text,
        landed_text(landed.last_review_date, landed.has_blanks) as last_review_date_text,
        landed_text(landed.case_ref, landed.has_blanks) as case_ref_text,
        landed_text(landed.officer, landed.has_blanks) as officer_text

    from staging.application_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.application_ref_text as application_ref,
        cleaned.household_ref_text as household_ref,
        case
            when cleaned.applicant_type_text in ('home_seeker', 'own_transfer', 'other_social', 'homeless', 'supported_move_on') then cleaned.applicant_type_text
            when cleaned.applicant_type_text is not null then 'unmapped'
        end as applicant_type,
        read_date(cleaned.application_date_text) as application_date_read,
        read_date(cleaned.complete_date_text) as complete_date_read,
        read_date(cleaned.decision_date_text) as decision_date_read,
        case
            when cleaned.decision_text in ('registered', 'refused_ineligible', 'refused_not_qualifying', 'closed_no_evidence') then cleaned.decision_text
            when cleaned.decision_text is not null then 'unmapped'
        end as decision,
        read_date(cleaned.registration_date_text) as registration_date_read,
        read_date(cleaned.effective_date_text) as effective_date_read,
        read_date(cleaned.homeless_application_date_text) as homeless_application_date_read,
        cleaned.band_text as band,
        read_integer(cleaned.points_text) as points_read,
        cleaned.band_reason_text as band_reason,
        read_integer(cleaned.bedroom_need_text) as bedroom_need_read,
        read_integer(cleaned.bedroom_need_maximum_text) as bedroom_need_maximum_read,
        read_integer(cleaned.bedroom_need_self_text) as bedroom_need_self_read,
        case
            when cleaned.bedroom_need_source_text in ('officer', 'self', 'computed') then cleaned.bedroom_need_source_text
            when cleaned.bedroom_need_source_text is not null then 'unmapped'
        end as bedroom_need_source,
        read_integer(cleaned.household_size_text) as household_size_read,
        nullif(
            concat_ws(
                ';',
                case when position(';homeless;' in cleaned.rp_categories_text) > 0 then 'homeless' end,
                case when position(';homelessness_duty;' in cleaned.rp_categories_text) > 0 then 'homelessness_duty' end,
                case when position(';unsatisfactory_housing;' in cleaned.rp_categories_text) > 0 then 'unsatisfactory_housing' end,
                case when position(';medical_welfare;' in cleaned.rp_categories_text) > 0 then 'medical_welfare' end,
                case when position(';hardship;' in cleaned.rp_categories_text) > 0 then 'hardship' end,
                case when has_other_codes(cleaned.rp_categories_text, 'homeless|homelessness_duty|unsatisfactory_housing|medical_welfare|hardship') then 'unmapped' end),
            '') as rp_categories,
        read_boolean(cleaned.additional_preference_text) as additional_preference,
        read_boolean(cleaned.armed_forces_text) as armed_forces,
        clean_list(cleaned.area_choices_text) as area_choices,
        case
            when cleaned.status_text in ('draft', 'pending', 'active', 'suspended', 'under_offer', 'housed', 'removed', 'lapsed', 'withdrawn', 'merged', 'refused') then cleaned.status_text
            when cleaned.status_text is not null then 'unmapped'
        end as status,
        read_date(cleaned.closed_date_text) as closed_date_read,
        case
            when cleaned.closed_reason_text in ('housed_by_council', 'housed_by_nomination', 'housed_elsewhere', 'no_reply_to_review', 'no_bids', 'no_longer_wants', 'no_longer_qualifies', 'offers_refused', 'arrears', 'moved_away', 'died', 'duplicate', 'no_evidence', 'other') then cleaned.closed_reason_text
            when cleaned.closed_reason_text is not null then 'unmapped'
        end as closed_reason,
        cleaned.merged_into_text as merged_into,
        read_boolean(cleaned.sensitive_flag_text) as sensitive_flag,
        read_boolean(cleaned.direct_offer_only_flag_text) as direct_offer_only_flag,
        read_boolean(cleaned.right_to_move_flag_text) as right_to_move_flag,
        read_date(cleaned.area_since_date_text) as area_since_date_read,
        case
            when cleaned.current_tenure_text in ('council_fixed', 'council_lifetime', 'provider_fixed', 'provider_lifetime', 'other_social_general', 'extra_care', 'older_low_support', 'other_supported', 'shared_owner', 'owner_occupier', 'private_rented', 'friends_family', 'sofa_surfing', 'bed_and_breakfast', 'direct_access_hostel', 'hospital', 'prison', 'other_temporary', 'rough_sleeping', 'refuge', 'care_leaver', 'asylum_support', 'host_family', 'caravan', 'residential_care', 'tied', 'other', 'unknown') then cleaned.current_tenure_text
            when cleaned.current_tenure_text is not null then 'unmapped'
        end as current_tenure,
        cleaned.current_tenancy_ref_text as current_tenancy_ref,
        read_integer(cleaned.current_bedrooms_text) as current_bedrooms_read,
        case
            when cleaned.access_need_text in ('none', 'level_access', 'part_wheelchair', 'full_wheelchair', 'other') then cleaned.access_need_text
            when cleaned.access_need_text is not null then 'unmapped'
        end as access_need,
        read_date(cleaned.arrears_exception_date_text) as arrears_exception_date_read,
        read_decimal(cleaned.housing_debt_amount_text) as housing_debt_amount_read,
        case
            when cleaned.housing_debt_type_text in ('current_rent', 'former_rent', 'recharge', 'benefit_overpayment', 'temporary_accommodation', 'other') then cleaned.housing_debt_type_text
            when cleaned.housing_debt_type_text is not null then 'unmapped'
        end as housing_debt_type,
        read_boolean(cleaned.repayment_plan_flag_text) as repayment_plan_flag,
        read_date(cleaned.fraud_referral_date_text) as fraud_referral_date_read,
        read_date(cleaned.fraud_decision_date_text) as fraud_decision_date_read,
        case
            when cleaned.fraud_outcome_text in ('verified', 'refused', 'withdrawn') then cleaned.fraud_outcome_text
            when cleaned.fraud_outcome_text is not null then 'unmapped'
        end as fraud_outcome,
        read_date(cleaned.medical_referral_date_text) as medical_referral_date_read,
        read_date(cleaned.medical_decision_date_text) as medical_decision_date_read,
        case
            when cleaned.medical_outcome_text in ('award', 'no_award', 'withdrawn') then cleaned.medical_outcome_text
            when cleaned.medical_outcome_text is not null then 'unmapped'
        end as medical_outcome,
        read_date(cleaned.last_review_date_text) as last_review_date_read,
        cleaned.case_ref_text as case_ref,
        cleaned.officer_text as officer

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when typed.application_date_read >= typed.earliest_date and typed.application_date_read <= typed.as_at then typed.application_date_read end as application_date,
        case when typed.complete_date_read >= typed.earliest_date and typed.complete_date_read <= typed.as_at then typed.complete_date_read end as complete_date,
        case when typed.decision_date_read >= typed.earliest_date and typed.decision_date_read <= typed.as_at then typed.decision_date_read end as decision_date,
        case when typed.registration_date_read >= typed.earliest_date and typed.registration_date_read <= typed.as_at then typed.registration_date_read end as registration_date,
        case when typed.effective_date_read >= typed.earliest_date and typed.effective_date_read <= typed.as_at then typed.effective_date_read end as effective_date,
        case when typed.homeless_application_date_read >= typed.earliest_date and typed.homeless_application_date_read <= typed.as_at then typed.homeless_application_date_read end as homeless_application_date,
        case when typed.points_read >= 0 and typed.points_read <= 5000 then typed.points_read end as points,
        case when typed.bedroom_need_read >= 0 and typed.bedroom_need_read <= 12 then typed.bedroom_need_read end as bedroom_need,
        case when typed.bedroom_need_maximum_read >= 0 and typed.bedroom_need_maximum_read <= 12 then typed.bedroom_need_maximum_read end as bedroom_need_maximum,
        case when typed.bedroom_need_self_read >= 0 and typed.bedroom_need_self_read <= 12 then typed.bedroom_need_self_read end as bedroom_need_self,
        case when typed.household_size_read >= 1 and typed.household_size_read <= 30 then typed.household_size_read end as household_size,
        case when typed.closed_date_read >= typed.earliest_date and typed.closed_date_read <= typed.as_at then typed.closed_date_read end as closed_date,
        case when typed.area_since_date_read >= typed.earliest_date and typed.area_since_date_read <= typed.as_at then typed.area_since_date_read end as area_since_date,
        case when typed.current_bedrooms_read >= 0 and typed.current_bedrooms_read <= 12 then typed.current_bedrooms_read end as current_bedrooms,
        case when typed.arrears_exception_date_read >= typed.earliest_date and typed.arrears_exception_date_read <= typed.as_at then typed.arrears_exception_date_read end as arrears_exception_date,
        case when typed.housing_debt_amount_read >= 0 then typed.housing_debt_amount_read end as housing_debt_amount,
        case when typed.fraud_referral_date_read >= typed.earliest_date and typed.fraud_referral_date_read <= typed.as_at then typed.fraud_referral_date_read end as fraud_referral_date,
        case when typed.fraud_decision_date_read >= typed.earliest_date and typed.fraud_decision_date_read <= typed.as_at then typed.fraud_decision_date_read end as fraud_decision_date,
        case when typed.medical_referral_date_read >= typed.earliest_date and typed.medical_referral_date_read <= typed.as_at then typed.medical_referral_date_read end as medical_referral_date,
        case when typed.medical_decision_date_read >= typed.earliest_date and typed.medical_decision_date_read <= typed.as_at then typed.medical_decision_date_read end as medical_decision_date,
        case when typed.last_review_date_read >= typed.earliest_date and typed.last_review_date_read <= typed.as_at then typed.last_review_date_read end as last_review_date

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.application_ref,
    usable.household_ref,
    usable.applicant_type,
    usable.application_date,
    usable.complete_date,
    usable.decision_date,
    usable.decision,
    usable.registration_date,
    usable.effective_date,
    usable.homeless_application_date,
    usable.band,
    usable.points,
    usable.band_reason,
    usable.bedroom_need,
    usable.bedroom_need_maximum,
    usable.bedroom_need_self,
    usable.bedroom_need_source,
    usable.household_size,
    usable.rp_categories,
    usable.additional_preference,
    usable.armed_forces,
    usable.area_choices,
    usable.status,
    usable.closed_date,
    usable.closed_reason,
    usable.merged_into,
    usable.sensitive_flag,
    usable.direct_offer_only_flag,
    usable.right_to_move_flag,
    usable.area_since_date,
    usable.current_tenure,
    usable.current_tenancy_ref,
    usable.current_bedrooms,
    usable.access_need,
    usable.arrears_exception_date,
    usable.housing_debt_amount,
    usable.housing_debt_type,
    usable.repayment_plan_flag,
    usable.fraud_referral_date,
    usable.fraud_decision_date,
    usable.fraud_outcome,
    usable.medical_referral_date,
    usable.medical_decision_date,
    usable.medical_outcome,
    usable.last_review_date,
    usable.case_ref,
    usable.officer,
    concat_ws(
        ';',
        case when usable.applicant_type = 'unmapped' then 'flag R-GEN-005 applicant_type' end,
        case
            when usable.application_date is not null or usable.application_date_text is null then null
            when usable.application_date_read is null then 'wait R-GEN-003 application_date'
            when usable.application_date_read < usable.earliest_date or usable.application_date_read > usable.latest_date then 'flag R-GEN-008 application_date'
            else 'wait R-GEN-006 application_date'
        end,
        case
            when usable.complete_date is not null or usable.complete_date_text is null then null
            when usable.complete_date_read is null then 'flag R-GEN-003 complete_date'
            when usable.complete_date_read < usable.earliest_date or usable.complete_date_read > usable.latest_date then 'flag R-GEN-008 complete_date'
            else 'flag R-GEN-006 complete_date'
        end,
        case
            when usable.decision_date is not null or usable.decision_date_text is null then null
            when usable.decision_date_read is null then 'flag R-GEN-003 decision_date'
            when usable.decision_date_read < usable.earliest_date or usable.decision_date_read > usable.latest_date then 'flag R-GEN-008 decision_date'
            else 'flag R-GEN-006 decision_date'
        end,
        case when usable.decision = 'unmapped' then 'flag R-GEN-005 decision' end,
        case
            when usable.registration_date is not null or usable.registration_date_text is null then null
            when usable.registration_date_read is null then 'wait R-GEN-003 registration_date'
            when usable.registration_date_read < usable.earliest_date or usable.registration_date_read > usable.latest_date then 'flag R-GEN-008 registration_date'
            else 'wait R-GEN-006 registration_date'
        end,
        case
            when usable.effective_date is not null or usable.effective_date_text is null then null
            when usable.effective_date_read is null then 'wait R-GEN-003 effective_date'
            when usable.effective_date_read < usable.earliest_date or usable.effective_date_read > usable.latest_date then 'flag R-GEN-008 effective_date'
            else 'wait R-GEN-006 effective_date'
        end,
        case
            when usable.homeless_application_date is not null or usable.homeless_application_date_text is null then null
            when usable.homeless_application_date_read is null then 'flag R-GEN-003 homeless_application_date'
            when usable.homeless_application_date_read < usable.earliest_date or usable.homeless_application_date_read > usable.latest_date then 'flag R-GEN-008 homeless_application_date'
            else 'flag R-GEN-006 homeless_application_date'
        end,
        case
            when usable.points is not null or usable.points_text is null then null
            when usable.points_read is null then 'flag R-GEN-003 points'
            else 'flag R-GEN-006 points'
        end,
        case
            when usable.bedroom_need is not null or usable.bedroom_need_text is null then null
            when usable.bedroom_need_read is null then 'wait R-GEN-003 bedroom_need'
            else 'wait R-GEN-006 bedroom_need'
        end,
        case
            when usable.bedroom_need_maximum is not null or usable.bedroom_need_maximum_text is null then null
            when usable.bedroom_need_maximum_read is null then 'flag R-GEN-003 bedroom_need_maximum'
            else 'flag R-GEN-006 bedroom_need_maximum'
        end,
        case
            when usable.bedroom_need_self is not null or usable.bedroom_need_self_text is null then null
            when usable.bedroom_need_self_read is null then 'flag R-GEN-003 bedroom_need_self'
            else 'flag R-GEN-006 bedroom_need_self'
        end,
        case when usable.bedroom_need_source = 'unmapped' then 'flag R-GEN-005 bedroom_need_source' end,
        case
            when usable.household_size is not null or usable.household_size_text is null then null
            when usable.household_size_read is null then 'flag R-GEN-003 household_size'
            else 'flag R-GEN-006 household_size'
        end,
        case when has_unmapped(usable.rp_categories) then 'flag R-GEN-005 rp_categories' end,
        case when usable.additional_preference is null and usable.additional_preference_text is not null then 'flag R-GEN-003 additional_preference' end,
        case when usable.armed_forces is null and usable.armed_forces_text is not null then 'flag R-GEN-003 armed_forces' end,
        case when usable.status = 'unmapped' then 'flag R-GEN-005 status' end,
        case
            when usable.closed_date is not null or usable.closed_date_text is null then null
            when usable.closed_date_read is null then 'wait R-GEN-003 closed_date'
            when usable.closed_date_read < usable.earliest_date or usable.closed_date_read > usable.latest_date then 'flag R-GEN-008 closed_date'
            else 'wait R-GEN-006 closed_date'
        end,
        case when usable.closed_reason = 'unmapped' then 'flag R-GEN-005 closed_reason' end,
        case when usable.sensitive_flag is null and usable.sensitive_flag_text is not null then 'flag R-GEN-003 sensitive_flag' end,
        case when usable.direct_offer_only_flag is null and usable.direct_offer_only_flag_text is not null then 'flag R-GEN-003 direct_offer_only_flag' end,
        case when usable.right_to_move_flag is null and usable.right_to_move_flag_text is not null then 'flag R-GEN-003 right_to_move_flag' end,
        case
            when usable.area_since_date is not null or usable.area_since_date_text is null then null
            when usable.area_since_date_read is null then 'flag R-GEN-003 area_since_date'
            when usable.area_since_date_read < usable.earliest_date or usable.area_since_date_read > usable.latest_date then 'flag R-GEN-008 area_since_date'
            else 'flag R-GEN-006 area_since_date'
        end,
        case when usable.current_tenure = 'unmapped' then 'flag R-GEN-005 current_tenure' end,
        case
            when usable.current_bedrooms is not null or usable.current_bedrooms_text is null then null
            when usable.current_bedrooms_read is null then 'flag R-GEN-003 current_bedrooms'
            else 'flag R-GEN-006 current_bedrooms'
        end,
        case when usable.access_need = 'unmapped' then 'flag R-GEN-005 access_need' end,
        case
            when usable.arrears_exception_date is not null or usable.arrears_exception_date_text is null then null
            when usable.arrears_exception_date_read is null then 'flag R-GEN-003 arrears_exception_date'
            when usable.arrears_exception_date_read < usable.earliest_date or usable.arrears_exception_date_read > usable.latest_date then 'flag R-GEN-008 arrears_exception_date'
            else 'flag R-GEN-006 arrears_exception_date'
        end,
        case
            when usable.housing_debt_amount is not null or usable.housing_debt_amount_text is null then null
            when usable.housing_debt_amount_read is null then 'flag R-GEN-003 housing_debt_amount'
            else 'flag R-GEN-006 housing_debt_amount'
        end,
        case when usable.housing_debt_type = 'unmapped' then 'flag R-GEN-005 housing_debt_type' end,
        case when usable.repayment_plan_flag is null and usable.repayment_plan_flag_text is not null then 'flag R-GEN-003 repayment_plan_flag' end,
        case
            when usable.fraud_referral_date is not null or usable.fraud_referral_date_text is null then null
            when usable.fraud_referral_date_read is null then 'flag R-GEN-003 fraud_referral_date'
            when usable.fraud_referral_date_read < usable.earliest_date or usable.fraud_referral_date_read > usable.latest_date then 'flag R-GEN-008 fraud_referral_date'
            else 'flag R-GEN-006 fraud_referral_date'
        end,
        case
            when usable.fraud_decision_date is not null or usable.fraud_decision_date_text is null then null
            when usable.fraud_decision_date_read is null then 'flag R-GEN-003 fraud_decision_date'
            when usable.fraud_decision_date_read < usable.earliest_date or usable.fraud_decision_date_read > usable.latest_date then 'flag R-GEN-008 fraud_decision_date'
            else 'flag R-GEN-006 fraud_decision_date'
        end,
        case when usable.fraud_outcome = 'unmapped' then 'flag R-GEN-005 fraud_outcome' end,
        case
            when usable.medical_referral_date is not null or usable.medical_referral_date_text is null then null
            when usable.medical_referral_date_read is null then 'flag R-GEN-003 medical_referral_date'
            when usable.medical_referral_date_read < usable.earliest_date or usable.medical_referral_date_read > usable.latest_date then 'flag R-GEN-008 medical_referral_date'
            else 'flag R-GEN-006 medical_referral_date'
        end,
        case
            when usable.medical_decision_date is not null or usable.medical_decision_date_text is null then null
            when usable.medical_decision_date_read is null then 'flag R-GEN-003 medical_decision_date'
            when usable.medical_decision_date_read < usable.earliest_date or usable.medical_decision_date_read > usable.latest_date then 'flag R-GEN-008 medical_decision_date'
            else 'flag R-GEN-006 medical_decision_date'
        end,
        case when usable.medical_outcome = 'unmapped' then 'flag R-GEN-005 medical_outcome' end,
        case
            when usable.last_review_date is not null or usable.last_review_date_text is null then null
            when usable.last_review_date_read is null then 'flag R-GEN-003 last_review_date'
            when usable.last_review_date_read < usable.earliest_date or usable.last_review_date_read > usable.latest_date then 'flag R-GEN-008 last_review_date'
            else 'flag R-GEN-006 last_review_date'
        end,
        case when usable.application_ref is null then 'reject R-GEN-002 application_ref' end,
        case when usable.household_ref is null then 'reject R-GEN-004 household_ref' end,
        case when usable.applicant_type is null then 'flag R-GEN-004 applicant_type' end,
        case when usable.application_date is null then 'wait R-GEN-004 application_date' end,
        case when usable.decision is null and usable.decision_date is not null then 'wait R-GEN-004 decision' end,
        case when usable.registration_date is null and usable.status in ('active', 'suspended', 'under_offer') then 'wait R-GEN-004 registration_date' end,
        case when usable.effective_date is null and usable.status in ('active', 'suspended', 'under_offer') then 'wait R-GEN-004 effective_date' end,
        case when usable.bedroom_need is null and usable.status in ('active', 'suspended', 'under_offer') then 'wait R-GEN-004 bedroom_need' end,
        case when usable.status is null then 'reject R-GEN-004 status' end,
        case when usable.closed_date is null and usable.status in ('housed', 'removed', 'lapsed', 'withdrawn', 'merged', 'refused') then 'wait R-GEN-004 closed_date' end,
        case when usable.merged_into is null and usable.status = 'merged' then 'flag R-GEN-004 merged_into' end,
        case when usable.current_tenancy_ref is null and usable.applicant_type = 'own_transfer' then 'flag R-GEN-004 current_tenancy_ref' end,
        case when usable.housing_debt_type is null and usable.housing_debt_amount is not null then 'flag R-GEN-004 housing_debt_type' end,
        case when usable.fraud_outcome is null and usable.fraud_decision_date is not null then 'wait R-GEN-004 fraud_outcome' end,
        case when usable.medical_outcome is null and usable.medical_decision_date is not null then 'wait R-GEN-004 medical_outcome' end,
        case when closed_date < application_date then 'reject R-APP-001 closed_date' end,
        case when begins_as_test(usable.application_ref) then 'reject R-GEN-009 application_ref' end
    ) as problems

from usable
