package uk.rooftree.warehouse.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import uk.rooftree.warehouse.delta.TableName;

/**
 * One SQL text that makes one relation.
 *
 * @param path   where it stands, as messages name it, such as {@code sql/core/void.sql}
 * @param header what it says of itself
 * @param sql    the whole text
 */
public record Model(String path, ModelHeader header, String sql) {

    /**
     * Reads a model and checks it: its header is whole, its name is the one its path gives, and its sources are what the SQL reads.
     *
     * @throws InvalidModel naming file and line
     */
    public static Model read(String path, String sql) {
        ModelHeader header = ModelHeader.read(path, sql);
        nameByPath(path).ifPresent(expected -> {
            if (!expected.equals(header.name())) {
                throw new InvalidModel("Invalid model %s: its header says \"%s\", its path says \"%s\"".formatted(path, header.name(), expected));
            }
        });
        Set<TableName> read = new SqlText(sql).relations();
        Set<TableName> missing = new TreeSet<>(read);
        missing.removeAll(header.sources());
        Set<TableName> unread = new TreeSet<>(header.sources());
        unread.removeAll(read);
        if (!missing.isEmpty() || !unread.isEmpty()) {
            throw new InvalidModel("Invalid model %s: header and SQL disagree about sources%s%s".formatted(path,
                missing.isEmpty() ? "" : "; the SQL also reads " + missing,
                unread.isEmpty() ? "" : "; the SQL does not read " + unread));
        }
        return new Model(path, header, sql);
    }

    /** Every {@code schema.table} that some SQL reads. */
    public static Set<TableName> relationsRead(String sql) {
        return new SqlText(sql).relations();
    }

    public TableName name() {
        return header.name();
    }

    /** What it reads, in the order of their names. */
    public Set<TableName> sources() {
        return new TreeSet<>(header.sources());
    }

    /** What becomes of its rows: as the header says, else by layer. */
    public Storing storing() {
        return header.storing().orElseGet(() -> switch (layer()) {
            case "core", "marts", "figure" -> Storing.TABLE;
            case "staging" -> Storing.WORK;
            default -> Storing.VIEW;
        });
    }

    /** Partition columns if it is stored: as the header says, else the council. */
    public List<String> partition() {
        return header.partition().isEmpty() ? List.of("council_code") : header.partition();
    }

    /** The first folder under {@code sql/}: {@code core}, {@code marts}, {@code measures}... */
    public String layer() {
        String[] parts = path.split("/");
        return parts.length > 1 ? parts[1] : "";
    }

    /** The SQL without comments and spacing, so that only a change of meaning is a change. */
    String normalisedSql() {
        return new SqlText(sql).normalised();
    }

    /** The text of the SQL's string literals. */
    public Set<String> literals() {
        return new SqlText(sql).literals();
    }

    private static java.util.Optional<TableName> nameByPath(String path) {
        if (!path.startsWith("sql/") || !path.endsWith(".sql")) {
            return java.util.Optional.empty();
        }
        String[] parts = path.substring("sql/".length(), path.length() - ".sql".length()).split("/");
        if (parts.length < 2) {
            throw new InvalidModel("Invalid model %s: a model stands in a folder under sql/".formatted(path));
        }
        boolean bySubject = parts[0].equals("marts") || parts[0].equals("measures");
        int schema = bySubject ? 1 : 0;
        if (parts.length <= schema + 1) {
            throw new InvalidModel("Invalid model %s: expected sql/%s/<subject>/<name>.sql".formatted(path, parts[0]));
        }
        String table = String.join("_", List.of(parts).subList(schema + 1, parts.length));
        return java.util.Optional.of(new TableName(parts[schema], table));
    }
}
