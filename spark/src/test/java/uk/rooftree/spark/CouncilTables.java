package uk.rooftree.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.model.ReferenceTable;
import uk.rooftree.warehouse.model.RunContext;
import uk.rooftree.warehouse.model.SqlTree;
import uk.rooftree.warehouse.testing.SqlTables;

/**
 * Tables of many small councils under each other. Every model goes council by council, so that one run over a hundred councils
 * tells as much as a hundred runs, and costs Spark little more than one.
 */
final class CouncilTables {

    private static final TableName PERIOD = TableName.of("reference.period");

    private final SortedMap<TableName, List<Column>> columns = new TreeMap<>();
    private final SortedMap<TableName, List<List<String>>> rows = new TreeMap<>();
    private int councils;

    /** Every table that a model may read and none makes: reference tables as the tree has them, all others empty. */
    CouncilTables(SqlTree tree) {
        tree.reference().values().forEach(table -> put(table.name(), table.columns(), table.rows()));
        SqlTables.loadedTables().forEach((name, typed) -> {
            if (!name.table().endsWith("_change")) {
                put(name, typed, List.of());
            }
        });
        put(PERIOD, RunContext.period("", java.time.LocalDate.EPOCH).columns(), List.of());
    }

    /** How many councils there are. */
    int councils() {
        return councils;
    }

    /** The ONS code of the next council to be added. */
    String nextCode() {
        return "E07%06d".formatted(100_000 + councils++);
    }

    /** Puts a table in place of the one of this name. */
    void put(TableName name, List<Column> typed, List<List<String>> values) {
        columns.put(name, typed);
        rows.put(name, new ArrayList<>(values));
    }

    /** Adds the rows of a table that goes by council; each council among them gets a code of its own in {@code codes}. */
    void add(ReferenceTable table, Map<String, String> codes) {
        if (!columns.containsKey(table.name())) {
            put(table.name(), table.columns(), List.of());
        }
        int code = table.columns().stream().map(Column::name).toList().indexOf("council_code");
        for (List<String> row : table.rows()) {
            List<String> own = new ArrayList<>(row);
            own.set(code, codes.computeIfAbsent(row.get(code), given -> nextCode()));
            rows.get(table.name()).add(own);
        }
    }

    /** Names of the tables. */
    Set<TableName> names() {
        return columns.keySet();
    }

    /** Makes the tables on an engine. */
    void show(Engine engine) {
        columns.forEach((name, typed) -> engine.createTable(name, typed, rows.get(name)));
    }

    /** Makes the periods again with every so manieth council's only, and those of the councils named: models go by the periods. */
    void showEach(int every, Set<String> named, Engine engine) {
        List<List<String>> some = new ArrayList<>();
        int code = columns.get(PERIOD).stream().map(Column::name).toList().indexOf("council_code");
        for (int i = 0; i < rows.get(PERIOD).size(); i++) {
            List<String> period = rows.get(PERIOD).get(i);
            if (i % every == 0 || named.contains(period.get(code))) {
                some.add(period);
            }
        }
        engine.createTable(PERIOD, columns.get(PERIOD), some);
    }

    /** Rows of one council, for a message. */
    String describe(String councilCode) {
        StringBuilder text = new StringBuilder();
        rows.forEach((name, table) -> {
            int code = columns.get(name).stream().map(Column::name).toList().indexOf("council_code");
            table.stream().filter(row -> code >= 0 && councilCode.equals(row.get(code))).forEach(row -> text.append(name).append(' ').append(row).append('\n'));
        });
        return text.toString();
    }
}
