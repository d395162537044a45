package uk.rooftree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
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
import uk.rooftree.warehouse.engine.DuckDb;

/**
 * Delta Lake's own golden tables, at every version: what our reader gives is what delta-spark gives, or it refuses in plain words.
 *
 * <p>delta-spark takes minutes over them. So its answers are kept as text among the test resources: every build holds our reader's
 * against them, and the long test holds them against delta-spark itself.
 */
class GoldenTablesTest {

    private static final Path PAGE = Path.of("..", "docs", "delta_readers.md");
    private static final Path ANSWERS = Path.of("src", "test", "resources", "delta-golden", "rows");

    @TempDir
    static Path folder;

    private static Path warehouse;
    private static DeltaTables tables;
    /** What our reader made of each version. */
    private static final Map<GoldenTable, SortedMap<Long, Outcome>> OUTCOMES = new LinkedHashMap<>();

    /** The number of rows and what they are, or the refusal. */
    private record Outcome(long rows, String account, String refusal) {

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
            duckDb.define(tables.at(name, version));
            TableRows rows = TableRows.of(duckDb.query("select * from " + name));
            return new Outcome(rows.rows().size(), rows.account(), null);
        } catch (UserFault refusal) {
            return new Outcome(0, null, refusal.getMessage());
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
    void what_is_read_at_any_version_is_what_delta_spark_was_seen_to_read() throws IOException {
        Map<String, String> ours = new TreeMap<>();
        OUTCOMES.forEach((golden, versions) -> {
            SortedMap<Long, String> accounts = readVersions(versions);
            if (!accounts.isEmpty()) {
                ours.put(answerFile(golden), answers(accounts));
            }
        });
        assertThat(recorded()).as("tables that delta-spark's answers are kept of, and tables that are read").containsOnlyKeys(ours.keySet());
        assertThat(differences(ours)).isEmpty();
    }

    @Test
    @Tag("long")
    void what_delta_spark_was_seen_to_read_is_what_it_reads() throws IOException {
        Map<String, String> theirs = new TreeMap<>();
        OUTCOMES.forEach((golden, versions) -> {
            SortedMap<Long, String> accounts = readVersions(versions);
            if (!accounts.isEmpty()) {
                accounts.replaceAll((version, ours) -> readBySpark(golden, version));
                theirs.put(answerFile(golden), answers(accounts));
            }
        });
        if (System.getProperty("golden.update") != null) {
            for (String left : recorded().keySet()) {
                Files.delete(ANSWERS.resolve(left));
            }
            for (Map.Entry<String, String> answer : theirs.entrySet()) {
                Files.writeString(ANSWERS.resolve(answer.getKey()), answer.getValue());
            }
        }
        assertThat(recorded()).containsOnlyKeys(theirs.keySet());
        assertThat(differences(theirs)).as("mvn verify -Dgroups=long -DexcludedGroups= -Dgolden.update records them anew").isEmpty();
    }

    /** The versions that our reader reads, with its rows. */
    private static SortedMap<Long, String> readVersions(SortedMap<Long, Outcome> versions) {
        SortedMap<Long, String> accounts = new TreeMap<>();
        versions.forEach((version, outcome) -> {
            if (outcome.isRead()) {
                accounts.put(version, outcome.account());
            }
        });
        return accounts;
    }

    private static String readBySpark(GoldenTable golden, long version) {
        DataFrameReader reader = Engines.spark().session().read().format("delta").option("versionAsOf", version);
        try {
            return TableRows.of(reader.load(tables.folder(golden.name()).toString())).account();
        } catch (Exception refused) {
            return "delta-spark does not read it: " + refused.getMessage() + "\n";
        }
    }

    private static String answerFile(GoldenTable golden) {
        return golden.name().table() + ".txt";
    }

    /** Versions in order, each as it stands; those that follow one another with the same rows stand once. */
    private static String answers(SortedMap<Long, String> accounts) {
        StringBuilder answers = new StringBuilder();
        List<Long> alike = new ArrayList<>();
        accounts.forEach((version, account) -> {
            alike.add(version);
            if (!account.equals(accounts.get(version + 1))) {
                answers.append(answers.isEmpty() ? "" : "\n").append(list(alike)).append('\n').append(account);
                alike.clear();
            }
        });
        return answers.toString();
    }

    private static Map<String, String> recorded() throws IOException {
        Map<String, String> recorded = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(ANSWERS, "*.txt")) {
            for (Path file : files) {
                recorded.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return recorded;
    }

    /** For each table that is not as recorded, the first line that differs. */
    private static List<String> differences(Map<String, String> found) throws IOException {
        Map<String, String> recorded = recorded();
        List<String> differences = new ArrayList<>();
        found.forEach((file, text) -> {
            if (!text.equals(recorded.get(file))) {
                List<String> lines = text.lines().toList();
                List<String> recordedLines = recorded.getOrDefault(file, "").lines().toList();
                int at = 0;
                while (at < lines.size() && at < recordedLines.size() && lines.get(at).equals(recordedLines.get(at))) {
                    at++;
                }
                differences.add("%s, line %d: recorded %s, found %s".formatted(file, at + 1,
                    at < recordedLines.size() ? recordedLines.get(at) : "nothing", at < lines.size() ? lines.get(at) : "nothing"));
            }
        });
        return differences;
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
            # Delta tables of other writers

            Rooftree reads Delta tables by their log (Delta Kernel) and their Parquet files (DuckDB). This page tells what it makes of the
            golden tables of the Delta Lake project, each of which some reader once got wrong: it gives the rows that delta-spark gives,
            or it refuses. It is made by `GoldenTablesTest`; `mvn verify -Dgolden.update` makes it anew. In every build the test compares names,
            types and rows of every version that is read with what delta-spark gave, which is kept in
            `spark/src/test/resources/delta-golden/rows`; its long test compares those with delta-spark itself. The tables are those of
            github.com/delta-io/delta, commit bb1057f4, `connectors/golden-tables`, Apache License 2.0.

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
