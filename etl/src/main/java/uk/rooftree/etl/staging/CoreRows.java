package uk.rooftree.etl.staging;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.contract.Level;
import uk.rooftree.etl.source.CoreDownload;
import uk.rooftree.etl.source.Extract;
import uk.rooftree.etl.source.FileIssue;
import uk.rooftree.etl.source.ReadExtract;
import uk.rooftree.warehouse.council.SourceSettings;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ReferenceTable;
import uk.rooftree.warehouse.model.SqlTree;

/**
 * Makes rows of a feed from the logs of a CORE download, by the models in {@code sql/source/core/}. Every log becomes a row or is set
 * aside by a rule with a reason; a rule of level none is no loss, its log tells nothing of the feed.
 */
final class CoreRows {

    /** Between the lines of one file and those of the next, so that a log's line tells its file, too. */
    private static final long LINES_APART = 1_000_000_000_000L;
    private static final TableName LOG = TableName.of("arrived.core_log");
    private static final Set<String> DATES = Set.of("startdate", "voiddate", "mrcdate");

    private final SqlTree tree;
    private final Contract contract;
    private final Engine engine;
    private final Map<String, List<ReadExtract>> read = new TreeMap<>();
    private String shown = "";

    CoreRows(SqlTree tree, Contract contract, Engine engine) {
        this.tree = tree;
        this.contract = contract;
        this.engine = engine;
    }

