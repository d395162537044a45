package uk.rooftree.warehouse.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import uk.rooftree.warehouse.delta.ActiveFile;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableSnapshot;

/**
 * What a relation shows: equal for two that show the same rows. A data file is never changed, and no two have one path.
 *
 * @param columns in order
 * @param files   the data files
 */
record FileContent(List<Column> columns, Set<Path> files) {

    static FileContent of(TableSnapshot table) {
        return new FileContent(table.columns(), table.files().stream().map(ActiveFile::path).collect(Collectors.toUnmodifiableSet()));
    }
}
