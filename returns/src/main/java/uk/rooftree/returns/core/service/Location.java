package uk.rooftree.returns.core.service;

/**
 * A place within a supported housing scheme.
 *
 * @param code      the service's number for it
 * @param postcode  of the place; empty if not known here
 * @param authority ONS code of its local authority; empty if not known here
 * @param inUse     when it takes lettings
 */
public record Location(String code, String postcode, String authority, InUse inUse) {
}
