package uk.rooftree.warehouse.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The kinds of extract that council.yaml can name, and how each reads its own keys of a feed's section. */
enum LayoutKind {
    CSV(DelimitedLayout.KEYS, DelimitedLayout::read),
    WORKBOOK(WorkbookLayout.KEYS, WorkbookLayout::read),
    CORE(CoreLayout.KEYS, CoreLayout::read),
    JDBC(DatabaseLayout.KEYS, DatabaseLayout::read);

    /** Keys of every kind's section. */
    private static final List<String> COMMON = List.of("file", "kind", "date-format", "columns", "codes");

    private final List<String> keys;
    private final BiFunction<YamlSettings, String, List<ExtractLayout>> reader;

    LayoutKind(List<String> keys, BiFunction<YamlSettings, String, List<ExtractLayout>> reader) {
        this.keys = keys;
        this.reader = reader;
    }

    /** The layouts a feed's extract may come in as its section tells; what the section leaves open there are several of. */
    static List<ExtractLayout> read(YamlSettings source, String feed) {
        List<LayoutKind> kinds = kinds(source);
        source.onlyKeys(Stream.concat(COMMON.stream(), kinds.stream().flatMap(kind -> kind.keys.stream())).toArray(String[]::new));
        return kinds.stream().flatMap(kind -> kind.reader.apply(source, feed).stream()).toList();
    }

    /** The kind a section names; of one that names none, what the file's ending or a key of one kind tells. */
    private static List<LayoutKind> kinds(YamlSettings source) {
        Optional<String> given = source.text("kind");
        if (given.isPresent()) {
            return List.of(Stream.of(values()).filter(kind -> kind.key().equals(given.get())).findFirst().orElseGet(() -> {
                List<String> known = Stream.of(values()).map(LayoutKind::key).toList();
                source.problem("kind", "\"%s\" is not one of %s".formatted(given.get(), String.join(", ", known)));
                return CSV;
            }));
        }
        Optional<String> file = source.text("file");
        if (file.isPresent()) {
            String name = file.get().toLowerCase(Locale.ROOT);
            return List.of(WorkbookLayout.ENDINGS.stream().anyMatch(name::endsWith) ? WORKBOOK : CSV);
        }
        List<LayoutKind> told = new ArrayList<>(List.of(CSV, WORKBOOK));
        told.removeIf(kind -> kind.keys.stream().noneMatch(source.keys()::contains));
        return told.isEmpty() ? List.of(CSV, WORKBOOK) : told;
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name a section gives, or the usual ones. */
    static List<FileName> files(YamlSettings source, List<String> usual) {
        Optional<String> given = source.text("file");
        try {
            return given.map(List::of).orElse(usual).stream().map(FileName::new).toList();
        } catch (IllegalArgumentException misnamed) {
            source.problem("file", "\"%s\" is not the name of a file in the as-at folder (write it without folders)".formatted(given.orElseThrow()));
            return usual.stream().map(FileName::new).toList();
        }
    }
}
