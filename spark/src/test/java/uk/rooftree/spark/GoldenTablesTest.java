package uk.rooftree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.spark.sql.DataFrameReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;
import uk.rooftree.warehouse.engine.DuckDb;

/** Delta Lake's own golden tables, at every version: what our reader gives is what delta-spark gives, or it refuses in plain words. */
class GoldenTablesTest {

    private static final Path PAGE = Path.of("..", "docs", "delta_readers.md");
    private static final TableName COPY = TableName.of("work.copy");
    /** Larger tables are compared only in the long test. */
    private static final long FEW_ROWS = 100_000;

    @TempDir
    static Path folder;

    private static Path warehouse;
    private static DeltaTables tables;
    /** What our reader made of each version: the number of rows, or the refusal. */
    private static final Map<GoldenTable, SortedMap<Long, Outcome>> OUTCOMES = new LinkedHashMap<>();

    private record Outcome(long rows, String refusal) {

        boolean isRead() {
            return refusal == null;
        }
    }

    @BeforeAll
    static void read_every_version() throws IOException {
        // a name that is a pattern, has a blank, and is percent-encoded in an address
        warehouse = folder.resolve("Delta's 100% [golden] tables");
        GoldenTable.unzipAll(warehouse);
        tables = new DeltaTables(warehouse);
        DuckDb duckDb = Engines.duckDb();
        for (GoldenTable golden : GoldenTable.all()) {
            SortedMap<Long, Outcome> versions = new TreeMap<>();
            for (long version : versionsOf(golden)) {
                versions.put(version, read(duckDb, golden.name(), version));
            }
            OUTCOMES.put(golden, versions);
        }
    }

    private static TreeSet<Long> versionsOf(GoldenTable golden) throws IOException {
        TreeSet<Long> versions = golden.versions(warehouse);
        return versions.isEmpty() ? new TreeSet<>(List.of(0L)) : versions;
    }

    private static Outcome read(DuckDb duckDb, TableName name, long version) {
        try {
            TableSnapshot table = tables.at(name, version);
            duckDb.define(table);
            return new Outcome(duckDb.createWorkTable(COPY, "select * from " + name), null);
        } catch (UserFault refusal) {
            return new Outcome(0, refusal.getMessage());
        }
    }

