package uk.rooftree.etl.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** The extracts of one as-at date as a reader of the contract sees them, for the tests alone. */
final class Extracts {

    /** One column of the contract. */
    record ContractColumn(String feed, String name, String type, String required, boolean key, String references, List<String> codes,
            boolean several, String range, String breach) { }

    /** A row with what it says, by column. */
    static final class Row {
        final String feed;
        final String asAt;
        private final Map<String, Integer> columns;
        private final String[] values;
        final int fields;

        Row(String feed, String asAt, Map<String, Integer> columns, String[] values, int fields) {
            this.feed = feed;
            this.asAt = asAt;
            this.columns = columns;
            this.values = values;
            this.fields = fields;
        }

        /** The value; empty where there is none. */
        String get(String column) {
            return values[columns.get(column)];
        }

        boolean has(String column) {
            return !get(column).isEmpty();
        }

        void set(String column, String value) {
            values[columns.get(column)] = value;
        }

        int whole(String column) {
            return Integer.parseInt(get(column));
        }

        @Override
        public String toString() {
            return feed + " " + asAt + " " + String.join(",", values);
        }
    }

    final String asAt;
    final Map<String, List<Row>> rows = new LinkedHashMap<>();

    private Extracts(String asAt) {
        this.asAt = asAt;
    }

    static Extracts read(Path home, String asAt) throws IOException {
        Extracts extracts = new Extracts(asAt);
        List<Path> folders;
        try (Stream<Path> list = Files.list(home.resolve("inbox"))) {
            folders = list.filter(folder -> folder.getFileName().toString().compareTo(asAt) <= 0).sorted().toList();
        }
        for (Feed feed : Feed.values()) {
            List<Row> all = new ArrayList<>();
            for (Path folder : feed.holdsOnlyChanges() ? folders : List.of(home.resolve("inbox").resolve(asAt))) {
                read(folder.resolve(feed.feedName() + ".csv"), feed.feedName(), folder.getFileName().toString(), all);
            }
            extracts.rows.put(feed.feedName(), all);
        }
        return extracts;
    }

    private static void read(Path file, String feed, String asAt, List<Row> into) throws IOException {
        Map<String, Integer> columns = new LinkedHashMap<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(file)) {
            for (CsvRecord line : reader) {
                if (columns.isEmpty()) {
                    line.getFields().forEach(name -> columns.put(name, columns.size()));
                    continue;
                }
                String[] values = new String[columns.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = i < line.getFieldCount() ? line.getField(i).trim() : "";
                }
                into.add(new Row(feed, asAt, columns, values, line.getFieldCount()));
            }
        }
    }

    /** The columns of the contract, in its order. */
    static List<ContractColumn> contract() throws IOException {
        List<ContractColumn> columns = new ArrayList<>();
        try (InputStream stream = Extracts.class.getResourceAsStream("/sql/reference/feed_column.csv");
                Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8);
                CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                if (!line.getField(0).equals("feed")) {
                    columns.add(new ContractColumn(line.getField(0), line.getField(1), line.getField(2), line.getField(3),
                        line.getField(4).equals("yes"), line.getField(5),
                        line.getField(6).isEmpty() ? List.of() : List.of(line.getField(6).split("\\|")),
                        line.getField(7).equals("yes"), line.getField(8), line.getField(10)));
                }
            }
        }
        return columns;
    }
}
