package uk.rooftree.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A council's home for tests of the yearly return: two applications on the list, three homes, one of them empty, one let in the year. */
record LahsHome(Path folder) {

    static LahsHome in(Path folder) throws IOException {
        LahsHome home = new LahsHome(folder);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("council.yaml"), "council: {name: Smallshire, ons-code: E07999002}\n");
        home.homes("3");
        home.extract("tenancy.csv", """
            tenancy_ref,property_ref,household_ref,tenure_type,start_date,end_date,rent_basis
            T1,P1,H1,secure,2020-05-04,2025-08-31,social
            T2,P2,H2,secure,2019-01-07,,social
            T3,P1,H3,introductory,2025-09-15,,social
            """);
        home.applications("A2,H12,home_seeker,2025-06-01,2025-06-10,2025-06-10,B,1,active,\n");
        home.extract("letting.csv", "tenancy_ref,application_ref,letting_kind\nT3,A3,relet\n");
        home.extract("void.csv", """
            void_ref,property_ref,tenancy_ref_out,tenancy_ref_in,void_start,void_end,void_class
            V1,P1,T1,T3,2025-08-31,2025-09-15,standard
            V2,P3,,,2026-03-01,,new_home
            """);
        return home;
    }

    /** Three homes, the second with so many bedrooms. */
    LahsHome homes(String bedrooms) throws IOException {
        return extract("property.csv", """
            property_ref,property_type,bedrooms,ownership,weekly_rent
            P1,flat,2,council,95.10
            P2,house,%s,council,110.00
            P3,flat,1,council,80.00
            """.formatted(bedrooms));
    }

    /** The register: one who waits, one who was housed, one who is looked at, and these. */
    LahsHome applications(String more) throws IOException {
        return extract("application.csv", """
            application_ref,household_ref,applicant_type,application_date,registration_date,effective_date,band,bedroom_need,status,closed_date
            A1,H11,home_seeker,2024-02-29,2024-03-01,2024-03-01,A,2,active,
            A3,H3,homeless,2025-01-05,2025-01-05,2025-01-05,A,2,housed,2025-09-14
            A6,H16,home_seeker,2025-03-01,2025-03-02,2025-03-02,B,3,pending,
            """ + more);
    }

    LahsHome extract(String name, String text) throws IOException {
        return file("inbox/2026-03-31/" + name, text);
    }

    /** What officers type; so many homes of other councils in the district. */
    LahsHome type(String otherHomes) throws IOException {
        return file("returns/lahs-2025-26/answers.csv", """
            code,answer,who,on,note
            a1a,%s,J Smith,2026-04-14,
            a1b,0,J Smith,2026-04-14,
            a5a,0,J Smith,2026-04-14,
            b1a,0,J Smith,2026-04-14,
            d11a,0,J Smith,2026-04-14,none were made
            e1a,0,J Smith,2026-04-14,
            """.formatted(otherHomes));
    }

    LahsHome file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }
}
