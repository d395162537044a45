package uk.rooftree.returns.hclic;

/**
 * A column of an extract and what H-CLIC calls it.
 *
 * @param section of H-CLIC, such as Relief
 * @param name    of the element
 * @param status  assumed, or known
 */
public record Element(String section, String feed, String column, String name, String status) {
}
