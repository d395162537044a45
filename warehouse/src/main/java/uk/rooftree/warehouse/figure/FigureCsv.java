package uk.rooftree.warehouse.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The figures as a file: UTF-8, comma, a header, {@code \n} line ends, one row for each figure and group in a total order, so
 * that the same figures make the same bytes. Nothing in it is suppressed for small numbers: it is for the council's own use.
 */
public final class FigureCsv {

    private FigureCsv() {
    }

    /** Writes the file in one move: readers see the whole of it or the one before. */
    public static void write(Path file, Collection<FigureRow> rows) {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(unfinished, text(rows).getBytes(StandardCharsets.UTF_8));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot write %s: %s".formatted(file, refused.getMessage()), refused);
        }
    }

    /** The file's text. */
    public static String text(Collection<FigureRow> rows) {
        StringBuilder text = new StringBuilder("as_at,figure,period_start,period_end,council_code,");
        text.append(String.join(",", Dimension.columns())).append(",value,numerator,denominator,rows_counted,rows_excluded,unit\n");
        for (FigureRow row : rows.stream().sorted(Figures.ORDER).toList()) {
            List<String> cells = new ArrayList<>();
            cells.add(row.asAt().toString());
            cells.add(row.figure());
            cells.add(row.periodStart().toString());
            cells.add(row.periodEnd().toString());
            cells.add(row.councilCode());
            for (Dimension dimension : Dimension.values()) {
                cells.add(row.in(dimension).orElse(""));
            }
            cells.add(row.value() == null ? "" : row.value().toPlainString());
            cells.add(wholeOrTwoDecimals(row.numerator()));
            cells.add(wholeOrTwoDecimals(row.denominator()));
            cells.add(String.valueOf(row.rowsCounted()));
            cells.add(String.valueOf(row.rowsExcluded()));
            cells.add(row.unit());
            text.append(line(cells));
        }
        return text.toString();
    }

    static String wholeOrTwoDecimals(BigDecimal number) {
        if (number == null) {
            return "";
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return number.setScale(whole ? 0 : 2, RoundingMode.HALF_UP).toPlainString();
    }

    /** One line of a file of ours: values in quotes where they must be, {@code \n} at its end. */
    static String line(List<String> cells) {
        return cells.stream().map(FigureCsv::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
