package uk.rooftree.etl.synthetic;

/** The steps of the void path, in its order, and whose time the days up to each are. */
enum VoidStep {
    NOTICE_RECEIVED("housing_management"),
    PRE_VOID_INSPECTION("housing_management"),
    TENANCY_END("housing_management"),
    KEYS_IN("housing_management"),
    VOID_INSPECTION("repairs"),
    WORKS_ORDERED("repairs"),
    WORKS_START("repairs"),
    WORKS_COMPLETE("repairs"),
    READY_TO_LET("repairs"),
    ADVERTISED("allocations"),
    BIDDING_CLOSED("allocations"),
    SHORTLISTED("allocations"),
    VIEWING("allocations"),
    OFFERED("allocations"),
    ACCEPTED("allocations"),
    SIGN_UP("allocations"),
    TENANCY_START("allocations"),
    KEYS_OUT("housing_management");

    private final String owner;

    VoidStep(String owner) {
        this.owner = owner;
    }

    String owner() {
        return owner;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
