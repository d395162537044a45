package uk.rooftree.warehouse.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import uk.rooftree.warehouse.SpreadsheetCell;

/**
 * The standings as a file: UTF-8, comma, a header, {@code \n} line ends, in the order of figures and groups. Nothing in it is suppressed
 * for small numbers: it is for the council's own use.
 */
public final class StandingCsv {

    private StandingCsv() {
    }

    /** The file's text. */
    public static String text(List<Standing> standings) {
        StringBuilder text = new StringBuilder("as_at,figure,").append(String.join(",", Dimension.columns())).append(",value,unit,target,bound,amber_tolerance,rag,")
            .append("target_owner,target_source,target_from,target_to,control_figure,chart_of,points,centre,lower_limit,upper_limit,variation,signal,assurance,control_note,")
            .append("month_before,value_month_before,change_on_month,change_on_month_percent,month_note,")
            .append("year_before,value_year_before,change_on_year,change_on_year_percent,year_note\n");
        standings.forEach(standing -> text.append(line(standing)));
        return text.toString();
    }

    private static String line(Standing standing) {
        List<String> cells = new ArrayList<>();
        add(cells, standing.asAt(), standing.figure());
        for (Dimension dimension : Dimension.values()) {
            add(cells, standing.group().get(dimension));
        }
        add(cells, standing.value(), standing.unit());
        standing.aim().ifPresentOrElse(
            aim -> add(cells, aim.target(), aim.bound(), aim.tolerance(), aim.rag(), SpreadsheetCell.asText(aim.owner()), SpreadsheetCell.asText(aim.source()),
                aim.from(), aim.to()),
            () -> add(cells, null, null, null, null, null, null, null, null));
        Standing.Control control = standing.control();
        add(cells, control.figure(), control.chartOf(), control.points(), control.centre(), control.lower(), control.upper(), control.variation(), control.signal(),
            control.assurance(), control.note());
        for (Standing.Movement movement : List.of(standing.onMonth(), standing.onYear())) {
            add(cells, movement.then(), movement.before(), movement.difference(), movement.percent(), movement.note());
        }
        return FigureCsv.line(cells);
    }

    private static void add(List<String> cells, Object... values) {
        for (Object value : values) {
            cells.add(value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
    }
}
