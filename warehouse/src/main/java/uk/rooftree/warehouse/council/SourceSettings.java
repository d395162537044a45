package uk.rooftree.warehouse.council;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How one feed's extract is laid out, where it differs from the contract.
 *
 * @param feed       canonical feed
 * @param file       file name in the as-at folder, such as {@code application.csv}
 * @param kind       what the file is
 * @param delimiter  between fields
 * @param dateFormat order of a date's parts, such as {@code yyyy-MM-dd} or {@code dd/MM/yyyy}
 * @param columns    canonical column by the header's name for it; columns not named keep their own
 * @param codes      by canonical column: canonical code by the source's code (compared in lower case)
 */
public record SourceSettings(
    String feed,
    String file,
    Kind kind,
    char delimiter,
    String dateFormat,
    Map<String, String> columns,
    Map<String, Map<String, String>> codes) {

    /** What an extract is. */
    public enum Kind {
        /** A delimited text file. */
        CSV,
        /** The CORE service's download of lettings logs, in codes. */
        CORE
    }

    public static final String ISO_DATE = "yyyy-MM-dd";
    /** Name of the CORE download where council.yaml gives none. */
    public static final String CORE_FILE = "core-lettings-log.csv";
    /** Feeds of which a lettings log tells something. */
    public static final Set<String> CORE_FEEDS = Set.of("property", "tenancy", "void", "letting");

    public SourceSettings {
        columns = new TreeMap<>(columns);
        codes = new TreeMap<>(codes);
    }

    /** A file just as the contract has it. */
    public static SourceSettings asContract(String feed) {
        return new SourceSettings(feed, feed + ".csv", Kind.CSV, ',', ISO_DATE, Map.of(), Map.of());
    }
}
