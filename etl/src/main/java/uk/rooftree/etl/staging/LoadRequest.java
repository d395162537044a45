package uk.rooftree.etl.staging;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import uk.rooftree.warehouse.council.SourceSettings;

/**
 * One folder to be loaded.
 *
 * @param councilCode      ONS code
 * @param asAt             the folder's date
 * @param folder           the folder
 * @param sources          by feed, how its file is laid out; a feed without an entry arrives in the contract's layout
 * @param previousRows     by feed, rows read at the last published as-at before this one; empty if there is none
 * @param previousSupplied feeds that had a file in the folder of that as-at
 * @param publishedAsAts   as-at dates that have been published; the folders of others count for nothing
 * @param judgedBefore    the last as-at before this one that was loaded, if its event rows were judged as they are now: only what has changed
 *                         since is judged again
 * @param acceptances      checks that this folder may pass though they would stop it
 * @param landed           by feed, the layout-and-bytes digest of what is landed for this as-at already (see {@link LandedFile#digest})
 */
public record LoadRequest(String councilCode, LocalDate asAt, Path folder, Map<String, SourceSettings> sources,
                          Map<String, Long> previousRows, Set<String> previousSupplied, Set<LocalDate> publishedAsAts,
                          Optional<LocalDate> judgedBefore, List<Acceptance> acceptances, Map<String, String> landed) {

    public LoadRequest {
        sources = new TreeMap<>(sources);
        previousRows = new TreeMap<>(previousRows);
        previousSupplied = new TreeSet<>(previousSupplied);
        publishedAsAts = new TreeSet<>(publishedAsAts);
        acceptances = List.copyOf(acceptances);
        landed = new TreeMap<>(landed);
    }

    /** A first load, of files in the contract's layout. */
    public static LoadRequest first(String councilCode, LocalDate asAt, Path folder) {
        return new LoadRequest(councilCode, asAt, folder, Map.of(), Map.of(), Set.of(), Set.of(), Optional.empty(), List.of(), Map.of());
    }

    SourceSettings source(String feed) {
        return sources.getOrDefault(feed, SourceSettings.asContract(feed));
    }
}
