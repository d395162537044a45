package uk.rooftree.reports.monthly;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import de.siegmar.fastcsv.reader.CsvReader;

import uk.rooftree.warehouse.figure.FigureDefinition;

/** The figures contract and the figures beyond it, as they stand in the SQL tree. */
final class FigureContract {

    private static final Map<String, PageFigure> DEFINITIONS = read();

    private FigureContract() {
    }

    static Map<String, PageFigure> definitions() {
        return DEFINITIONS;
    }

    private static Map<String, PageFigure> read() {
        Map<String, PageFigure> definitions = new TreeMap<>();
        read("/sql/reference/figure_contract.csv", definitions);
        read("/sql/reference/figure_own.csv", definitions);
        return definitions;
    }

    private static void read(String list, Map<String, PageFigure> definitions) {
        try (InputStream in = FigureContract.class.getResourceAsStream(list);
                var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.forEach(line -> definitions.put(line.getField("figure"), new PageFigure(new FigureDefinition(line.getField("figure"), line.getField("measure"),
                line.getField("unit"), line.getField("period_kind"), List.of(), line.getField("statistic"), line.getField("definition"),
                Integer.parseInt(line.getField("rounding")), line.getField("null_when"), line.getField("feeds").isEmpty() ? List.of() : List.of(line.getField("feeds").split("\\|")),
                line.getField("grain"), line.getField("population"), line.getField("excluded"), line.getField("value"), Optional.empty()))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
