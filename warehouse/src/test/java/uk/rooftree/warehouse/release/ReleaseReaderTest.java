package uk.rooftree.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.EngineSettings;
import uk.rooftree.warehouse.figure.Dimension;
import uk.rooftree.warehouse.figure.Explanation;
import uk.rooftree.warehouse.figure.FigureRow;
import uk.rooftree.warehouse.figure.MeasureResults;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelRunner;
import uk.rooftree.warehouse.model.RunContext;
import uk.rooftree.warehouse.model.RunListener;
import uk.rooftree.warehouse.model.SqlTree;

class ReleaseReaderTest {

    private static final String COUNCIL = "E07000001";
    private static final List<String> FROM_THE_PROJECT = List.of("sql/macros/duckdb.sql", "sql/reference/column_type.csv",
        "sql/reference/figure_contract.csv", "sql/reference/figure_own.csv", "sql/reference/figure_part.csv", "sql/reference/figure_definition.sql",
        "sql/reference/live_status.csv", "sql/reference/core_log_feed.csv", "sql/reference/core_log_figure.csv", "sql/figure/figure.sql");

    @TempDir
    private Path warehouse;
    private DeltaTables tables;
    private Releases releases;
    private final Map<String, String> files = new TreeMap<>();

    @BeforeEach
    void a_measure_of_how_long_homes_have_stood_empty() {
        tables = new DeltaTables(warehouse);
        releases = new Releases(warehouse);
        FROM_THE_PROJECT.forEach(path -> files.put(path, SqlTree.packaged().text(path)));
        files.put("sql/reference/figure_part.csv", "figure,part\n");
        measure("population", "council_code, unit_ref", "core.void, reference.period", """
            select void.council_code, void.void_ref as unit_ref, coalesce(void.void_class, 'unknown') as void_class,
                days_between(void.void_start, period.as_at) as open_days, void.file, void.line
            from core.void as void
            cross join reference.period as period
            """);
        measure("exclusions", "council_code, unit_ref", "trial.open_population", """
            select council_code, unit_ref, cast(null as string) as part, 'no start' as reason, void_class
            from trial.open_population as population where open_days is null
            """);
        measure("numerator", "council_code, unit_ref", "trial.open_population", """
            select council_code, unit_ref, cast(null as string) as part, void_class, open_days as numerator, cast(null as integer) as denominator, file, line
            from trial.open_population as population where open_days is not null
            """);
        measure("result", "council_code, figure, void_class", "trial.open_population", """
            select council_code, 'voids.open_days.median' as figure, void_class,
                rounded(exact(percentile_cont(0.5) within group (order by cast(open_days as double))), 1) as value,
                count(open_days) as rows_counted, count(*) - count(open_days) as rows_excluded
            from trial.open_population as population
            group by grouping sets ((council_code), (council_code, void_class))
            """);
    }

    @Test
    void figures_are_found_by_id_and_group() {
        publish("2026-10-31", "('V1', date '2026-10-30', 'standard'), ('V2', date '2026-10-28', 'standard'), ('V3', date '2026-10-01', 'new_home')");
        try (ReleaseReader reader = read()) {
            FigureRow all = reader.figures().figure("voids.open_days.median");
            assertThat(all.value()).isEqualTo(new BigDecimal("3.0"));
            assertThat(all.periodStart()).isEqualTo("2026-10-31");
            assertThat(all.unit()).isEqualTo("days");
            assertThat(reader.figures().groups("voids.open_days.median", Dimension.VOID_CLASS)).extracting(row -> row.in(Dimension.VOID_CLASS).get() + " " + row.value())
                .containsExactly("new_home 30.0", "standard 2.0");
            assertThat(reader.figures().find("voids.open_days.median", Map.of(Dimension.VOID_CLASS, "disposal"))).isEmpty();
            assertThat(reader.figures().rows()).hasSize(3);
        }
    }

