package uk.rooftree.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two homes, two applications, one void: enough for a month that has figures and issues. */
final class SmallCouncil {

    private static final String SETTINGS = "council: {name: Exampleshire, ons-code: E07999002%s}";

    private SmallCouncil() {
    }

    /** The council in two homes: one with its warehouse beside it, the other's at an address. */
    static TwoHomes twoHomes(Path folder, String asAt, String address) throws IOException {
        TwoHomes homes = TwoHomes.in(folder, SETTINGS.formatted(""))
            .file(asAt, "property.csv", """
                property_ref,property_type,bedrooms,ownership,weekly_rent
                P1,flat,2,council,95.10
                P2,castle,-1,council,110.00
                """)
            .file(asAt, "application.csv", """
                application_ref,household_ref,applicant_type,application_date,registration_date,effective_date,band,bedroom_need,status,closed_date
                A1,H11,home_seeker,2024-02-29,2024-03-01,2024-03-01,A,2,active,
                A2,H12,homeless,2026-07-01,,,,,pending,
                """)
            .file(asAt, "void.csv", """
                void_ref,property_ref,tenancy_ref_out,tenancy_ref_in,void_start,void_end,void_class
                V1,P1,,,2026-08-30,,standard
                """);
        Files.writeString(homes.other().councilFile(), SETTINGS.formatted(", warehouse: \"" + address + "\""));
        return homes;
    }
}
