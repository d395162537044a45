package uk.rooftree.oracle;

import java.math.BigDecimal;

/** Flags on decants, moves and enquiries. */
final class OtherFlags {

    private OtherFlags() {
    }

    static void check(Flags flags, Position position) {
        for (Row decant : position.rows("decant")) {
            boolean out = decant.isFilled("moved_on") && !decant.date("moved_on").isAfter(position.asAt)
                && (!decant.isFilled("returned_on") || decant.date("returned_on").isAfter(position.asAt));
            flags.flagIf(decant.is("decant_kind", "temporary") && out && Flags.isBefore(decant.date("target_on"), position.asAt),
                "R-DEC-002", decant, "target_on");
        }
        for (Row move : position.rows("mobility_move")) {
            flags.flagIf(move.is("move_kind", "downsizing") && move.isFilled("bedrooms_before") && move.isFilled("bedrooms_after")
                && move.integer("bedrooms_after") >= move.integer("bedrooms_before"), "R-MOV-002", move, "bedrooms_after");
            flags.flagIf(move.isFilled("incentive_paid") && move.decimal("incentive_paid").compareTo(BigDecimal.ZERO) > 0
                && !move.isFilled("completed_on"), "R-MOV-003", move, "incentive_paid");
        }
        for (Row enquiry : position.rows("enquiry")) {
            flags.flagIf(Flags.isBefore(enquiry.date("target_on"), enquiry.day("received_at")), "R-ENQ-002", enquiry, "target_on");
        }
    }
}
