package uk.rooftree.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import uk.rooftree.warehouse.FolderTree;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.model.ModelRunner;
import uk.rooftree.warehouse.model.RunContext;
import uk.rooftree.warehouse.model.RunListener;
import uk.rooftree.warehouse.model.SqlTree;
import uk.rooftree.warehouse.release.ReleasedTable;
import uk.rooftree.warehouse.release.Releases;

/**
 * A council in Leeds with seven homes and nine tenancies, and a release of them that holds the tables the CORE return reads and no other: no month is
 * run for it. Its rows are the CSVs of {@code core_home/core}, as the contract of the feeds has them.
 */
final class CoreHome {

    private static final String COUNCIL = "E08000035";
    private static final LocalDate AS_AT = LocalDate.of(2026, 10, 31);
    private static final List<String> FEEDS = List.of("property", "tenancy", "household_member", "application", "letting", "void");

    private final Path folder;

    private CoreHome(Path folder) {
        this.folder = folder;
    }

    static CoreHome in(Path folder) throws IOException {
        CoreHome home = new CoreHome(folder);
        home.publish();
        return home;
    }

    /** Takes away what was typed and made, and leaves the release. */
    void asNew() throws IOException {
        for (String made : List.of("out", "returns")) {
            FolderTree.empty(folder.resolve(made));
        }
        Files.deleteIfExists(folder.resolve("core-service.yaml"));
        file("council.yaml", """
            council: {name: Leeds, ons-code: %s}
            core:
              owner: ORG1
              account: lettings@example.org
              schemes: {SH-01: S5}
              locations: {SH-01-A: "7"}
            """.formatted(COUNCIL));
    }

    Path folder() {
        return folder;
    }

    Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** A file that travels with these tests. */
    Path copy(String name) throws IOException {
        return file(name, resource("core_home/" + name));
    }

    /** A file of the return of a year such as 2026-27. */
    Path made(String year, String name) {
        return folder.resolve("out/2026-10-31/returns/core-" + year).resolve(name);
    }

    private void publish() throws IOException {
        Map<String, String> files = new TreeMap<>();
        List.of("sql/macros/duckdb.sql", "sql/reference/column_type.csv").forEach(path -> files.put(path, SqlTree.packaged().text(path)));
        List<NamedCsvRecord> columns = CsvReader.builder().ofNamedCsvRecord(SqlTree.packaged().text("sql/reference/feed_column.csv")).stream().toList();
        for (String feed : FEEDS) {
            files.put("sql/core/" + feed + ".sql", model(feed, columns.stream().filter(column -> column.getField("feed").equals(feed)).toList()));
        }
        SqlTree tree = SqlTree.of(files);
        Map<TableName, ReleasedTable> built = new LinkedHashMap<>();
        Path warehouse = folder.resolve("warehouse");
        try (DuckDb engine = DuckDb.open()) {
            new ModelRunner(engine, new DeltaTables(warehouse), tree, tree.models(), RunContext.of(tree, COUNCIL, AS_AT), RunListener.SILENT).run(List.of())
                .forEach((name, table) -> built.put(name, ReleasedTable.of(table)));
        }
        new Releases(warehouse).publish(COUNCIL, AS_AT, Instant.EPOCH, "a test", built);
    }

    private static String model(String feed, List<NamedCsvRecord> columns) throws IOException {
        List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(resource("core_home/core/" + feed + ".csv")).stream().toList();
        String values = rows.stream().map(row -> columns.stream().map(column -> value(row, column)).collect(Collectors.joining(", ", "(", ")"))).collect(Collectors.joining(",\n"));
        String names = columns.stream().map(column -> column.getField("column")).collect(Collectors.joining(", "));
        String keys = columns.stream().filter(column -> column.getField("key").equals("yes")).map(column -> column.getField("column")).collect(Collectors.joining(", "));
        return "-- model: core.%s%n-- grain: one row per %s%n-- keys: council_code, %s%n-- sources:%n-- definition: a trial%n".formatted(feed, feed, keys)
            + "select cast('%s' as varchar) as council_code, told.* from (values %s) as told(%s)".formatted(COUNCIL, values, names);
    }

    private static String value(NamedCsvRecord row, NamedCsvRecord column) {
        String text = row.findField(column.getField("column")).filter(told -> !told.isEmpty()).map(DuckDb::quoted).orElse("null");
        return "cast(%s as %s)".formatted(text, switch (column.getField("type")) {
            case "date" -> "date";
            case "boolean" -> "boolean";
            case "integer" -> "integer";
            case "decimal" -> "decimal(18, 4)";
            default -> "varchar";
        });
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = CoreHome.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