    @Test
    void earlier_as_at_dates_are_the_history_of_a_later_release() {
        publish("2026-09-30", "('V1', date '2026-09-20', 'standard')");
        publish("2026-10-31", "('V1', date '2026-09-20', 'standard')");
        try (ReleaseReader reader = read()) {
            assertThat(reader.figures().series("voids.open_days.median", Map.of())).extracting(row -> row.asAt() + " " + row.value())
                .containsExactly("2026-09-30 10.0", "2026-10-31 41.0");
        }
    }

    @Test
    void an_earlier_release_is_read_as_it_was() {
        publish("2026-09-30", "('V1', date '2026-09-20', 'standard')");
        publish("2026-10-31", "('V1', date '2026-09-20', 'standard'), ('V2', date '2026-10-01', 'standard')");
        try (ReleaseReader reader = ReleaseReader.open(releases.release(1), tables, SqlTree.of(files), EngineSettings.defaults(), warehouse.resolveSibling("copies"))) {
            assertThat(reader.query("select count(*) from core.void").single()).isEqualTo(1L);
            assertThat(reader.query("select as_at from reference.period").single()).isEqualTo(LocalDate.parse("2026-09-30"));
            assertThat(reader.figures().history()).allMatch(row -> row.asAt().equals(LocalDate.parse("2026-09-30")));
            assertThat(reader.query("select open_days from trial.open_population").single()).isEqualTo(10);
        }
    }

    @Test
    void a_number_is_explained_down_to_the_line_of_the_file() {
        publish("2026-10-31", "('V1', date '2026-10-30', 'standard'), ('V2', date '2026-10-28', 'standard'), ('V3', date '2026-10-01', 'new_home'), ('V4', null, 'standard')");
        try (ReleaseReader reader = read()) {
            Explanation why = reader.explain("voids.open_days.median", Map.of(Dimension.VOID_CLASS, "standard"), 100);
            assertThat(why.looked()).isEqualTo(3);
            assertThat(why.exclusions()).containsExactly(new Explanation.Exclusion("no start", 1));
            assertThat(why.rows()).extracting(Explanation.Row::unit, row -> row.numerator().toPlainString(), Explanation.Row::file, Explanation.Row::line)
                .containsExactly(
                    org.assertj.core.groups.Tuple.tuple("V1", "1", Optional.of("void.csv"), Optional.of(2L)),
                    org.assertj.core.groups.Tuple.tuple("V2", "3", Optional.of("void.csv"), Optional.of(3L)));
            assertThat(why.workedOut()).isEqualTo(new BigDecimal("2.0"));
            assertThat(why.agrees()).isTrue();
            assertThat(reader.explain("voids.open_days.median", Map.of(), 1).all().rows()).isEqualTo(3);
            assertThat(reader.explain("voids.open_days.median", Map.of(), 1).rows()).hasSize(1);
        }
    }

    @Test
    void a_group_s_share_is_worked_out_of_all_rows_and_a_curve_is_not_said_to_be_a_sum() {
        measure("numerator", "council_code, unit_ref", "trial.open_population", """
            select council_code, unit_ref, cast(null as string) as part, void_class as queue, 1 as numerator, 1 as denominator, file, line
            from trial.open_population as population
            """);
        measure("result", "council_code, figure, queue", "trial.open_population", """
            select council_code, 'lettings.quota.percent' as figure, void_class as queue, cast(count(*) * 25 as decimal(20, 4)) as value,
                cast(count(*) as decimal(20, 2)) as numerator, cast(4 as decimal(20, 2)) as denominator, count(*) as rows_counted,
                cast(0 as bigint) as rows_excluded
            from trial.open_population as population
            group by grouping sets ((council_code), (council_code, void_class))
            union all
            select council_code, 'waiting.w3.median_days', null, cast(7 as decimal(20, 4)), null, null, count(*), 0
            from trial.open_population as population
            group by council_code
            """);
        publish("2026-10-31", "('V1', date '2026-10-01', 'standard'), ('V2', date '2026-10-01', 'standard'), ('V3', date '2026-10-01', 'standard'), ('V4', date '2026-10-01', 'new_home')");
        try (ReleaseReader reader = read()) {
            Explanation share = reader.explain("lettings.quota.percent", Map.of(Dimension.QUEUE, "standard"), 100);
            assertThat(share.workedOut()).isEqualTo(new BigDecimal("75.0"));
            assertThat(share.agrees()).isTrue();
            assertThat(share.rows()).hasSize(3);
            Explanation curve = reader.explain("waiting.w3.median_days", Map.of(), 100);
            assertThat(curve.isSumOfRows()).isFalse();
            assertThat(curve.workedOut()).isNull();
            assertThat(curve.all().rows()).isEqualTo(4);
        }
    }