    /** Tells one way of making a feed's rows from another: a change of it lands a file anew. */
    static String reading(SqlTree tree, String feed) {
        StringBuilder text = new StringBuilder();
        for (Model model : models(tree, feed)) {
            text.append(model.sql());
            referenceTables(tree, model).forEach(table -> text.append(table.digest()));
        }
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The table of a feed's logs that were set aside. */
    static TableName setAside(String feed) {
        return new TableName("arrived", feed + "_set_aside");
    }

    /**
     * Reads a download, once for all feeds that are made from it, and shows its logs as {@code source.core_log}.
     *
     * @param key        tells one download, and one way of reading it, from another
     * @param dateFormat of its dates
     * @return what was read of each file, with an issue that stops it if it is the service's other download, with words for codes
     */
    List<ReadExtract> read(Feed feed, Extract download, String key, String dateFormat, Path workFolder) {
        List<ReadExtract> known = read.get(key);
        if (known == null) {
            known = download.read(workFolder);
        }
        if (known.stream().allMatch(ReadExtract::isAccepted) && !key.equals(shown)) {
            known = show(known, dateFormat);
            shown = key;
        }
        read.put(key, known);
        return known.stream().map(file -> file.forFeed(feed.name())).toList();
    }

    private List<ReadExtract> show(List<ReadExtract> files, String dateFormat) {
        engine.runScript(tree.macros(engine.dialect()));
        List<String> attributes = CoreDownload.attributes(tree);
        List<String> logs = new ArrayList<>();
        for (ReadExtract file : files) {
            TableName records = new TableName("arrived", "core_log_records" + (logs.isEmpty() ? "" : "_" + (logs.size() + 1)));
            engine.showRecords(records, file.records(), ReadExtract.recordColumns(attributes));
            logs.add(Template.named("arrived_core_log")
                .with("records", records.toString())
                .with("lines_before", String.valueOf(logs.size() * LINES_APART))
                .with("columns", attributes.stream().map(attribute -> "    %s as %s".formatted(text(attribute, dateFormat), attribute))
                    .collect(Collectors.joining(",\n")))
                .text());
        }
        engine.createWorkTable(LOG, String.join("\nunion all\n\n", logs));
        make(tree.graph().upTo(new TableName("source", "core_rent")));
        List<ReadExtract> told = new ArrayList<>();
        for (ReadExtract file : files) {
            boolean isInWords = !engine.query("""
                select count(*) from arrived.core_log as log where %s
                having count(case when read_integer(lettype) is null and lettype is not null then 1 end) > count(lettype) / 2"""
                .formatted(linesOf("log", told.size()))).rows().isEmpty();
            told.add(isInWords ? file.with(FileIssue.of(contract, "R-CORE-004", file.feed(), file.file(), "")) : file);
        }
        return told;
    }

    /** The condition that a log stands in the file of this number. */
    private static String linesOf(String logs, int file) {
        return "%1$s.line >= %2$d and %1$s.line < %3$d".formatted(logs, file * LINES_APART, (file + 1) * LINES_APART);
    }

    private static String text(String attribute, String dateFormat) {
        String text = "landed_text(records.%s, records.has_blanks)".formatted(attribute);
        return DATES.contains(attribute) && !dateFormat.equals(SourceSettings.ISO_DATE)
            ? "iso_date_text(%s, %s)".formatted(text, Engine.literal(dateFormat))
            : text;
    }

    /**
     * Makes {@code arrived.<feed>} and the table of {@link #setAside}.
     *
     * @return of each file, how many of its records are rows of the feed, those that a rule rejects among them
     * @throws IllegalStateException if a log became neither a row nor was set aside
     */
    List<Long> arrive(Feed feed, List<ReadExtract> read, LoadRequest request) {
        TableName made = new TableName("source", "core_" + feed.name());
        make(models(tree, feed.name()).stream().filter(model -> model.name().equals(made)).toList());
        Set<String> columns = engine.describe("select * from " + made).stream().map(Column::name).collect(Collectors.toSet());
        long rows = engine.createWorkTable(new TableName("arrived", feed.name()), ofEachFile("arrived_core", read, request, made, template -> template
            .with("columns", feed.columns().stream().map(column -> columns.contains(column.name())
                ? "    made.\"%s\"".formatted(column.name())
                : "    cast(null as string) as \"%s\"".formatted(column.name())).collect(Collectors.joining(",\n")))));
        long setAside = engine.createWorkTable(setAside(feed.name()), ofEachFile("arrived_core_set_aside", read, request, made, template -> template
            .with("feed", Engine.literal(feed.name()))));
        long logs = count(LOG.toString());
        if (logs != rows + setAside) {
            throw new IllegalStateException("Logs of %s were lost: read %,d, but made %,d rows of %s and set %,d aside".formatted(
                read.stream().map(ReadExtract::file).collect(Collectors.joining(", ")), logs, rows, feed.name(), setAside));
        }
        String none = contract.rules().stream().filter(rule -> rule.level().equals(Optional.of(Level.NONE)))
            .map(rule -> Engine.literal(rule.id())).collect(Collectors.joining(", "));
        return read.stream().map(file -> file.rows() - count("%s where rule in (%s) and file = %s".formatted(
            setAside(feed.name()), none, Engine.literal(file.file())))).toList();
    }

    private static String ofEachFile(String template, List<ReadExtract> read, LoadRequest request, TableName made, UnaryOperator<Template> filled) {
        List<String> files = new ArrayList<>();
        for (ReadExtract file : read) {
            files.add(filled.apply(Template.ofFile(template, request, file)
                .with("made", made.toString())
                .with("lines_before", String.valueOf(files.size() * LINES_APART))
                .with("lines", linesOf("made", files.size()))).text());
        }
        return String.join("\nunion all\n\n", files);
    }

    private void make(List<Model> models) {
        for (Model model : models) {
            referenceTables(tree, model).forEach(table -> engine.createTable(table.name(), table.columns(), table.rows()));
            engine.createWorkTable(model.name(), model.sql());
        }
    }

    private long count(String from) {
        return (Long) engine.query("select count(*) from " + from).rows().get(0).get(0);
    }

    /** The models a feed's rows go through, in order; the last is the feed's own. */
    private static List<Model> models(SqlTree tree, String feed) {
        return tree.graph().upTo(new TableName("source", "core_" + feed));
    }

    private static List<ReferenceTable> referenceTables(SqlTree tree, Model model) {
        return model.sources().stream().filter(tree.reference()::containsKey).map(tree.reference()::get).toList();
    }
}
