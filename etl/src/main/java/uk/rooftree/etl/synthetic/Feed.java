package uk.rooftree.etl.synthetic;

import java.util.List;

/** The feeds of the contract, with their columns in its order; the key columns come first. */
enum Feed {

    PROPERTY("property", false, 1, "property_ref", "uprn", "block_ref", "estate", "address_line_1", "town", "postcode",
        "local_authority_code", "ward_code", "lettings_area", "property_type", "bedrooms", "bed_spaces", "floor", "lift_flag",
        "wheelchair_standard_flag", "adapted_code", "supported_flag", "older_people_housing", "minimum_age", "scheme_code",
        "scheme_location_code", "rent_basis", "weekly_rent", "property_use", "hra_flag", "pfi_flag", "shared_ownership_share",
        "ownership", "acquired_date", "acquired_reason", "disposed_date", "disposed_reason"),
    TENANCY("tenancy", false, 1, "tenancy_ref", "property_ref", "household_ref", "tenure_type", "start_date", "end_date",
        "notice_received_date", "end_reason", "previous_tenure", "previous_district_code", "previous_postcode", "letting_source",
        "rent_basis", "intermediate_rent_name", "weekly_rent", "weekly_service_charge", "weekly_personal_service_charge",
        "weekly_support_charge", "rent_period", "fixed_term_years", "starter_flag", "joint_flag", "arrears_amount", "officer"),
    HOUSEHOLD_MEMBER("household_member", false, 2, "person_token", "household_ref", "birth_date", "sex", "relationship",
        "couple_code", "dependent_flag", "pregnancy_due_date", "needs_own_room_flag", "overnight_carer_flag", "from_date",
        "to_date", "ethnicity", "nationality_code", "economic_status", "gender_same_as_sex", "long_term_condition",
        "condition_types"),
    HOMELESSNESS_CASE("homelessness_case", false, 1, "case_ref", "household_ref", "application_date", "assessment_date",
        "assessment_outcome", "section_21_flag", "eligible_flag", "referral_source", "household_type", "reason_loss_home",
        "accommodation_at_application", "support_needs", "prevention_start", "prevention_end", "prevention_end_reason",
        "relief_start", "relief_end", "relief_end_reason", "main_duty_decision", "main_duty_decision_date", "priority_need",
        "main_duty_end", "main_duty_end_reason", "closed_date", "officer"),
    APPLICATION("application", false, 1, "application_ref", "household_ref", "applicant_type", "application_date",
        "complete_date", "decision_date", "decision", "registration_date", "effective_date", "homeless_application_date", "band",
        "points", "band_reason", "bedroom_need", "bedroom_need_maximum", "bedroom_need_self", "bedroom_need_source",
        "household_size", "rp_categories", "additional_preference", "armed_forces", "area_choices", "status", "closed_date",
        "closed_reason", "merged_into", "sensitive_flag", "direct_offer_only_flag", "right_to_move_flag", "area_since_date",
        "current_tenure", "current_tenancy_ref", "current_bedrooms", "access_need", "arrears_exception_date", "housing_debt_amount",
        "housing_debt_type", "repayment_plan_flag", "fraud_referral_date", "fraud_decision_date", "fraud_outcome",
        "medical_referral_date", "medical_decision_date", "medical_outcome", "last_review_date", "case_ref", "officer"),
    APPLICATION_EVENT("application_event", true, 1, "event_ref", "application_ref", "event", "old", "new", "at", "actor"),
    REVIEW("review", false, 1, "review_ref", "application_ref", "due", "sent", "deadline", "replied", "result", "result_on",
        "reinstated_on"),
    ADVERT("advert", false, 1, "advert_ref", "property_ref", "landlord_type", "landlord", "cycle", "opens", "closes", "label",
        "units", "bedrooms", "lettings_area", "minimum_bedroom_need", "maximum_bedroom_need", "bid_count_excluded", "withdrawn_on"),
    BID("bid", true, 2, "advert_ref", "application_ref", "placed_at", "channel", "withdrawn_at", "valid", "rank_at_close",
        "bypass_reason"),
    OFFER("offer", false, 1, "offer_ref", "application_ref", "property_ref", "advert_ref", "offered_on", "viewed_on", "outcome",
        "outcome_on", "refusal_reason", "reasonable_flag", "at_viewing_flag", "officer"),
    NOMINATION("nomination", false, 1, "nomination_ref", "request_ref", "landlord", "landlord_type", "application_ref",
        "bedrooms", "lettings_area", "rent_basis", "first_let_flag", "requested_on", "sent_on", "outcome", "outcome_on", "reason",
        "tenancy_start_on"),
    VOID("void", false, 1, "void_ref", "property_ref", "tenancy_ref_out", "tenancy_ref_in", "void_start", "void_end",
        "void_class", "lahs_major", "notice_received_date", "keys_in_date", "works_start_date", "works_complete_date",
        "lettable_from", "keys_out_date", "available_flag", "weekly_rent", "officer"),
    VOID_EVENT("void_event", true, 2, "void_ref", "event_code", "planned", "actual", "target", "owner", "recorded_at"),
    LETTING("letting", false, 1, "tenancy_ref", "application_ref", "advert_ref", "offer_ref", "letting_kind", "queue",
        "allocation_route", "common_policy_flag", "common_register_flag", "accessible_register_flag", "referral_source",
        "local_lettings_plan", "vacancy_reason", "previous_rent_basis", "move_reason", "move_reason_other", "homeless_before_flag",
        "reasonable_preference", "rp_categories", "access_needs", "armed_forces_link", "armed_forces_serving",
        "armed_forces_injured", "pregnancy", "income_known", "net_income_amount", "income_frequency", "housing_benefit",
        "benefit_income_share", "household_charge_flag", "rent_per_period", "service_charge_per_period",
        "personal_service_charge_per_period", "support_charge_per_period", "shortfall_known", "shortfall_amount",
        "privacy_notice_flag", "core_log_ref", "core_submitted_date", "officer"),
    TA_PLACEMENT("ta_placement", false, 1, "placement_ref", "household_ref", "case_ref", "ta_type", "provider", "address_token",
        "property_ref", "in_district", "start_date", "end_date", "nightly_rate", "setup_cost", "weekly_household_charge",
        "weekly_benefit_subsidy", "duty", "pending_review_flag", "b_and_b_order_flag", "end_reason", "certificate_expiry_date"),
    TA_INVOICE("ta_invoice", true, 2, "invoice_ref", "line_number", "provider", "placement_ref", "period_from", "period_to",
        "nights", "nightly_rate", "amount", "invoiced_on", "paid_on"),
    DECANT("decant", false, 1, "decant_ref", "tenancy_ref", "household_ref", "from_property_ref", "to_property_ref",
        "decant_kind", "reason", "requested_on", "target_on", "moved_on", "returned_on", "result"),
    MOBILITY_MOVE("mobility_move", false, 1, "move_ref", "move_kind", "household_ref", "application_ref", "tenancy_ref_from",
        "tenancy_ref_to", "direction", "other_landlord", "bedrooms_before", "bedrooms_after", "applied_on", "decided_on",
        "decision", "refusal_ground", "completed_on", "incentive_paid", "removal_cost", "paid_on", "officer"),
    ENQUIRY("enquiry", true, 1, "enquiry_ref", "kind", "channel", "subject", "application_ref", "received_at", "target_on",
        "answered_at", "first_contact_flag", "officer");

    private final String feedName;
    private final boolean events;
    private final int keyColumns;
    private final List<String> columns;

    Feed(String feedName, boolean events, int keyColumns, String... columns) {
        this.feedName = feedName;
        this.events = events;
        this.keyColumns = keyColumns;
        this.columns = List.of(columns);
    }

    String feedName() {
        return feedName;
    }

    /** Whether its files hold only what is new or changed; otherwise everything there is. */
    boolean holdsOnlyChanges() {
        return events;
    }

    /** Whether its files have few rows, a thousand or less for a district. */
    boolean isShort() {
        return this == DECANT || this == MOBILITY_MOVE;
    }

    /** How many columns, the first ones, are its key. */
    int keyColumns() {
        return keyColumns;
    }

    List<String> columns() {
        return columns;
    }

    int column(String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("Cannot find column \"%s\" of %s".formatted(name, feedName));
        }
        return index;
    }
}
