package uk.rooftree.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows worked out once: a few stay in this process, where a query over them starts no job; more stay in the executors' memory, or on
 * their disks where that is too small.
 */
final class HeldRows {

    private static final int FEW = 5_000;

    private final StructType schema;
    private final List<Part> parts;
    private final long rows;
    private final AtomicInteger holders = new AtomicInteger(1);

    private HeldRows(StructType schema, List<Part> parts, long rows) {
        this.schema = schema;
        this.parts = List.copyOf(parts);
        this.rows = rows;
    }

    static HeldRows of(SparkSession session, List<Row> values, StructType schema) {
        return new HeldRows(schema, List.of(Part.of(session, values, schema)), values.size());
    }

    /** Runs a query. */
    static HeldRows workOut(Dataset<Row> query) {
        Dataset<Row> spread = query.localCheckpoint(false, StorageLevel.MEMORY_AND_DISK());
        long rows = spread.count();
        if (rows > FEW) {
            return new HeldRows(query.schema(), List.of(new Part(spread, List.of())), rows);
        }
        HeldRows few = of(query.sparkSession(), rows == 0 ? List.of() : spread.collectAsList(), query.schema());
        forget(spread);
        return few;
    }

    StructType schema() {
        return schema;
    }

    long rows() {
        return rows;
    }

    /** These rows and others of the same columns. */
    HeldRows and(HeldRows others) {
        if (others.rows == 0) {
            return this;
        }
        List<Part> all = new ArrayList<>(rows == 0 ? List.of() : parts);
        for (Part part : others.parts) {
            // hundreds of models add a few rows each to one table: as one part each, every look at the table would cost hundreds
            int last = all.size() - 1;
            if (last >= 0 && all.get(last).isFewWith(part)) {
                all.set(last, all.get(last).and(part));
            } else {
                all.add(part);
            }
        }
        return new HeldRows(schema, all, rows + others.rows);
    }

    Dataset<Row> dataset() {
        return parts.stream().map(Part::dataset).reduce(Dataset::union).orElseThrow();
    }

    /** Holds the rows for one more, who is to {@link #forget} them too. */
    void holdForAnother() {
        holders.incrementAndGet();
    }

    /** Makes room, once the last who holds them has done with them. */
    void forget() {
        if (holders.decrementAndGet() == 0) {
            parts.forEach(part -> forget(part.dataset()));
        }
    }

    private static void forget(Dataset<Row> part) {
        if (((org.apache.spark.sql.classic.Dataset<Row>) part).queryExecution().analyzed() instanceof LogicalRDD spread) {
            spread.rdd().unpersist(false);
        }
    }

    /**
     * Rows that are held in one way.
     *
     * @param values the rows where they are in this process, else none
     */
    private record Part(Dataset<Row> dataset, List<Row> values) {

        static Part of(SparkSession session, List<Row> values, StructType schema) {
            return new Part(session.createDataFrame(values, schema), values);
        }

        boolean isFewWith(Part other) {
            return !values.isEmpty() && !other.values.isEmpty() && values.size() + other.values.size() <= FEW;
        }

        Part and(Part other) {
            List<Row> both = new ArrayList<>(values);
            both.addAll(other.values);
            return of(dataset.sparkSession(), both, dataset.union(other.dataset).schema());
        }
    }
}
