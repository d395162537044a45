package uk.rooftree.warehouse.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import uk.rooftree.warehouse.delta.ActiveFile;
import uk.rooftree.warehouse.delta.TableSnapshot;

/** The part of a table that a run sees: its own council's rows, and of a table kept by as-at date none later than its own. */
public final class VisibleTable {

    /** The identity of no files at all. */
    static final String NO_FILES = new Digest().addAll(List.of()).hex();

    private VisibleTable() {
    }

    /** The files of one council up to an as-at date, that date's own among them. */
    public static TableSnapshot upTo(TableSnapshot table, String councilCode, LocalDate asAt) {
        return with(table, table.files().stream()
            .filter(file -> isOf(file.partition(), councilCode))
            .filter(file -> !file.partition().containsKey("as_at") || String.valueOf(file.partition().get("as_at")).compareTo(asAt.toString()) <= 0)
            .toList());
    }

    /** The files of one council before an as-at date. */
    static TableSnapshot before(TableSnapshot table, String councilCode, LocalDate asAt) {
        return with(table, table.files().stream()
            .filter(file -> isOf(file.partition(), councilCode))
            .filter(file -> String.valueOf(file.partition().get("as_at")).compareTo(asAt.toString()) < 0)
            .toList());
    }

    static TableSnapshot with(TableSnapshot table, List<ActiveFile> files) {
        return new TableSnapshot(table.name(), table.version(), table.columns(), table.partitionColumns(), files);
    }

    /** The files of one partition. */
    static List<ActiveFile> of(TableSnapshot table, Map<String, String> partition) {
        return table.files().stream().filter(file -> file.isIn(partition)).toList();
    }

    /** Tells one state of a table from another. */
    static String identity(TableSnapshot table) {
        Digest digest = new Digest().add(filesIdentity(table));
        table.columns().forEach(column -> digest.add(column.name()).add(column.type()));
        return digest.hex();
    }

    /** Tells one state of the files from another: a data file is never changed, and no two have one name. */
    static String filesIdentity(TableSnapshot table) {
        List<String> names = new ArrayList<>();
        table.files().forEach(file -> names.add(file.path().getFileName().toString()));
        names.sort(null);
        return new Digest().addAll(names).hex();
    }

    private static boolean isOf(Map<String, String> partition, String councilCode) {
        return !partition.containsKey("council_code") || councilCode.equals(partition.get("council_code"));
    }
}
