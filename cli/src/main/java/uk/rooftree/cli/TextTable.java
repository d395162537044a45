package uk.rooftree.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;

/** Rows as a terminal shows them: columns aligned, numbers to the right. */
final class TextTable {

    private TextTable() {
    }

    static void print(PrintWriter out, List<String> header, List<? extends List<?>> rows) {
        int[] widths = new int[header.size()];
        boolean[] isNumber = new boolean[header.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(header.get(i).length(), rows.stream().mapToInt(row -> text(row.get(column)).length()).max().orElse(0));
            isNumber[i] = rows.stream().map(row -> row.get(column)).anyMatch(Number.class::isInstance);
        }
        line(out, header, widths, isNumber);
        rows.forEach(row -> line(out, row, widths, isNumber));
    }

    private static void line(PrintWriter out, List<?> values, int[] widths, boolean[] isNumber) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = text(values.get(i));
            String padding = " ".repeat(widths[i] - text.length());
            line.append(i == 0 ? "" : "  ").append(isNumber[i] ? padding + text : text + padding);
        }
        out.println(line.toString().stripTrailing());
    }

    private static String text(Object value) {
        return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
