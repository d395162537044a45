package uk.rooftree.warehouse.council;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a database answers to a query, written down in the contract's own layout before it is loaded.
 *
 * @param file     the extract's name in the as-at folder
 * @param database what council.yaml calls the database
 * @param query    what it is asked; {@code :as_at} in it stands for the as-at date
 */
public record DatabaseLayout(String file, String database, String query) implements ExtractLayout {

    static final List<String> KEYS = List.of("database", "table", "query");
    private static final Pattern TABLE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$#]*(\\.[\\p{L}_][\\p{L}\\p{N}_$#]*){0,2}");

    /** What a feed's section of council.yaml says. */
    static List<ExtractLayout> read(YamlSettings source, String feed) {
        if (source.keys().contains("file")) {
            source.problem("file", "a database's extract is called %s.csv; leave this out".formatted(feed));
        }
        String database = source.text("database").orElseGet(() -> source.missing("database", "which of the databases named under databases"));
        Optional<String> table = source.text("table");
        Optional<String> query = source.text("query");
        if (table.isPresent() == query.isPresent()) {
            source.missing("table or query", "one of the two says what is read");
        }
        table.filter(name -> !TABLE.matcher(name).matches()).ifPresent(name -> source.problem("table",
            "\"%s\" is not a table's or view's name, such as housing.applications (write anything else as a query)".formatted(name)));
        return List.of(new DatabaseLayout(feed + ".csv", database, query.map(text -> text.strip().replaceAll(";$", ""))
            .orElseGet(() -> "select * from " + table.orElse(""))));
    }

    @Override
    public <T> T as(Kinds<T> kinds) {
        return kinds.delimited(DelimitedLayout.asContract(file));
    }

    @Override
    public List<Path> files(Path folder) {
        return DelimitedLayout.asContract(file).files(folder);
    }

    @Override
    public String reading() {
        return DelimitedLayout.asContract(file).reading();
    }

    @Override
    public String shown() {
        return file;
    }
}
