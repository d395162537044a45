package uk.rooftree.returns.core.service;

/** What kind of landlord owns the home. */
public enum Provider {
    /** A council. */
    LA,
    /** A private registered provider: a housing association. */
    PRP
}
