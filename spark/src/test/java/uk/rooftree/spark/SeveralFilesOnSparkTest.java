package uk.rooftree.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.staging.FolderLoad;
import uk.rooftree.etl.staging.LandedFile;
import uk.rooftree.etl.staging.LoadRequest;
import uk.rooftree.warehouse.council.CoreLayout;
import uk.rooftree.warehouse.council.DelimitedLayout;
import uk.rooftree.warehouse.council.FileName;
import uk.rooftree.warehouse.council.SourceSettings;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.model.ReferenceTable;

/** A feed in several files, packed or not, lands under Spark as it does under DuckDB. */
class SeveralFilesOnSparkTest {

    private static final LocalDate AS_AT = LocalDate.of(2026, 10, 31);

    @TempDir
    Path folder;

    @Test
    void rows_of_all_files_are_rows_of_the_feed() throws IOException {
        file("homes-1.csv", "property_ref,property_type,ownership\nP1,flat,council\nP2,flat\n");
        file("homes-2.csv.gz", "ownership,property_ref,property_type\ncouncil,P3,house\n");
        SourceSettings homes = new SourceSettings("property", DelimitedLayout.asContract("homes-*"));

        for (Engine engine : List.of(Engines.duckDb(), Engines.spark())) {
            try (FolderLoad load = load(engine, Map.of("property", homes))) {
                LandedFile landed = load.land("property");

                assertThat(landed.outcome()).isEqualTo(LandedFile.Outcome.LANDED);
                assertThat(landed.rows()).isEqualTo(3);
                assertThat(engine.query("select property_ref, property_type, file, line from arrived.property order by property_ref").rows()).isEqualTo(List.of(
                    List.of("P1", "flat", "2026-10-31/homes-1.csv", 2L), List.of("P3", "house", "2026-10-31/homes-2.csv.gz", 2L)));
                load.forget("property");
                FolderLoad.landingTables(Contract.of(Engines.TREE)).forEach((name, columns) -> engine.createTable(name, columns, List.of()));
                load.ledger();
                assertThat(engine.query("select file, line, fields_found from arrived.ragged").rows()).isEqualTo(List.of(List.of("2026-10-31/homes-1.csv", 3L, 2)));
                assertThat(engine.query("select file, rows_read from arrived.file order by file").rows()).isEqualTo(List.of(
                    List.of("2026-10-31/homes-1.csv", 2L), List.of("2026-10-31/homes-2.csv.gz", 1L)));
            }
        }
    }

    @Test
    void logs_of_all_files_of_a_core_download_are_told_apart_by_file_and_line() throws IOException {
        file("core-25.csv", logs(Map.of("id", "1", "tenancycode", "T1", "propcode", "H1", "startdate", "2025-05-01")));
        file("core-26.csv.gz", logs(Map.of("id", "2", "tenancycode", "T2", "propcode", "H1", "startdate", "2026-05-01")));
        SourceSettings tenancies = new SourceSettings("tenancy", new CoreLayout(new FileName("core-*"), ','));

        for (Engine engine : List.of(Engines.duckDb(), Engines.spark())) {
            try (FolderLoad load = load(engine, Map.of("tenancy", tenancies))) {
                assertThat(load.land("tenancy").outcome()).isEqualTo(LandedFile.Outcome.LANDED);

                assertThat(engine.query("select tenancy_ref, property_ref, file, line from arrived.tenancy order by tenancy_ref").rows()).isEqualTo(List.of(
                    List.of("T1", "H1", "2026-10-31/core-25.csv", 2L), List.of("T2", "H1", "2026-10-31/core-26.csv.gz", 2L)));
            }
        }
    }

    private static String logs(Map<String, String> told) {
        ReferenceTable attributes = Engines.TREE.reference().get(TableName.of("reference.core_attribute"));
        List<String> names = attributes.rows().stream().map(row -> row.get(0)).toList();
        Map<String, String> log = new TreeMap<>(Map.of("status", "completed", "lettype", "1", "unittype_gn", "2", "tenancy", "4", "rsnvac", "5"));
        log.putAll(told);
        return String.join(",", names) + "\n" + names.stream().map(name -> log.getOrDefault(name, "")).collect(Collectors.joining(",")) + "\n";
    }

    private FolderLoad load(Engine engine, Map<String, SourceSettings> sources) throws IOException {
        LoadRequest request = new LoadRequest("E07999002", AS_AT, folder.resolve(AS_AT.toString()), sources, Map.of(), Set.of(), Set.of(), Optional.empty(),
            List.of(), Map.of());
        Path work = Files.createDirectories(folder.resolve("work-" + engine.dialect()));
        return new FolderLoad(Engines.TREE, Contract.of(Engines.TREE), request, engine, work);
    }

    private void file(String name, String text) throws IOException {
        Path file = Files.createDirectories(folder.resolve(AS_AT.toString())).resolve(name);
        try (OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(Files.newOutputStream(file)) : Files.newOutputStream(file)) {
            out.write(text.getBytes(UTF_8));
        }
    }
}
