package uk.rooftree.reports.monthly;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import de.siegmar.fastcsv.reader.CsvReader;

/** The figures contract as it stands in the SQL tree. */
final class FigureContract {

    private static final Map<String, FigureDefinition> DEFINITIONS = read();

    private FigureContract() {
    }

    static Map<String, FigureDefinition> definitions() {
        return DEFINITIONS;
    }

    private static Map<String, FigureDefinition> read() {
        Map<String, FigureDefinition> definitions = new TreeMap<>();
        try (InputStream in = FigureContract.class.getResourceAsStream("/sql/reference/figure_contract.csv");
                var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.forEach(line -> definitions.put(line.getField("figure"), new FigureDefinition(line.getField("figure"), line.getField("unit"), line.getField("period_kind"),
                Integer.parseInt(line.getField("rounding")), line.getField("feeds").isEmpty() ? List.of() : List.of(line.getField("feeds").split("\\|")),
                line.getField("population"), line.getField("excluded"), line.getField("value"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return definitions;
    }
}
