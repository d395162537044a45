package uk.rooftree.warehouse.council;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import uk.rooftree.warehouse.UserFault;

/**
 * How one feed's extract differs from the contract: its columns' names, its codes and dates, and how it is laid out.
 *
 * @param feed       canonical feed
 * @param dateFormat order of a date's parts, such as {@code yyyy-MM-dd} or {@code dd/MM/yyyy}
 * @param columns    canonical column, or several with commas between, by the header's name for it; columns not named keep their own
 * @param codes      by canonical column: canonical code by the source's code (compared in lower case)
 * @param layouts    the layouts it may come in, at least one; an as-at folder holds it in one of them
 */
public record SourceSettings(
    String feed,
    String dateFormat,
    Map<String, String> columns,
    Map<String, Map<String, String>> codes,
    List<ExtractLayout> layouts) {

    public static final String ISO_DATE = "yyyy-MM-dd";

    public SourceSettings {
        columns = new TreeMap<>(columns);
        codes = new TreeMap<>(codes);
        layouts = List.copyOf(layouts);
        if (layouts.isEmpty()) {
            throw new IllegalArgumentException("Invalid source of %s: no layout".formatted(feed));
        }
    }

    /** With the contract's names, codes and dates, in a layout of its own. */
    public SourceSettings(String feed, ExtractLayout layout) {
        this(feed, ISO_DATE, Map.of(), Map.of(), List.of(layout));
    }

    /** Just as the contract has it: a file called as the feed is, as text or as a workbook. */
    public static SourceSettings asContract(String feed) {
        return new SourceSettings(feed, ISO_DATE, Map.of(), Map.of(), LayoutKind.read(YamlSettings.empty(), feed));
    }

    /**
     * The layout it has in a folder; the first, if the folder holds it in none.
     *
     * @throws UserFault if the folder holds it in several
     */
    public ExtractLayout layoutIn(Path folder) {
        List<ExtractLayout> found = layouts.stream().filter(layout -> !layout.files(folder).isEmpty()).toList();
        if (found.size() > 1) {
            throw new UserFault(("Cannot tell which file of \"%s\" is the extract of %s: both %s and %s are there. "
                + "Move one away, or name the right one in council.yaml (sources.%s.file), then run again; nothing was published.")
                .formatted(folder, feed, found.get(0).shown(), found.get(1).shown(), feed));
        }
        return found.isEmpty() ? layouts.get(0) : found.get(0);
    }

    /** Whether it is made from lettings logs. */
    public boolean isLettingsLogs() {
        return layouts.get(0).isLettingsLogs();
    }

    /** The canonical columns that one entry of {@code columns} names: one, or several with commas between. */
    public static List<String> canonicalColumns(String named) {
        return List.of(named.strip().split("\\s*,\\s*"));
    }

    /** The layouts that a database fills. */
    public List<DatabaseLayout> databaseLayouts() {
        return layouts.stream().filter(DatabaseLayout.class::isInstance).map(DatabaseLayout.class::cast).toList();
    }
}
