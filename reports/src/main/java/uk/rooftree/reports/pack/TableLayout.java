package uk.rooftree.reports.pack;

import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JasperReport;

import uk.rooftree.reports.chart.Lettering;
import uk.rooftree.reports.monthly.DataTable;

/** Gives each column of the table template the width that its numbers need. */
final class TableLayout {

    private static final double SIZE = 7.5;
    private static final double HEAD_SIZE = 7;
    private static final double PADDING = 6;
    private static final int NEARLY = 6;
    private static final int COLUMNS = 12;

    private TableLayout() {
    }

    /** @param template a copy of its own */
    static JasperReport apply(JasperReport template, DataTable table, int width) {
        int columns = table.heads().size() - 1;
        if (columns > COLUMNS) {
            throw new IllegalArgumentException("Cannot lay out \"%s\": %d columns, and the template has %d".formatted(table.caption(), columns, COLUMNS));
        }
        double[] needs = new double[columns + 1];
        needs[0] = Math.min(70, Lettering.width(table.heads().get(0), HEAD_SIZE, true)) + PADDING;
        for (int i = 1; i <= columns; i++) {
            needs[i] = longestWord(table.heads().get(i)) + PADDING + 1;
        }
        for (DataTable.Row row : table.rows()) {
            needs[0] = Math.max(needs[0], Math.min(width * 0.45, Lettering.width(row.label(), SIZE, row.total()) + PADDING));
            for (int i = 1; i <= columns; i++) {
                needs[i] = Math.max(needs[i], Lettering.width(row.values().get(i - 1), SIZE, row.total()) + PADDING);
            }
        }
        int[] widths = shares(needs, width);
        settleHeads(table, needs, widths);
        for (JRBand band : new JRBand[] {template.getColumnHeader(), template.getDetailSection().getBands()[0]}) {
            for (JRElement element : band.getElements()) {
                place(element, widths);
            }
        }
        return template;
    }

    /** What is left over goes to all columns alike, so that numbers stand at even distances; where room is short, text shrinks with its column. */
    private static int[] shares(double[] needs, int width) {
        double all = 0;
        for (double need : needs) {
            all += need;
        }
        double spare = Math.max(0, width - all) / needs.length;
        double squeezed = Math.min(1, width / all);
        int[] widths = new int[needs.length];
        int used = 0;
        for (int i = 1; i < needs.length; i++) {
            widths[i] = (int) Math.floor(needs[i] * squeezed + spare);
            used += widths[i];
        }
        widths[0] = width - used;
        return widths;
    }

    /** A heading that only just fits on a line, or only just not, may break on paper where it did not when it was measured. */
    private static void settleHeads(DataTable table, double[] needs, int[] widths) {
        for (int i = 1; i < widths.length; i++) {
            double whole = Lettering.width(table.heads().get(i), HEAD_SIZE, true) + PADDING + 1;
            int more = (int) Math.ceil(whole + NEARLY) - widths[i];
            if (more > 0 && more < 2 * NEARLY && widths[0] - more >= needs[0]) {
                widths[i] += more;
                widths[0] -= more;
            }
        }
    }

    private static void place(JRElement element, int[] widths) {
        String key = element.getKey();
        int column = key.equals("label") ? 0 : Integer.parseInt(key.replaceAll("[a-z]+", ""));
        int x = 0;
        for (int i = 0; i < column && i < widths.length; i++) {
            x += widths[i];
        }
        boolean used = column < widths.length;
        element.setX(used ? x : 0);
        element.setWidth(used ? widths[column] : 1);
    }

    private static double longestWord(String words) {
        double longest = 0;
        for (String word : words.split(" ")) {
            longest = Math.max(longest, Lettering.width(word, HEAD_SIZE, true));
        }
        return longest;
    }
}
