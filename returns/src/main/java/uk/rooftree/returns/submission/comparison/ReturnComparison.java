package uk.rooftree.returns.submission.comparison;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * Two submissions of one return beside each other, or one and what the return would be now.
 *
 * @param earlier title of the one, such as {@code LAHS 2025-26, submission 1}
 * @param later   title of the other
 * @param cells   in the order of the later form, then those that only the earlier has
 */
public record ReturnComparison(String earlier, String later, List<CellDifference> cells) {

    public ReturnComparison {
        cells = List.copyOf(cells);
    }

    static ReturnComparison along(String earlier, String later, List<String> order, SortedMap<String, String> first, List<Step> steps) {
        List<String> codes = new ArrayList<>(order);
        first.keySet().stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        return new ReturnComparison(earlier, later, codes.stream().map(code -> CellDifference.along(code, first, steps)).toList());
    }

    /** Cells that say another thing, or would but for causes that cancel each other out. */
    public List<CellDifference> changed() {
        return cells.stream().filter(CellDifference::isChanged).toList();
    }

    /** Every cell as CSV. */
    public String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord("code", "before", "after", "difference", "definitions", "late", "erased", "corrected", "answers", "changed_by");
            for (CellDifference cell : cells) {
                List<String> values = new ArrayList<>(List.of(cell.code(), cell.before(), cell.after(), cell.whole().map(BigDecimal::toPlainString).orElse("")));
                for (Cause cause : Cause.values()) {
                    values.add(cell.whole().isPresent() ? cell.part(cause).toPlainString() : "");
                }
                values.add(cell.causes().stream().map(Cause::toString).collect(Collectors.joining(" ")));
                csv.writeRecord(values);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Cannot write into memory", impossible);
        }
        return text.toString();
    }
}
