package uk.rooftree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.job.JobListener;
import uk.rooftree.etl.job.MonthlyJob;
import uk.rooftree.etl.synthetic.CouncilSize;
import uk.rooftree.etl.synthetic.GenerationListener;
import uk.rooftree.etl.synthetic.GenerationRequest;
import uk.rooftree.etl.synthetic.SyntheticCouncil;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;
import uk.rooftree.warehouse.engine.DuckDb;

/**
 * The tables of a warehouse that the monthly job has made of two months, as others read them: the same columns and rows as ours. In every
 * build Delta Kernel reads all but the longest and delta-spark one of each kind; in the long tests both read all tables at all versions.
 */
class OtherReadersOfAHomeTest {

    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
    /** Longer tables are compared only in the long tests. */
    private static final long FEW_ROWS = 20_000;
    /** As they came, the latest of each key, kept month by month, without a row, joined from others, and the figures. */
    private static final List<TableName> ONE_OF_EACH_KIND = Stream.of("landing.offer", "core.application", "core.issue", "core.decant",
        "voids.spell", "figure.figure").map(TableName::of).toList();

    @TempDir
    static Path folder;

    private static DeltaTables tables;
    private static List<TableName> names;

    @BeforeAll
    static void run_the_job() throws IOException {
        GenerationRequest request = new GenerationRequest(CouncilSize.DISTRICT, 2, 20261031, LAST, folder.resolve("a home"));
        new SyntheticCouncil(request).generate(GenerationListener.NONE);
        Home home = new Home(request.home());
        for (LocalDate asAt : request.asAtDates()) {
            new MonthlyJob(home, List.of(), JobListener.SILENT, Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC)).run(asAt);
        }
        tables = new DeltaTables(home.warehouse());
        names = tables.listTables();
    }

    @Test
    void there_are_tables_of_every_kind_and_of_several_versions() {
        assertThat(names.stream().map(TableName::schema).distinct()).contains("landing", "core", "voids", "figure");
        assertThat(names).filteredOn(name -> tables.latest(name).version() > 0).hasSizeGreaterThan(10);
    }

    @Test
    void delta_kernel_reads_the_same_rows_of_every_shorter_table_and_of_the_register_and_the_figures_as_they_were() throws IOException {
        List<String> differences = new ArrayList<>();
        for (TableName name : names) {
            TableSnapshot latest = tables.latest(name);
            if (latest.rows() <= FEW_ROWS) {
                for (long version = isAskedFor(name) ? 0 : latest.version(); version <= latest.version(); version++) {
                    compareWithKernel(name, version, differences);
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    @Tag("long")
    void delta_kernel_reads_the_same_rows_at_every_version() throws IOException {
        List<String> differences = new ArrayList<>();
        for (TableName name : names) {
            for (long version = 0; version <= tables.latest(name).version(); version++) {
                compareWithKernel(name, version, differences);
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void delta_spark_reads_the_same_rows_of_a_table_of_each_kind_and_as_it_was() {
        List<String> differences = new ArrayList<>();
        for (TableName name : ONE_OF_EACH_KIND) {
            for (long version = 0; version <= tables.latest(name).version(); version++) {
                compareWithSpark(name, version, differences);
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    @Tag("long")
    void delta_spark_reads_the_same_rows_at_every_version() {
        List<String> differences = new ArrayList<>();
        for (TableName name : names) {
            for (long version = 0; version <= tables.latest(name).version(); version++) {
                compareWithSpark(name, version, differences);
            }
        }
        assertThat(differences).isEmpty();
    }

    /** Tables that others ask for: the register as kept, and the figures. */
    private static boolean isAskedFor(TableName name) {
        return name.schema().equals("core") || name.schema().equals("figure");
    }

    private static void compareWithKernel(TableName name, long version, List<String> differences) throws IOException {
        TableRows ours = ours(name, version);
        tell(name, version, ours.difference(TableRows.of(KernelTable.read(tables.folder(name), version), ours)), differences);
    }

    private static void compareWithSpark(TableName name, long version, List<String> differences) {
        SparkSession session = Engines.spark().session();
        TableRows theirs = TableRows.of(session.read().format("delta").option("versionAsOf", version).load(tables.folder(name).toString()));
        tell(name, version, ours(name, version).difference(theirs), differences);
    }

    private static TableRows ours(TableName name, long version) {
        DuckDb duckDb = Engines.duckDb();
        duckDb.define(tables.at(name, version));
        return TableRows.of(duckDb.query("select * from " + name));
    }

    private static void tell(TableName name, long version, String difference, List<String> differences) {
        if (!difference.isEmpty()) {
            differences.add("%s version %d, ours and the other's: %s".formatted(name, version, difference));
        }
    }
}
