package uk.rooftree.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The contract's two lists: every column of every feed, and every figure; with the latter the figures that no contract asks for.
 *
 * @param feeds the feeds by name, in the order of feeds.csv, which is the order of checking
 * @param figures the figures by id, in the order of figures.csv, then those of our own
 */
record Contract(Map<String, Feed> feeds, Map<String, FigureDefinition> figures) {

    static Contract read() {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        for (List<String> cells : cellsOf("feeds.csv")) {
            List<Column> ofFeed = columns.computeIfAbsent(cells.get(0), feed -> new ArrayList<>());
            ofFeed.add(Column.of(ofFeed.size(), cells));
        }
        Map<String, Feed> feeds = new LinkedHashMap<>();
        columns.forEach((name, list) -> feeds.put(name, new Feed(name, list)));
        Map<String, FigureDefinition> figures = new LinkedHashMap<>();
        for (String list : List.of("figures.csv", "/sql/reference/figure_own.csv")) {
            for (List<String> cells : cellsOf(list)) {
                figures.put(cells.get(0), FigureDefinition.of(cells));
            }
        }
        return new Contract(feeds, figures);
    }

    private static List<List<String>> cellsOf(String resource) {
        try (InputStream in = Contract.class.getResourceAsStream(resource)) {
            List<CsvText.Record> records = CsvText.read(in.readAllBytes()).orElseThrow().records();
            return records.stream().skip(1).map(CsvText.Record::fields).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot read " + resource, fault);
        }
    }
}
