package uk.rooftree.warehouse.council;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The CORE service's download of lettings logs, in codes: one file or several, as they are or packed ({@code .gz}, {@code .zip}).
 *
 * @param file      its name, or a pattern for several
 * @param delimiter between fields
 */
public record CoreLayout(FileName file, char delimiter) implements ExtractLayout {

    /** Name of the download where council.yaml gives none. */
    public static final String USUAL_FILE = "core-lettings-log.csv";
    /** Feeds of which a lettings log tells something. */
    public static final Set<String> FEEDS = Set.of("property", "tenancy", "void", "letting");
    static final List<String> KEYS = List.of("delimiter");
    private static final List<String> USUAL_FILES = List.of(USUAL_FILE, USUAL_FILE + ".gz", USUAL_FILE + ".zip", USUAL_FILE.replace(".csv", ".zip"));

    /** What a feed's section of council.yaml says, or what is usual. */
    static List<ExtractLayout> read(YamlSettings source, String feed) {
        if (!FEEDS.contains(feed)) {
            source.problem("kind", "a CORE log tells nothing of %s (only of %s)".formatted(feed, String.join(", ", FEEDS.stream().sorted().toList())));
        }
        if (source.keys().contains("columns")) {
            source.problem("columns", "the columns of a CORE download have the service's own names");
        }
        char delimiter = DelimitedLayout.delimiter(source);
        return LayoutKind.files(source, USUAL_FILES).stream().<ExtractLayout>map(file -> new CoreLayout(file, delimiter)).toList();
    }

    @Override
    public <T> T as(Kinds<T> kinds) {
        return kinds.core(this);
    }

    @Override
    public List<Path> files(Path folder) {
        return file.in(folder);
    }

    @Override
    public String reading() {
        return "/%s/core".formatted(delimiter);
    }

    @Override
    public String shown() {
        return file.text();
    }

    @Override
    public boolean isLettingsLogs() {
        return true;
    }
}
