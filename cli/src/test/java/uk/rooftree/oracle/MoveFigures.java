package uk.rooftree.oracle;

import java.util.List;

/** Tenants who move for works or by choice. */
final class MoveFigures {

    private final Position position;

    MoveFigures(Position position) {
        this.position = position;
    }

    void write(FigureSheet sheet) {
        sheet.write("decants.open", () -> out().stream().map(decant -> Unit.counted(Dimensions.of("kind", decant.text("decant_kind")))).toList());
        sheet.write("decants.overdue", () -> out().stream()
            .filter(decant -> decant.is("decant_kind", "temporary") && decant.isFilled("target_on") && decant.date("target_on").isBefore(position.asAt))
            .map(decant -> Unit.counted(Dimensions.none())).toList());
        sheet.write("decants.days_out.median", () -> position.rows("decant").stream()
            .filter(decant -> Calendar.isIn(decant.date("returned_on"), "last_12_months", position.asAt))
            .map(decant -> {
                Dimensions outcome = Dimensions.of("outcome", decant.text("result"));
                return decant.isFilled("moved_on")
                    ? Unit.counted(outcome, Calendar.days(decant.date("moved_on"), decant.date("returned_on"))) : Unit.leftOut(outcome);
            }).toList());
        sheet.write("mobility.completed", () -> position.rows("mobility_move").stream()
            .filter(move -> Calendar.isIn(move.date("completed_on"), "financial_year", position.asAt))
            .map(move -> Unit.counted(Dimensions.of("kind", move.text("move_kind")).with("outcome", move.text("direction")))).toList());
        sheet.write("mobility.exchanges_refused", () -> position.rows("mobility_move").stream()
            .filter(move -> move.is("move_kind", "mutual_exchange", "home_swap") && move.is("decision", "refused"))
            .filter(move -> Calendar.isIn(move.date("decided_on"), "financial_year", position.asAt))
            .map(move -> Unit.counted(Dimensions.of("reason", move.text("refusal_ground")))).toList());
    }

    private List<Row> out() {
        return position.rows("decant").stream().filter(decant -> decant.isFilled("moved_on") && !decant.isFilled("returned_on")).toList();
    }
}
