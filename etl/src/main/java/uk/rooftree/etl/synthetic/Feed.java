package uk.rooftree.etl.synthetic;

import java.util.List;

/** The feeds this package writes, with their columns in the contract's order. */
enum Feed {

    PROPERTY("property", false, "property_ref", "uprn", "block_ref", "estate", "address_line_1", "town", "postcode",
        "local_authority_code", "ward_code", "lettings_area", "property_type", "bedrooms", "bed_spaces", "floor", "lift_flag",
        "wheelchair_standard_flag", "adapted_code", "supported_flag", "older_people_housing", "minimum_age", "scheme_code",
        "scheme_location_code", "rent_basis", "weekly_rent", "property_use", "hra_flag", "pfi_flag", "shared_ownership_share",
        "ownership", "acquired_date", "acquired_reason", "disposed_date", "disposed_reason"),
    TENANCY("tenancy", false, "tenancy_ref", "property_ref", "household_ref", "tenure_type", "start_date", "end_date",
        "notice_received_date", "end_reason", "previous_tenure", "previous_district_code", "previous_postcode", "letting_source",
        "rent_basis", "intermediate_rent_name", "weekly_rent", "weekly_service_charge", "weekly_personal_service_charge",
        "weekly_support_charge", "rent_period", "fixed_term_years", "starter_flag", "joint_flag", "arrears_amount", "officer"),
    HOUSEHOLD_MEMBER("household_member", false, "person_token", "household_ref", "birth_date", "sex", "relationship",
        "couple_code", "dependent_flag", "pregnancy_due_date", "needs_own_room_flag", "overnight_carer_flag", "from_date",
        "to_date", "ethnicity", "nationality_code", "economic_status", "gender_same_as_sex", "long_term_condition",
        "condition_types"),
    APPLICATION("application", false, "application_ref", "household_ref", "applicant_type", "application_date", "complete_date",
        "decision_date", "decision", "registration_date", "effective_date", "homeless_application_date", "band", "points",
        "band_reason", "bedroom_need", "bedroom_need_maximum", "bedroom_need_self", "bedroom_need_source", "household_size",
        "rp_categories", "additional_preference", "armed_forces", "area_choices", "status", "closed_date", "closed_reason",
        "merged_into", "sensitive_flag", "direct_offer_only_flag", "right_to_move_flag", "area_since_date", "current_tenure",
        "current_tenancy_ref", "current_bedrooms", "access_need", "arrears_exception_date", "housing_debt_amount",
        "housing_debt_type", "repayment_plan_flag", "fraud_referral_date", "fraud_decision_date", "fraud_outcome",
        "medical_referral_date", "medical_decision_date", "medical_outcome", "last_review_date", "case_ref", "officer"),
    APPLICATION_EVENT("application_event", true, "event_ref", "application_ref", "event", "old", "new", "at", "actor"),
    ADVERT("advert", false, "advert_ref", "property_ref", "landlord_type", "landlord", "cycle", "opens", "closes", "label",
        "units", "bedrooms", "lettings_area", "minimum_bedroom_need", "maximum_bedroom_need", "bid_count_excluded",
        "withdrawn_on"),
    BID("bid", true, "advert_ref", "application_ref", "placed_at", "channel", "withdrawn_at", "valid", "rank_at_close",
        "bypass_reason"),
    OFFER("offer", false, "offer_ref", "application_ref", "property_ref", "advert_ref", "offered_on", "viewed_on", "outcome",
        "outcome_on", "refusal_reason", "reasonable_flag", "at_viewing_flag", "officer"),
    VOID("void", false, "void_ref", "property_ref", "tenancy_ref_out", "tenancy_ref_in", "void_start", "void_end", "void_class",
        "lahs_major", "notice_received_date", "keys_in_date", "works_start_date", "works_complete_date", "lettable_from",
        "keys_out_date", "available_flag", "weekly_rent", "officer"),
    VOID_EVENT("void_event", true, "void_ref", "event_code", "planned", "actual", "target", "owner", "recorded_at"),
    LETTING("letting", false, "tenancy_ref", "application_ref", "advert_ref", "offer_ref", "letting_kind", "queue",
        "allocation_route", "common_policy_flag", "common_register_flag", "accessible_register_flag", "referral_source",
        "local_lettings_plan", "vacancy_reason", "previous_rent_basis", "move_reason", "move_reason_other",
        "homeless_before_flag", "reasonable_preference", "rp_categories", "access_needs", "armed_forces_link",
        "armed_forces_serving", "armed_forces_injured", "pregnancy", "income_known", "net_income_amount", "income_frequency",
        "housing_benefit", "benefit_income_share", "household_charge_flag", "rent_per_period", "service_charge_per_period",
        "personal_service_charge_per_period", "support_charge_per_period", "shortfall_known", "shortfall_amount",
        "privacy_notice_flag", "core_log_ref", "core_submitted_date", "officer");

    private final String feedName;
    private final boolean events;
    private final List<String> columns;

    Feed(String feedName, boolean events, String... columns) {
        this.feedName = feedName;
        this.events = events;
        this.columns = List.of(columns);
    }

    String feedName() {
        return feedName;
    }

    /** Whether its files hold only what is new or changed; otherwise everything there is. */
    boolean holdsOnlyChanges() {
        return events;
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