    @Test
    void a_group_that_nobody_is_in_cannot_be_explained() {
        publish("2026-10-31", "('V1', date '2026-10-30', 'standard')");
        try (ReleaseReader reader = read()) {
            assertThatThrownBy(() -> reader.explain("voids.open_days.median", Map.of(Dimension.VOID_CLASS, "disposal"), 10)).isInstanceOf(UserFault.class)
                .hasMessage("Cannot explain \"voids.open_days.median\" for void_class=disposal: the figure has no such group as at 2026-10-31 "
                    + "(it is told by bedrooms, void_class)");
            assertThatThrownBy(() -> reader.explain("voids.relets", Map.of(), 10)).isInstanceOf(UserFault.class)
                .hasMessage("Cannot explain \"voids.relets\": no measure publishes this figure");
        }
    }

    @Test
    void what_the_release_does_not_hold_is_said() {
        publish("2026-10-31", "('V1', date '2026-10-30', 'standard')");
        try (ReleaseReader reader = read()) {
            assertThatThrownBy(() -> reader.query("select * from core.bid")).isInstanceOf(UserFault.class)
                .hasMessage("Cannot read core.bid: release 1 of E07000001 as at 2026-10-31 holds no such table");
            assertThat(reader.relations()).contains(TableName.of("core.void"), TableName.of("trial.open_numerator"), TableName.of("reference.period"));
        }
    }

    private ReleaseReader read() {
        return ReleaseReader.open(releases.latest(COUNCIL).orElseThrow(), tables, SqlTree.of(files), EngineSettings.defaults(), warehouse.resolveSibling("copies"));
    }

    private void publish(String asAt, String voids) {
        String council = "cast('" + COUNCIL + "' as varchar) as council_code, ";
        files.put("sql/core/void.sql", header("core.void", "void_ref", "") + "select " + council + "v.*, 'void.csv' as file, "
            + "cast(1 + row_number() over (order by v.void_ref) as bigint) as line from (values " + voids + ") as v(void_ref, void_start, void_class)");
        files.put("sql/core/feed_load.sql", header("core.feed_load", "as_at, feed", "reference.period").replace("-- def", "-- partition: council_code, as_at\n-- def")
            + "select " + council + "period.as_at, f.feed, true as is_supplied from (values ('property'), ('tenancy'), ('void'), ('application'), ('letting')) as f(feed) "
            + "cross join reference.period as period");
        SqlTree tree = SqlTree.of(files);
        List<Model> models = new ArrayList<>(tree.models());
        models.addAll(MeasureResults.of(tree));
        try (DuckDb engine = DuckDb.open()) {
            ModelRunner runner = new ModelRunner(engine, tables, tree, models, RunContext.of(tree, COUNCIL, LocalDate.parse(asAt)), RunListener.SILENT);
            Map<TableName, ReleasedTable> built = new LinkedHashMap<>();
            runner.run(List.of()).forEach((name, table) -> built.put(name, ReleasedTable.of(table)));
            releases.publish(COUNCIL, LocalDate.parse(asAt), Instant.EPOCH, "a test", built);
        }
    }

    private void measure(String file, String keys, String sources, String sql) {
        files.put("sql/measures/trial/open/" + file + ".sql", header("trial.open_" + file, keys, sources) + sql);
    }

    private static String header(String name, String keys, String sources) {
        return "-- model: %s%n-- grain: one row per %s%n-- keys: %s%n-- sources: %s%n-- definition: a trial%n".formatted(name, keys, keys, sources);
    }
}
