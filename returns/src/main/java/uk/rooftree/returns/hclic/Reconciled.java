package uk.rooftree.returns.hclic;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A cell in the release and in the supplier's file.
 *
 * @param table  id of the table
 * @param cell   its code within the table
 * @param ours   by the release; empty where it has none
 * @param theirs by the supplier's file; empty where it has none
 */
public record Reconciled(String table, String cell, Outcome outcome, Optional<BigDecimal> ours, Optional<BigDecimal> theirs) {

    /** What came of the comparison. */
    public enum Outcome {
        AGREED, DIFFERS, NOT_IN_SUPPLIER_FILE, NOT_IN_RELEASE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By how much ours is above theirs. */
    public Optional<BigDecimal> difference() {
        return ours.flatMap(our -> theirs.map(our::subtract));
    }
}
