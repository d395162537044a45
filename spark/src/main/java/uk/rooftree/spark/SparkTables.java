package uk.rooftree.spark;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.delta.exceptions.DeltaConcurrentModificationException;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

import uk.rooftree.warehouse.delta.ActiveFile;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableConflict;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.engine.RowsToStore;

/** The warehouse's tables through delta-spark. */
final class SparkTables {

    /** A table of no more rows is read once, and every model finds it there: each reading asks Delta which files there are. */
    private static final long READ_ONCE = 2_000_000;

    private final SparkSession session;
    private final Path warehouse;

    SparkTables(SparkSession session, Path warehouse) {
        this.session = session;
        this.warehouse = warehouse;
    }

    /** The rows of a version's files, which make up whole partitions. */
    Dataset<Row> read(TableSnapshot table) {
        if (table.files().isEmpty()) {
            return session.createDataFrame(List.of(), SparkTypes.schema(table.columns()));
        }
        Dataset<Row> whole = session.read().format("delta").option("versionAsOf", table.version()).load(location(table.name()));
        StructType schema = whole.schema();
        Set<Map<String, String>> partitions = new LinkedHashSet<>();
        table.files().forEach(file -> partitions.add(file.partition()));
        return partitions.stream().map(partition -> isIn(schema, partition)).reduce(Column::or).map(whole::where).orElse(whole);
    }

    /** The rows of a table worked out once, if they are few enough; null if not. */
    HeldRows holdIfFew(TableSnapshot table) {
        boolean isFew = table.files().stream().noneMatch(file -> file.rows() < 0) && table.rows() <= READ_ONCE;
        return isFew ? HeldRows.workOut(read(table)) : null;
    }

    /**
     * Puts rows in the place of a partition's.
     *
     * @param number how many there are; -1 if nobody knows
     */
    TableSnapshot write(DeltaTables tables, RowsToStore asked, Dataset<Row> rows, long number) {
        TableName name = asked.table();
        List<uk.rooftree.warehouse.delta.Column> columns = SparkTypes.storableColumns(name, rows.schema());
        List<String> partitionColumns = List.copyOf(asked.partition().keySet());
        Optional<TableSnapshot> before = tables.find(name);
        boolean isMadeAnew = before.isPresent() && before.get().isMadeAnewBy(columns, asked.partition());
        before.filter(table -> !isMadeAnew && !asked.partition().isEmpty()).ifPresent(table -> DeltaTables.checkGrowth(table, columns, partitionColumns));
        DataFrameWriter<Row> writer = inFiles(belonging(asked, rows), asked.orderBy(), number).write().format("delta")
            .partitionBy(partitionColumns.toArray(new String[0]));
        if (before.isEmpty()) {
            writer.mode(SaveMode.ErrorIfExists);
        } else if (isMadeAnew || asked.partition().isEmpty()) {
            writer.mode(SaveMode.Overwrite).option("overwriteSchema", true);
        } else {
            writer.mode(SaveMode.Overwrite).option("mergeSchema", true).option("replaceWhere", condition(asked.partition()));
        }
        String mark = UUID.randomUUID().toString();
        try {
            writer.option("userMetadata", mark).save(location(name));
        } catch (Exception fault) {
            // Delta's exceptions are checked, and not declared
            boolean isMadeByAnother = before.isEmpty() && tables.find(name).isPresent();
            if (fault instanceof DeltaConcurrentModificationException || isMadeByAnother) {
                throw before.map(table -> new TableConflict(name, table.version())).orElseGet(() -> TableConflict.alreadyThere(name));
            }
            throw fault;
        }
        return new CommittedVersion(tables, name, before, mark).table();
    }

    static long rowsIn(TableSnapshot table, Map<String, String> partition) {
        return table.files().stream().filter(file -> file.isIn(partition)).mapToLong(ActiveFile::rows).sum();
    }

    /** Rows of which each is of the partition they are written for. */
    private static Dataset<Row> belonging(RowsToStore asked, Dataset<Row> rows) {
        if (asked.partition().isEmpty()) {
            return rows;
        }
        Column refused = functions.raise_error(functions.lit("Cannot store %s: a row is not of the partition %s".formatted(asked.table(), asked.partition())));
        return rows.where(functions.when(isIn(rows.schema(), asked.partition()), true).otherwise(refused.cast("boolean")));
    }

    /** One file where the rows are known to be few, in order; else as many as Delta finds right. */
    private static Dataset<Row> inFiles(Dataset<Row> rows, List<String> orderBy, long number) {
        if (number < 0 || number > READ_ONCE) {
            return rows;
        }
        Dataset<Row> together = rows.coalesce(1);
        return orderBy.isEmpty() ? together : together.sortWithinPartitions(orderBy.stream().map(functions::col).toArray(Column[]::new));
    }

    private static Column isIn(StructType schema, Map<String, String> partition) {
        return partition.entrySet().stream()
            .map(value -> functions.col(value.getKey()).eqNullSafe(functions.lit(value.getValue()).cast(schema.apply(value.getKey()).dataType())))
            .reduce(functions.lit(true), Column::and);
    }

    private static String condition(Map<String, String> partition) {
        return partition.entrySet().stream().map(value -> "`" + value.getKey() + "` <=> " + Engine.literal(value.getValue()))
            .reduce((one, other) -> one + " and " + other).orElseThrow();
    }

    private String location(TableName name) {
        return name.under(warehouse).toUri().toString();
    }
}
