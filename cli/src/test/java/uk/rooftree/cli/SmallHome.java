package uk.rooftree.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A council's home of a few rows, for tests of the job: three homes, one of them empty, and four applications. */
final class SmallHome {

    private final Path folder;

    private SmallHome(Path folder) {
        this.folder = folder;
    }

    static SmallHome in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("council.yaml"), "council: {name: Smallshire, ons-code: E07999002}\n");
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
}
