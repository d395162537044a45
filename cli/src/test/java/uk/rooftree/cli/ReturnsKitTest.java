package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.release.ReleaseReader;
import uk.rooftree.warehouse.release.Releases;

/** {@code returns-kit/}: what it expects is what its extracts come to. {@code -Dgolden.update} writes it anew; a person reads the difference. */
class ReturnsKitTest {

    private static final Path KIT = Path.of("../returns-kit").toAbsolutePath().normalize();
    private static final String AS_AT = "2026-03-31";
    /** Tables on the way from the extracts to the returns. */
    private static final List<String> INTERMEDIATE = List.of("lahs.home", "lahs.household", "lettings.letting", "voids.vacant_home", "ta.household");

    @TempDir
    private Path home;

    @Test
    void its_extracts_come_to_the_cells_and_rows_it_expects() throws IOException {
        copy(KIT.resolve("home"), home);
        assertThat(run("run", "--as-at", AS_AT).code()).isZero();
        Map<Path, String> made = new TreeMap<>();

        CommandLineRun lahs = run("return", "lahs", "--year", "2025-26");
        assertThat(lahs.code()).as(lahs.told()).isZero();
        made.put(Path.of("expected/lahs-2025-26/upload.csv"), Files.readString(home.resolve("out").resolve(AS_AT).resolve("returns/lahs-2025-26/upload.csv")));
        Path evidence = home.resolve("evidence");
        assertThat(run("return", "lahs", "--year", "2025-26", "--evidence", evidence.toString()).code()).isZero();
        made.put(Path.of("expected/lahs-2025-26/cells.csv"), cells(evidence.resolve("cells.csv")));

        // errors there are: the feeds of the kit do not tell all that CORE asks
        CommandLineRun core = run("return", "core", "--year", "2025-26", "--owner", "ORG1", "--on", "2026-04-20");
        assertThat(core.code()).as(core.told()).isEqualTo(3);
        for (String file : List.of("upload.csv", "findings.csv")) {
            made.put(Path.of("expected/core-2025-26").resolve(file), Files.readString(home.resolve("out").resolve(AS_AT).resolve("returns/core-2025-26").resolve(file)));
        }

        CommandLineRun hclic = run("return", "h-clic", "--quarter", "2026-Q1");
        assertThat(hclic.code()).as(hclic.told()).isZero();
        for (String file : List.of("cells.csv", "findings.csv")) {
            made.put(Path.of("expected/h-clic-2026-Q1").resolve(file), Files.readString(home.resolve("out").resolve(AS_AT).resolve("returns/h-clic-2026-Q1").resolve(file)));
        }

        Home opened = new Home(home);
        try (ReleaseReader release = ReleaseReader.open(new Releases(opened.warehouse()).release(1), new DeltaTables(opened.warehouse()), opened.copies())) {
            for (String table : INTERMEDIATE) {
                made.put(Path.of("intermediate").resolve(table + ".csv"), csv(release, table));
            }
        }
        for (Map.Entry<Path, String> file : made.entrySet()) {
            Path golden = KIT.resolve(file.getKey());
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, file.getValue(), StandardCharsets.UTF_8);
            }
            assertThat(Files.readString(golden)).as("returns-kit/%s (-Dgolden.update makes it anew)", file.getKey()).isEqualTo(file.getValue());
        }
    }

    /** What a cell is and comes to, without where its SQL lies. */
    private static String cells(Path csv) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return Stream.concat(Stream.of("code,answer,origin,formula,rows,agrees"), reader.stream().map(line -> Stream.of("code", "answer", "origin", "formula", "rows", "agrees")
                .map(line::getField).collect(Collectors.joining(",")))).collect(Collectors.joining("\r\n", "", "\r\n"));
        }
    }

    private static String csv(ReleaseReader release, String table) {
        var rows = release.query("select * from " + table + " order by all");
        return Stream.concat(Stream.of(rows.columns().stream().map(column -> column.name()).collect(Collectors.joining(","))),
            rows.rows().stream().map(row -> row.stream().map(value -> value == null ? "" : value.toString()).collect(Collectors.joining(",")))).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(Stream.concat(Arrays.stream(arguments), Stream.of("--home", home.toString())).toArray(String[]::new));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
