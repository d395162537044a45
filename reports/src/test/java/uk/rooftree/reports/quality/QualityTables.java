package uk.rooftree.reports.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.model.SqlTree;

/** The models that data-quality reports read, as plain tables: as at 31 March 2026, with the rows a test gives. */
public final class QualityTables implements AutoCloseable {

    static final LocalDate AS_AT = LocalDate.of(2026, 3, 31);

    private static final List<Column> ISSUE = columns("place BIGINT, status VARCHAR, officer VARCHAR, feed VARCHAR, rule VARCHAR, level VARCHAR, key VARCHAR, "
        + "file VARCHAR, line BIGINT, column_name VARCHAR, value_found VARCHAR, message VARCHAR, what_to_do VARCHAR, since DATE, times_seen INTEGER");
    private static final List<Column> RULE = columns("feed VARCHAR, rule VARCHAR, level VARCHAR, officer VARCHAR, issues_new BIGINT, issues_open BIGINT, "
        + "issues_resolved BIGINT, rows_broken BIGINT, seen_2_to_3 BIGINT, seen_4_to_6 BIGINT, seen_7_to_12 BIGINT, seen_over_12 BIGINT, oldest_since DATE");
    private static final List<Column> FEED = columns("as_at DATE, feed VARCHAR, is_supplied BOOLEAN, rows_read BIGINT, rows_kept BIGINT, rows_rejected BIGINT, "
        + "rows_flagged BIGINT, rows_waiting BIGINT, issues_new BIGINT, issues_open BIGINT, issues_resolved BIGINT");
    private static final List<Column> FILE = columns("as_at DATE, feed VARCHAR, file VARCHAR, rows_read BIGINT, rows_kept BIGINT, rows_rejected BIGINT");

    private static final List<Column> EFFECT = columns("as_at DATE, feed VARCHAR, rule VARCHAR, figure VARCHAR, units_counted BIGINT, units_left_out BIGINT, "
        + "rows_missing BIGINT, value DECIMAL(20,4), value_without DECIMAL(20,4), unit VARCHAR, decimals INTEGER");
    private static final List<Column> FIGURE = columns("feed VARCHAR, rule VARCHAR, key VARCHAR, column_name VARCHAR, figure VARCHAR, units_counted BIGINT, "
        + "units_left_out BIGINT, value DECIMAL(20,4), value_without DECIMAL(20,4), unit VARCHAR, decimals INTEGER");

    private final DuckDb engine = DuckDb.open();
    private final Map<String, List<List<String>>> rows = Map.of("issue", new ArrayList<>(), "rule", new ArrayList<>(), "feed", new ArrayList<>(),
        "file", new ArrayList<>(), "effect", new ArrayList<>(), "figure", new ArrayList<>());
    private boolean made;

    /** Values as text in the columns' order; those left out at the end are null. */
    public QualityTables issue(String... values) {
        return add("issue", ISSUE, values);
    }

    public QualityTables rule(String... values) {
        return add("rule", RULE, values);
    }

    public QualityTables feed(String... values) {
        return add("feed", FEED, values);
    }

    public QualityTables file(String... values) {
        return add("file", FILE, values);
    }

    public QualityTables effect(String... values) {
        return add("effect", EFFECT, values);
    }

    public QualityTables figure(String... values) {
        return add("figure", FIGURE, values);
    }

    public QualitySource source() {
        if (!made) {
            made = true;
            engine.createTable(TableName.of("quality.issue"), ISSUE, rows.get("issue"));
            engine.createTable(TableName.of("quality.rule"), RULE, rows.get("rule"));
            engine.createTable(TableName.of("quality.feed"), FEED, rows.get("feed"));
            engine.createTable(TableName.of("core.file_load"), FILE, rows.get("file"));
            engine.createTable(TableName.of("quality.issue_effect"), EFFECT, rows.get("effect"));
            engine.createTable(TableName.of("quality.issue_figure"), FIGURE, rows.get("figure"));
            for (String reference : List.of("reference.feed", "reference.feed_rule", "reference.rule_guidance")) {
                var table = SqlTree.packaged().reference().get(TableName.of(reference));
                engine.createTable(table.name(), table.columns(), table.rows());
            }
        }
        return new QualitySource("Smallshire", AS_AT, 7, engine::query);
    }

    @Override
    public void close() {
        engine.close();
    }

    private QualityTables add(String table, List<Column> columns, String... values) {
        List<String> row = new ArrayList<>(List.of(values));
        while (row.size() < columns.size()) {
            row.add(null);
        }
        row.replaceAll(value -> "-".equals(value) ? null : value);
        rows.get(table).add(row);
        return this;
    }

    private static List<Column> columns(String names) {
        return List.of(names.split(", ")).stream().map(column -> new Column(column.split(" ")[0], column.split(" ")[1])).toList();
    }
}
