package uk.rooftree.warehouse.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;

/**
 * What tells one state of a table from another, and so whether it need be made again.
 *
 * <p>A stored model's key is a digest of its SQL, of the SQL of every view and work model between it and stored rows, of the
 * macros, and of what it reads: keys of tables that models make, in this run or in a former release, live files of other
 * tables, contents of reference tables. Equal keys mean equal rows.
 */
final class ModelKeys {

    private final ModelGraph graph;
    private final Map<TableName, TableSnapshot> inputs;
    private final DeltaTables tables;
    private final RunContext context;
    private final String macros;
    private final List<? extends Map<TableName, BuiltTable>> former;
    private final Map<TableName, String> keys = new HashMap<>();

    ModelKeys(ModelGraph graph, Map<TableName, TableSnapshot> inputs, DeltaTables tables, RunContext context, String macros,
              List<? extends Map<TableName, BuiltTable>> former) {
        this.graph = graph;
        this.inputs = inputs;
        this.tables = tables;
        this.context = context;
        this.macros = macros;
        this.former = former;
    }

    /** The key of a stored model. */
    String key(Model model) {
        String known = keys.get(model.name());
        if (known != null) {
            return known;
        }
        Digest digest = new Digest().add(macros).add(context.partition(model.partition()).toString()).addAll(model.header().keys());
        addTo(digest, model, new TreeSet<>());
        String key = digest.hex();
        keys.put(model.name(), key);
        return key;
    }

    /**
     * The table, if a former release has it with the same key and the partition still holds the files it held then; of a table in one
     * piece, the version that the release names.
     */
    Optional<TableSnapshot> findUnchanged(TableName name, String key, Map<String, String> partition) {
        for (Map<TableName, BuiltTable> release : former) {
            BuiltTable before = release.get(name);
            if (before != null && before.key().equals(key)) {
                Optional<TableSnapshot> now = tables.find(name);
                if (now.isPresent() && partition.isEmpty()) {
                    // shared by councils, whose settings and contracts may differ: what the named version holds is all there is to it
                    return Optional.of(tables.at(name, before.version()));
                }
                if (now.isPresent() && holdsStill(now.get(), before.version(), partition)) {
                    return Optional.of(namedOrNewest(now.get(), before.version()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The version that the release names, where it shows this council all that the newest does: other councils may have written to the
     * table since, and that is nothing new. Else the newest: an earlier date may have been put right.
     */
    private TableSnapshot namedOrNewest(TableSnapshot now, long version) {
        if (version == now.version()) {
            return now;
        }
        TableSnapshot named = tables.at(now.name(), version);
        boolean isSame = named.columns().equals(now.columns()) && Set.copyOf(seen(named).files()).equals(Set.copyOf(seen(now).files()));
        return isSame ? named : now;
    }

    private TableSnapshot seen(TableSnapshot table) {
        return VisibleTable.upTo(table, context.councilCode(), context.asAt());
    }

    private void addTo(Digest digest, Model model, Set<TableName> seen) {
        digest.add(model.name().toString()).add(model.normalisedSql());
        for (TableName source : model.sources()) {
            if (!seen.add(source)) {
                continue;
            }
            Optional<Model> read = graph.findModel(source);
            if (read.isEmpty()) {
                digest.add(source.toString()).add(context.reference().containsKey(source)
                    ? context.reference().get(source).digest() : keyOfInput(source));
            } else if (read.get().storing() == Storing.TABLE) {
                digest.add(source.toString()).add(withEarlierDates(key(read.get()), tables.find(source)));
            } else {
                addTo(digest, read.get(), seen);
            }
        }
    }

    /** A table that some other run's model made goes by that model's key, so that it is all one how many runs a build takes. */
    private String keyOfInput(TableName source) {
        TableSnapshot input = inputs.get(source);
        if (source.schema().equals("previous")) {
            return VisibleTable.identity(input);
        }
        Map<String, String> partition = context.partition(input.partitionColumns().stream().filter(RunContext::isPartitionColumn).toList());
        for (Map<TableName, BuiltTable> release : former) {
            BuiltTable before = release.get(source);
            if (before != null && holdsStill(tables.latest(source), before.version(), partition)) {
                return withEarlierDates(before.key(), Optional.of(tables.latest(source)));
            }
        }
        return VisibleTable.identity(input);
    }

    /** A table kept by as-at date shows its earlier dates too; a key is of one date alone. */
    private String withEarlierDates(String key, Optional<TableSnapshot> table) {
        boolean hasEarlier = table.isPresent() && table.get().partitionColumns().contains("as_at");
        return hasEarlier
            ? new Digest().add(key).add(VisibleTable.filesIdentity(VisibleTable.before(table.get(), context.councilCode(), context.asAt()))).hex()
            : new Digest().add(key).add(VisibleTable.NO_FILES).hex();
    }

    private boolean holdsStill(TableSnapshot now, long version, Map<String, String> partition) {
        if (version == now.version()) {
            return true;
        }
        return version < now.version()
            && Set.copyOf(VisibleTable.of(tables.at(now.name(), version), partition)).equals(Set.copyOf(VisibleTable.of(now, partition)));
    }
}
