package uk.rooftree.warehouse.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import uk.rooftree.warehouse.DiskTrouble;
import uk.rooftree.warehouse.FaultPoint;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;

/**
 * What of a warehouse is no longer needed, and its removal. A council's releases are retired that another has replaced, or whose as-at
 * date is older than wanted, unless they are pinned or a return was submitted from them; files are deleted that neither a table's newest version nor any release that is
 * kept, of whatever council, needs. Figures, their definitions and how many rows each file had are kept of every release.
 *
 * @param retired releases whose rows go, in order of number
 * @param files   what is deleted of each table, with the bytes of each file
 */
public record Retention(List<Release> retired, SortedMap<TableName, SortedMap<Path, Long>> files) {

    /** Small, without a person's data, and what restatements and the account of rows are told from. */
    private static final Set<String> KEPT_SCHEMAS = Set.of("figure", "reference");
    private static final Set<TableName> KEPT_TABLES = Set.of(TableName.of("core.file_load"), TableName.of("core.feed_load"));

    public Retention {
        retired = List.copyOf(retired);
        files = new TreeMap<>(files);
    }

    /**
     * Works out what would go; changes nothing.
     *
     * @param councilCode whose releases may be retired
     * @param keepMonths  how many months before the council's newest as-at date are kept
     * @param before      only files last changed before this go: in a store others may be about to commit theirs
     */
    public static Retention plan(Path warehouse, String councilCode, int keepMonths, Instant before) {
        ReleaseMarks marks = new ReleaseMarks(warehouse);
        DeltaTables tables = new DeltaTables(warehouse);
        List<Release> all = new Releases(warehouse).all();
        List<Release> ours = all.stream().filter(release -> release.councilCode().equals(councilCode)).toList();
        LocalDate first = ours.stream().map(Release::asAt).max(LocalDate::compareTo).map(newest -> newest.minusMonths(keepMonths)).orElse(LocalDate.MIN);
        List<Release> retired = new ArrayList<>();
        Map<TableName, Set<Long>> needed = new TreeMap<>();
        for (Release release : all) {
            boolean isReplaced = all.stream().anyMatch(other -> other.replaces(release));
            boolean goes = ours.contains(release) && (isReplaced || release.asAt().isBefore(first)) && !marks.isKept(release.number());
            if (goes && !marks.isRetired(release.number())) {
                retired.add(release);
            }
            if (!goes && !marks.isRetired(release.number())) {
                release.tables().forEach((name, table) -> needed.computeIfAbsent(name, any -> new TreeSet<>()).add(table.version()));
            }
        }
        SortedMap<TableName, SortedMap<Path, Long>> files = new TreeMap<>();
        for (TableName name : tables.listTables()) {
            if (!KEPT_SCHEMAS.contains(name.schema()) && !KEPT_TABLES.contains(name)) {
                SortedMap<Path, Long> unneeded = tables.listUnneeded(name, needed.getOrDefault(name, Set.of()), before);
                if (!unneeded.isEmpty()) {
                    files.put(name, unneeded);
                }
            }
        }
        return new Retention(retired, files);
    }

    /** How many bytes the files have that go. */
    public long bytes() {
        return files.values().stream().flatMap(table -> table.values().stream()).mapToLong(Long::longValue).sum();
    }

    /** How many files go. */
    public int count() {
        return files.values().stream().mapToInt(Map::size).sum();
    }

    /**
     * Marks the releases as retired and then deletes the files, so that none is ever taken for whole that is not. Whatever stops it, it can be
     * planned and carried out again.
     *
     * @param lock held as long as this takes: nobody else may write
     */
    public void carryOut(Path warehouse, WarehouseLock lock, Instant now) {
        if (lock == null) {
            throw new IllegalArgumentException("Invalid lock: the warehouse must be locked while files are deleted");
        }
        ReleaseMarks marks = new ReleaseMarks(warehouse);
        retired.forEach(release -> marks.retire(release.number(), now));
        for (SortedMap<Path, Long> table : files.values()) {
            for (Path file : table.keySet()) {
                try {
                    FaultPoint.pass();
                    Files.deleteIfExists(file);
                } catch (IOException fault) {
                    String what = "Cannot delete \"%s\"".formatted(file);
                    throw DiskTrouble.asUserFault(fault, what, "Every release that is kept is whole; run rooftree vacuum again.")
                        .orElseGet(() -> new UserFault(what + ": " + fault.getMessage(), fault));
                }
            }
        }
    }
}
