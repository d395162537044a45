package uk.rooftree.warehouse.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;

/**
 * What a run is about: one council, one as-at date, and the reference tables its models read, the run's period among them.
 *
 * @param councilCode the council's ONS code
 * @param asAt        the date at whose close everything is told
 * @param reference   reference tables by name
 */
public record RunContext(String councilCode, LocalDate asAt, SortedMap<TableName, ReferenceTable> reference) {

    private static final TableName PERIOD = TableName.of("reference.period");
    private static final TableName SETTING = TableName.of("reference.setting");

    public RunContext {
        reference = Collections.unmodifiableSortedMap(new TreeMap<>(reference));
    }

    /** With the tree's own reference tables and settings. */
    public static RunContext of(SqlTree tree, String councilCode, LocalDate asAt) {
        SortedMap<TableName, ReferenceTable> reference = new TreeMap<>(tree.reference());
        reference.put(PERIOD, period(councilCode, asAt));
        return new RunContext(councilCode, asAt, reference);
    }

    /** The one-row table of periods; every period ends at the as-at date. */
    public static ReferenceTable period(String councilCode, LocalDate asAt) {
        LocalDate april = LocalDate.of(asAt.getYear(), 4, 1);
        List<String> row = List.of(councilCode, asAt.toString(), asAt.withDayOfMonth(1).toString(),
            (april.isAfter(asAt) ? april.minusYears(1) : april).toString(), asAt.plusDays(1).minusMonths(12).toString());
        return new ReferenceTable(PERIOD, List.of(new Column("council_code", "VARCHAR"), new Column("as_at", "DATE"),
            new Column("month_start", "DATE"), new Column("financial_year_start", "DATE"), new Column("last_12_months_start", "DATE")), List.of(row));
    }

    /** Whether a table can be kept in parts by this column. */
    static boolean isPartitionColumn(String column) {
        return column.equals("council_code") || column.equals("as_at");
    }

    /** The partition that this run writes of a table kept by these columns. */
    Map<String, String> partition(List<String> columns) {
        Map<String, String> partition = new LinkedHashMap<>();
        for (String column : columns) {
            if (!isPartitionColumn(column)) {
                throw new IllegalArgumentException("Invalid partition column: \"%s\" (expected council_code, as_at)".formatted(column));
            }
            partition.put(column, column.equals("as_at") ? asAt.toString() : councilCode);
        }
        return partition;
    }

    /** With one reference table in place of the tree's, or added to them. */
    public RunContext with(ReferenceTable table) {
        SortedMap<TableName, ReferenceTable> changed = new TreeMap<>(reference);
        changed.put(table.name(), table);
        return new RunContext(councilCode, asAt, changed);
    }

    /**
     * With some settings changed.
     *
     * @param settings values by column of {@code reference.setting}
     */
    public RunContext withSettings(Map<String, String> settings) {
        ReferenceTable usual = reference.get(SETTING);
        List<String> row = new ArrayList<>();
        List<String> names = usual.columns().stream().map(Column::name).toList();
        for (String setting : settings.keySet()) {
            if (!names.contains(setting)) {
                throw new IllegalArgumentException("Invalid setting: \"%s\" (there are %s)".formatted(setting, names));
            }
        }
        for (int i = 0; i < names.size(); i++) {
            row.add(settings.getOrDefault(names.get(i), usual.rows().get(0).get(i)));
        }
        return with(new ReferenceTable(SETTING, usual.columns(), List.of(row)));
    }

    /** With the statuses in which an application is on the register. */
    public RunContext withLiveStatuses(List<String> statuses) {
        return with(new ReferenceTable(TableName.of("reference.live_status"), List.of(new Column("status", "VARCHAR")),
            statuses.stream().sorted().map(List::of).toList()));
    }

    /** With the shares of the lettings that the council plans for each queue, in whole percentages. */
    public RunContext withLettingsPlan(Map<String, Integer> percentByQueue) {
        TableName plan = TableName.of("reference.lettings_plan");
        return with(new ReferenceTable(plan, reference.get(plan).columns(), new TreeMap<>(percentByQueue).entrySet().stream()
            .map(share -> List.of(share.getKey(), share.getValue().toString(), "council.yaml, scheme.lettings-plan")).toList()));
    }

    /** With the feeds whose rows are made from CORE's lettings logs, and so tell of homes let only. */
    public RunContext withCoreLogFeeds(Collection<String> feeds) {
        return with(new ReferenceTable(TableName.of("reference.core_log_feed"), List.of(new Column("feed", "VARCHAR")),
            feeds.stream().sorted().map(List::of).toList()));
    }
}
