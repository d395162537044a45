package uk.rooftree.warehouse.council;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A council as its {@code council.yaml} tells of it.
 *
 * @param name    as it stands on the reports
 * @param onsCode nine-character ONS code, such as E07000008
 * @param region  name of the English region for comparators; empty = looked up by the ONS code
 * @param warehouse where the tables are kept, seen from the home; empty = in the home itself
 * @param scheme  the allocation scheme
 * @param rules   the ages and day counts that figures are worked out with
 * @param quarantinePercent the most of a feed, in hundredths of its rows, that may be rejected before a run stops; empty = any
 * @param databases by name; feeds may be read from them
 * @param sources by feed; a feed without an entry arrives in the contract's own layout
 * @param core    how the CORE service knows the council
 * @param digest  SHA-256 of the file's bytes, to tell one state of the settings from another
 */
public record Council(
    String name,
    String onsCode,
    Optional<String> region,
    Optional<String> warehouse,
    AllocationScheme scheme,
    FigureRules rules,
    Optional<Integer> quarantinePercent,
    Map<String, Database> databases,
    Map<String, SourceSettings> sources,
    CoreSettings core,
    String digest) {

    public Council {
        databases = new TreeMap<>(databases);
        sources = new TreeMap<>(sources);
    }

    /** How the feed's extracts are laid out. */
    public SourceSettings source(String feed) {
        return sources.getOrDefault(feed, SourceSettings.asContract(feed));
    }

    /** The database of that name. */
    public Database database(String database) {
        Database found = databases.get(database);
        if (found == null) {
            throw new IllegalArgumentException("Cannot find database \"%s\" among %s".formatted(database, databases.keySet()));
        }
        return found;
    }

    /** Whether a feed is read from a database. */
    public boolean readsDatabases() {
        return sources.values().stream().anyMatch(source -> !source.databaseLayouts().isEmpty());
    }
}
