package uk.rooftree.warehouse.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import uk.rooftree.warehouse.delta.TableName;

/** One SQL text that makes one relation. */
public final class Model {

    private final String path;
    private final ModelHeader header;
    private final String sql;
    private final List<TableName> appended;
    private final SqlText text;

    private Model(String path, ModelHeader header, String sql, List<TableName> appended, SqlText text) {
        this.path = path;
        this.header = header;
        this.sql = sql;
        this.appended = List.copyOf(appended);
        this.text = text;
    }

    /**
     * A model that no file holds.
     *
     * @param path     as messages shall name it
     * @param header   its sources are the models appended and what the SQL reads
     * @param sql      gives the columns and the first rows
     * @param appended models whose rows follow, matched by column name; a column that one of them lacks is null
     */
    public static Model made(String path, ModelHeader header, String sql, List<TableName> appended) {
        return new Model(path, header, sql, appended, new SqlText(sql));
    }

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
        SqlText text = new SqlText(sql);
        Set<TableName> read = text.relations();
        Set<TableName> missing = new TreeSet<>(read);
        missing.removeAll(header.sources());
        Set<TableName> unread = new TreeSet<>(header.sources());
        unread.removeAll(read);
        if (!missing.isEmpty() || !unread.isEmpty()) {
            throw new InvalidModel("Invalid model %s: header and SQL disagree about sources%s%s".formatted(path,
                missing.isEmpty() ? "" : "; the SQL also reads " + missing,
                unread.isEmpty() ? "" : "; the SQL does not read " + unread));
        }
        return new Model(path, header, sql, List.of(), text);
    }

    /** Every {@code schema.table} that some SQL reads. */
    public static Set<TableName> relationsRead(String sql) {
        return new SqlText(sql).relations();
    }

    /** Where it stands, as messages name it, such as {@code sql/core/void.sql}. */
    public String path() {
        return path;
    }

    /** What it says of itself. */
    public ModelHeader header() {
        return header;
    }

    /** The whole text. */
    public String sql() {
        return sql;
    }

    /** Models whose rows follow those of the SQL; none but for a model that no file holds. */
    public List<TableName> appended() {
        return appended;
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
        return text.normalised();
    }

    /** Whether it gives rows of one relation as they come: to read it costs about what it costs to read that. */
    boolean isPicking() {
        return appended.isEmpty() && text.isPicking();
    }

    /** Whether its text says that it has no rows: the last condition never holds. */
    public boolean isWithoutRows() {
        return appended.isEmpty() && text.isWithoutRows();
    }

    /** The text of the SQL's string literals. */
    public Set<String> literals() {
        return text.literals();
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

    @Override
    public String toString() {
        return name() + " (" + path + ")";
    }
}
