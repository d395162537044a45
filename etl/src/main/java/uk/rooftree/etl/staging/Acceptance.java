package uk.rooftree.etl.staging;

import java.util.Set;

/**
 * That a feed of a folder may be loaded though a check of its files would stop it.
 *
 * @param rule    the check, one of {@link #RULES}
 * @param feed    the feed
 * @param because why, as whoever said so put it
 */
public record Acceptance(String rule, String feed, String because) {

    /** More rows are rejected than the council's threshold allows. */
    public static final String QUARANTINE = "R-FILE-012";
    /** Checks that a person may overrule: the file can be read, and is only not what was expected. */
    public static final Set<String> RULES = Set.of("R-FILE-006", "R-FILE-007", "R-FILE-010", QUARANTINE);

    public Acceptance {
        if (!RULES.contains(rule)) {
            throw new IllegalArgumentException("Invalid acceptance: of %s (expected one of %s)".formatted(rule, RULES));
        }
        if (because.isBlank()) {
            throw new IllegalArgumentException("Invalid acceptance: without a reason");
        }
    }
}
