package uk.rooftree.warehouse.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.model.BuiltTable;

/**
 * A finished build of one council's warehouse as at one date.
 *
 * @param number      1, 2, 3, ... in the order of publishing, over all councils of the warehouse
 * @param councilCode the council's ONS code
 * @param asAt        the date it tells of
 * @param publishedAt when; empty in manifests written before it was kept
 * @param madeFrom    digest of the extracts and settings it was made from
 * @param tables      every table of the build
 */
public record Release(int number, String councilCode, LocalDate asAt, Optional<Instant> publishedAt, String madeFrom, SortedMap<TableName, ReleasedTable> tables) {

    /** The greatest number a manifest's name has room for. */
    static final int GREATEST_NUMBER = 999_999;

    public Release {
        if (number < 1 || number > GREATEST_NUMBER) {
            throw new IllegalArgumentException("Invalid release number: %d (expected 1 to %d)".formatted(number, GREATEST_NUMBER));
        }
        Objects.requireNonNull(councilCode, "councilCode");
        Objects.requireNonNull(asAt, "asAt");
        Objects.requireNonNull(publishedAt, "publishedAt");
        Objects.requireNonNull(madeFrom, "madeFrom");
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    }

    /** Whether this one took the other's place: a later release of the same council and as-at date. */
    public boolean replaces(Release other) {
        return number > other.number && councilCode.equals(other.councilCode) && asAt.equals(other.asAt);
    }

    /** A table of this release; empty if it has none of this name. */
    public Optional<ReleasedTable> find(TableName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The tables as a later run compares its own with them, to leave alone what has not changed. */
    public SortedMap<TableName, BuiltTable> builtTables() {
        SortedMap<TableName, BuiltTable> built = new TreeMap<>();
        tables.forEach((name, table) -> built.put(name, new BuiltTable(table.version(), table.rows(), table.key())));
        return built;
    }
}
