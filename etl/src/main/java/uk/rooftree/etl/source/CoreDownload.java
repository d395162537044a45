package uk.rooftree.etl.source;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.source.WantedColumns.Missing;
import uk.rooftree.etl.source.WantedColumns.Wanted;
import uk.rooftree.warehouse.council.CoreLayout;
import uk.rooftree.warehouse.council.Quote;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.model.ReferenceTable;
import uk.rooftree.warehouse.model.SqlTree;

/**
 * Lettings logs as the CORE service gives them out (CSV, in codes): a line of questions, a line of attribute names, then a line a
 * log. Each collection year has its own attributes in its own order, so it goes by their names. One year's download may follow
 * another's in the same file, each below its own header lines, or come in a file of its own. Its records are logs, not yet rows of a feed.
 */
public final class CoreDownload implements Extract {

    private static final TableName ATTRIBUTE = TableName.of("reference.core_attribute");
    /** A line that holds so many of the attributes no letting can be told without is a line of attribute names. */
    private static final int TELLING_NAMES = 5;
    /** A line that holds one of these where it says status is a log, and need not be looked at for names. */
    private static final Set<String> STATUSES = Set.of("not_started", "in_progress", "completed", "pending", "deleted");

    private final Contract contract;
    private final Feed feed;
    private final List<Path> paths;
    private final CoreLayout layout;
    private final WantedColumns attributes;

    /**
     * @param contract the feeds' contract
     * @param feed     the feed it is read for
     * @param tree     holds the attributes to read, {@code reference.core_attribute}
     * @param layout   names of its files, and their delimiter
     * @param folder   the as-at's folder
     */
    public CoreDownload(Contract contract, Feed feed, SqlTree tree, CoreLayout layout, Path folder) {
        this.contract = contract;
        this.feed = feed;
        this.paths = layout.files(folder);
        this.layout = layout;
        this.attributes = new WantedColumns(rows(tree), false);
    }

    /** The attributes that are read, in the order they stand in the records. */
    public static List<String> attributes(SqlTree tree) {
        return rows(tree).stream().map(Wanted::name).toList();
    }

    private static List<Wanted> rows(SqlTree tree) {
        ReferenceTable table = tree.reference().get(ATTRIBUTE);
        return table.rows().stream().map(row -> new Wanted(row.get(0), switch (row.get(1)) {
            case "always" -> Missing.STOPS;
            case "usual" -> Missing.FLAGGED;
            case "sometimes" -> Missing.PASSED_OVER;
            default -> throw new IllegalStateException("Invalid core_attribute.csv: need \"%s\" of %s".formatted(row.get(1), row.get(0)));
        }, Optional.ofNullable(row.get(2)))).toList();
    }

    @Override
    public boolean isSupplied() {
        return !paths.isEmpty();
    }

    @Override
    public String digest() {
        return Extract.digestOf(paths.stream().map(FileDigest::of).toList());
    }

    @Override
    public List<ReadExtract> read(Path workFolder) {
        List<ReadExtract> read = new ArrayList<>();
        for (Path path : paths) {
            for (PackedText text : PackedText.of(path)) {
                BiFunction<String, String, FileIssue> told = (rule, column) -> FileIssue.of(contract, rule, feed.name(), text.name(), column);
                String name = read.isEmpty() ? feed.name() : feed.name() + "." + (read.size() + 1);
                read.add(new DelimitedFile(feed.name(), text, layout.delimiter(), Quote.DOUBLE, Optional.empty(), told)
                    .read(workFolder, name, new TwoHeaderLines(told)));
            }
        }
        return read;
    }

    /** Lines of attribute names wherever they stand, and the lines of questions above them. */
    private final class TwoHeaderLines implements HeaderLines {

        private final Set<Long> names = new TreeSet<>();
        private final Set<Long> questions = new TreeSet<>();
        private final BiFunction<String, String, FileIssue> told;

        TwoHeaderLines(BiFunction<String, String, FileIssue> told) {
            this.told = told;
        }

        @Override
        public void look(Characters characters, CsvReaderBuilder parser) throws IOException {
            names.clear();
            questions.clear();
            Set<String> telling = attributes.columns().stream().filter(column -> column.missing() == Missing.STOPS).map(Wanted::name)
                .collect(Collectors.toSet());
            try (Reader all = characters.open(); CsvReader<CsvRecord> records = parser.ofCsvRecord(all)) {
                long number = 0;
                int statusField = -1;
                int idField = -1;
                boolean isAboveLog = false;
                for (CsvRecord record : records) {
                    List<String> fields = record.getFields();
                    boolean isLog = STATUSES.contains(field(fields, statusField));
                    if (!isLog && fields.stream().map(Header::plain).filter(telling::contains).count() >= TELLING_NAMES) {
                        names.add(number);
                        if (number > 0 && !isAboveLog) {
                            questions.add(number - 1);
                        }
                        List<String> plain = fields.stream().map(Header::plain).toList();
                        statusField = plain.indexOf("status");
                        idField = plain.indexOf("id");
                    } else {
                        isLog |= field(fields, idField).matches("[0-9]+");
                    }
                    isAboveLog = isLog;
                    number++;
                }
            } catch (CsvParseException unclosed) {
                // told when the records are read
            }
            if (names.isEmpty()) {
                names.add(0L);
            }
        }

        private static String field(List<String> fields, int place) {
            return place >= 0 && place < fields.size() ? fields.get(place).strip() : "";
        }

        @Override
        public boolean isHeader(long record) {
            return names.contains(record) || questions.contains(record);
        }

        @Override
        public Optional<Header> header(long record, List<String> fields) {
            return questions.contains(record) ? Optional.empty()
                : Optional.of(Header.of(fields, attributes, Map.of(), told));
        }
    }
}
