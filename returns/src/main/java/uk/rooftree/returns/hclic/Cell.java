package uk.rooftree.returns.hclic;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A cell of a headline table.
 *
 * @param table      id of the table, such as A1
 * @param code       within the table
 * @param unit       what one is: households, cases, children, support needs, percent
 * @param title      of the table
 * @param section    of H-CLIC that its cases' fields stand in
 * @param source     the public table it is a column of
 * @param definition what it counts
 * @param figure     the published figure that is the same number, with its group; empty if none is
 * @param rows       how many cases or households count in it
 * @param value      empty where the feed was not supplied, and for a share over nobody
 * @param last       the same of the quarter before; empty where that is not known
 */
public record Cell(String table, String code, String label, String unit, String title, String section, String source, String definition, Optional<String> figure,
                   long rows, Optional<BigDecimal> value, Optional<BigDecimal> last) {

    /** Its name among all cells, such as A1.total. */
    public String id() {
        return table + "." + code;
    }

    /** Since the quarter before. */
    public Optional<BigDecimal> change() {
        return value.flatMap(now -> last.map(now::subtract));
    }

    Cell withLast(Optional<BigDecimal> told) {
        return new Cell(table, code, label, unit, title, section, source, definition, figure, rows, value, told);
    }
}
