package uk.rooftree.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import uk.rooftree.etl.job.JobListener;
import uk.rooftree.etl.job.MonthlyJob;
import uk.rooftree.etl.job.RunOutcome;
import uk.rooftree.warehouse.FolderTree;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.engine.EngineSupply;

/** A council's home of a few rows, for tests of the job: three homes, one of them empty, and four applications. */
final class SmallHome {

    /** As-at date and second band of the months that are published once for all tests of this process. */
    private static final List<String[]> MONTHS = List.of(new String[] {"2026-08-31", "C"}, new String[] {"2026-09-30", "B"}, new String[] {"2026-10-31", "B"});
    private static final List<Path> PUBLISHED = new ArrayList<>();

    private final Path folder;

    private SmallHome(Path folder) {
        this.folder = folder;
    }

    static SmallHome in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("council.yaml"), "council: {name: Smallshire, ons-code: E07999002}\n");
        return new SmallHome(folder);
    }

    /**
     * A home whose first months are published, without reports: August 2026 with band C for the second application, September and
     * October with band B. They are made once in this process; each test has a copy.
     */
    static synchronized SmallHome published(Path folder, int months) throws IOException {
        while (PUBLISHED.size() < months) {
            Path next = Files.createTempDirectory("published");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(next)));
            if (!PUBLISHED.isEmpty()) {
                copy(PUBLISHED.get(PUBLISHED.size() - 1), next);
            }
            String[] month = MONTHS.get(PUBLISHED.size());
            in(next).month(month[0], month[1]).publish(month[0]);
            PUBLISHED.add(next);
        }
        copy(PUBLISHED.get(months - 1), folder);
        return new SmallHome(folder);
    }

    /** One of several councils that share a warehouse, beside their homes. */
    static SmallHome ofPartnership(Path folder, String onsCode) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("council.yaml"), "council: {name: Smallshire %1$s, ons-code: %1$s, warehouse: ../warehouse}\n".formatted(onsCode));
        return new SmallHome(folder);
    }

    Path folder() {
        return folder;
    }

    /** The position at the close of a day: band A for the first application, as given for the second. */
    SmallHome month(String asAt, String secondBand) throws IOException {
        return file(asAt, "property.csv", """
                property_ref,property_type,bedrooms,ownership,weekly_rent
                P1,flat,2,council,95.10
                P2,house,3,council,110.00
                P3,flat,1,council,80.00
                """)
            .file(asAt, "tenancy.csv", """
                tenancy_ref,property_ref,household_ref,tenure_type,start_date,end_date,rent_basis
                T1,P1,H1,secure,2020-05-04,2026-08-30,social
                T2,P2,H2,secure,2019-01-07,,social
                T3,P1,H3,introductory,2026-09-14,,social
                """)
            .file(asAt, "application.csv", """
                application_ref,household_ref,applicant_type,application_date,registration_date,effective_date,band,bedroom_need,status,closed_date
                A1,H11,home_seeker,2024-02-29,2024-03-01,2024-03-01,A,2,active,
                A2,H12,home_seeker,2025-06-01,2025-06-10,2025-06-10,%s,1,active,
                A3,H3,homeless,2026-01-05,2026-01-05,2026-01-05,A,2,housed,2026-09-14
                A4,H14,home_seeker,2026-07-01,,,,,pending,
                """.formatted(secondBand))
            .file(asAt, "letting.csv", """
                tenancy_ref,application_ref,letting_kind
                T3,A3,relet
                """)
            .file(asAt, "void.csv", """
                void_ref,property_ref,tenancy_ref_out,tenancy_ref_in,void_start,void_end,void_class
                V1,P1,T1,T3,2026-08-30,2026-09-14,standard
                V2,P3,,,2026-07-01,,new_home
                """);
    }

    SmallHome file(String asAt, String name, String text) throws IOException {
        Path file = folder.resolve("inbox").resolve(asAt).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Runs the monthly job without its reports, which take the most time. */
    RunOutcome publish(String asAt) {
        return new MonthlyJob(Home.open(folder, EngineSupply.DUCKDB::warehouse), List.of(), JobListener.SILENT, Clock.systemUTC()).run(LocalDate.parse(asAt));
    }

    String out(String asAt, String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(asAt).resolve(name));
    }

    /** How many releases have been published. */
    long releases() throws IOException {
        Path releases = folder.resolve("warehouse/releases");
        if (!Files.isDirectory(releases)) {
            return 0;
        }
        try (var manifests = Files.list(releases)) {
            return manifests.filter(manifest -> manifest.toString().endsWith(".json")).count();
        }
    }

    private static void delete(Path folder) {
        try {
            FolderTree.empty(folder);
            Files.delete(folder);
        } catch (IOException left) {
            System.err.println("Left " + folder + ": " + left.getMessage());
        }
    }

    /** Copies a home, the times of its files too. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        FolderTree.empty(to);
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.sorted().toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