    @Test
    void the_page_tells_which_is_read_and_which_is_refused_and_why() throws IOException {
        String page = page();
        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).as("docs/delta_readers.md (mvn verify -Dgolden.update makes it anew)").isEqualTo(page);
    }

    @Test
    void a_refusal_names_the_table_and_what_to_do() {
        OUTCOMES.forEach((golden, versions) -> versions.values().stream().filter(outcome -> !outcome.isRead())
            .forEach(outcome -> assertThat(outcome.refusal()).matches("(?s)Cannot read " + golden.name() + ": (.+\\. (Restore|Switch|Leave|Copy|Build) .+\\.|there is no such table in .+)")));
    }

    @Test
    void what_is_read_at_the_latest_version_is_what_delta_spark_reads() {
        List<String> differences = new ArrayList<>();
        OUTCOMES.forEach((golden, versions) -> versions.keySet().stream()
            .filter(version -> versions.get(version).isRead() && versions.get(version).rows() <= FEW_ROWS)
            .reduce((earlier, later) -> later)
            .ifPresent(version -> compare(golden, version, differences)));
        assertThat(differences).isEmpty();
    }

    @Test
    @Tag("long")
    void what_is_read_at_any_version_is_what_delta_spark_reads() {
        List<String> differences = new ArrayList<>();
        OUTCOMES.forEach((golden, versions) -> versions.forEach((version, outcome) -> {
            if (outcome.isRead()) {
                compare(golden, version, differences);
            }
        }));
        assertThat(differences).isEmpty();
    }

    private static void compare(GoldenTable golden, long version, List<String> differences) {
        DuckDb duckDb = Engines.duckDb();
        duckDb.define(tables.at(golden.name(), version));
        TableRows ours = TableRows.of(duckDb.query("select * from " + golden.name()));
        DataFrameReader reader = Engines.spark().session().read().format("delta").option("versionAsOf", version);
        String difference;
        try {
            difference = ours.difference(TableRows.of(reader.load(tables.folder(golden.name()).toString())));
        } catch (Exception refused) {
            difference = "delta-spark does not read it: " + refused.getMessage();
        }
        if (!difference.isEmpty()) {
            differences.add("%s version %d, ours and delta-spark's: %s".formatted(golden.original(), version, difference));
        }
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
            # Delta tables of other writers

            Rooftree reads Delta tables by their log (Delta Kernel) and their Parquet files (DuckDB). This page tells what it makes of the
            golden tables of the Delta Lake project, each of which some reader once got wrong: it gives the rows that delta-spark gives,
            or it refuses. It is made by `GoldenTablesTest`, which compares what is read with delta-spark's rows, names and types: the latest
            readable version in every build, all versions and the tables of a million rows in its long test; `mvn verify -Dgolden.update` makes it anew. The tables are those of github.com/delta-io/delta, commit bb1057f4,
            `connectors/golden-tables`, Apache License 2.0.

            - **Read**: text, whole numbers of every size, decimals, floating point, booleans, dates, timestamps with and without zone,
              bytes; partitions by any of them; checkpoints whole, in parts and of the second kind; columns added later; every version
              whose log and files are still there.
            - **Refused**: deletion vectors, column mapping, type widening, collations, variants, structs, arrays and maps; logs that are
              damaged or incomplete; versions whose files are gone. A table that only has a feature switched on, and does not use it
              in the version asked for, is read where its files are plain.
            - A timestamp of a partition that has no zone in the log is taken as UTC, which is delta-spark's reading in a UTC session.

            | Table | What it tries | Outcome |
            |---|---|---|
            """);
        OUTCOMES.forEach((golden, versions) -> page.append("| %s | %s | %s |\n".formatted(golden.original(), golden.tries(), outcome(versions))));
        return page.toString();
    }

    private static String outcome(SortedMap<Long, Outcome> versions) {
        List<Long> read = versions.keySet().stream().filter(version -> versions.get(version).isRead()).toList();
        Map<String, List<Long>> refused = new LinkedHashMap<>();
        versions.forEach((version, outcome) -> {
            if (!outcome.isRead()) {
                refused.computeIfAbsent(reason(outcome.refusal()), reason -> new ArrayList<>()).add(version);
            }
        });
        List<String> parts = new ArrayList<>();
        if (!read.isEmpty()) {
            parts.add("same rows at %s (%d at the latest of them)".formatted(list(read), versions.get(read.get(read.size() - 1)).rows()));
        }
        refused.forEach((reason, which) -> parts.add((versions.size() == which.size() ? "refused: " : "refused at " + list(which) + ": ") + reason));
        return String.join("; ", parts);
    }

    /** What is between the table's name and what to do, without this run's folder and without names that tell nothing. */
    private static String reason(String refusal) {
        String reason = refusal.substring(refusal.indexOf(": ") + 2).replaceAll("(?s)\\. (Restore|Switch|Leave|Copy|Build) .*", "")
            .replaceAll("(?s)Root node: .*}", "…")
            .replaceAll("version \\d+ needs the file \"[^\"]*\"", "a data file is needed")
            .replaceAll("\\(file \"[^\"]*\"\\)", "").replace(" in \"" + warehouse + "\"", "").replace(warehouse + "/", "").replaceAll("at version \\d+", "").replaceAll("\\s+", " ").replaceAll(" ([,)])", "$1").strip();
        return reason.replace("|", "\\|");
    }

    private static String list(List<Long> versions) {
        List<String> ranges = new ArrayList<>();
        for (int from = 0; from < versions.size(); ) {
            int to = from;
            while (to + 1 < versions.size() && versions.get(to + 1) == versions.get(to) + 1) {
                to++;
            }
            ranges.add(from == to ? versions.get(from).toString() : versions.get(from) + " to " + versions.get(to));
            from = to + 1;
        }
        return (versions.size() == 1 ? "version " : "versions ") + String.join(", ", ranges);
    }
}
