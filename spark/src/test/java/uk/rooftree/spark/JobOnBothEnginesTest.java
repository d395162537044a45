package uk.rooftree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.engine.EngineSupply;

/**
 * The monthly job, from files to figures.csv, on DuckDB in one home and on both engines by turns in another. The extracts are small
 * and awkward: quotes, backslashes, line ends and other scripts in values, codes and dates of the council's own, rejected and
 * repeated rows, rows of the wrong length, a household that joins late, a code that nobody knows, a feed in two files, an advert that goes and
 * comes back with its bids.
 */
class JobOnBothEnginesTest {

    private static final EngineSupply SPARK = (warehouse, machine) -> SparkEngine.open(Engines.SETTINGS, warehouse);
    private static final EngineSupply SPARK_AS_SHIPPED = (warehouse, machine) -> Engines.openAsShipped(warehouse);

    @TempDir
    Path folder;

    @Test
    void a_home_that_duckdb_began_goes_on_under_spark_and_back_with_the_same_bytes() throws IOException {
        TwoHomes homes = homes();
        run(homes, "2026-08-31", EngineSupply.DUCKDB);

        run(homes, "2026-09-30", SPARK);

        assertThat(TwoHomes.run(homes.other(), "2026-09-30", EngineSupply.DUCKDB).isNew()).as("one engine takes the other's tables for its own").isFalse();
        run(homes, "2026-10-31", EngineSupply.DUCKDB);
    }

    @Test
    @Tag("long")
    void a_home_that_spark_began_goes_on_by_turns_with_the_same_bytes() throws IOException {
        TwoHomes homes = homes();

        run(homes, "2026-08-31", SPARK_AS_SHIPPED);
        run(homes, "2026-09-30", EngineSupply.DUCKDB);
        run(homes, "2026-10-31", SPARK_AS_SHIPPED);
    }

    private TwoHomes homes() throws IOException {
        TwoHomes homes = TwoHomes.in(folder, """
            council: {name: "Lechyd a'r Fro", ons-code: E07999002}
            sources:
              property: {file: "property*.csv"}
              tenancy:
                file: rents.txt
                delimiter: "|"
                date-format: dd/MM/yyyy
                codes:
                  tenure_type: {"S\\\\C": secure, "I'": introductory}
            """);
        month(homes, "2026-08-31", "C", "");
        month(homes, "2026-09-30", "B", "E3,A2,band,C,B,2026-09-02T10:00:00,\"Maelor \\ \"\"Nant\"\"\nÿ 東\"\n");
        month(homes, "2026-10-31", "B", "E4,A9,band,C,B,2026-10-02,nobody's application\n");
        return homes;
    }

    private static void run(TwoHomes homes, String asAt, EngineSupply engine) throws IOException {
        TwoHomes.run(homes.one(), asAt, EngineSupply.DUCKDB);
        TwoHomes.run(homes.other(), asAt, engine);
        assertThat(homes.differences()).as(asAt).isEmpty();
        for (String file : new String[] {"figures.csv", "figure_limits.csv", "issues.csv"}) {
            assertThat(TwoHomes.out(homes.other(), asAt, file)).as(file + " " + asAt).isEqualTo(TwoHomes.out(homes.one(), asAt, file));
        }
    }

    private static void month(TwoHomes homes, String asAt, String secondBand, String event) throws IOException {
        homes.file(asAt, "property.csv", """
                property_ref,property_type,bedrooms,ownership,weekly_rent,area
                P1,flat,2,council,95.10,Tŷ Coch
                P2,house,3,council,110.00,"St John's, ""The Green\"""
                P3,flat,1,council,80.00, back\\slash
                P3,flat,1,council,80.00,twice
                P4,castle,-1,council,1e9,too much
                P5,flat
                """)
            .file(asAt, "property-2.csv", """
                ownership,property_ref,property_type,weekly_rent
                council,P6,flat,99.99
                council,P1,flat,1.00
                """)
            .file(asAt, "advert.csv", """
                advert_ref,property_ref,landlord_type,opens,closes,units,bedrooms
                %sD2,P2,council,2026-08-01,2026-08-08,1,3
                """.formatted(asAt.equals("2026-09-30") ? "" : "D1,P1,council,2026-08-01,2026-08-08,1,2\n"))
            .file(asAt, "bid.csv", """
                advert_ref,application_ref,placed_at,valid,rank_at_close
                D1,A1,2026-08-02T10:00:00,true,%1$s
                D2,A1,2026-08-09T10:00:00,true,1
                D2,A2,2026-08-02T10:00:00,true,1
                D9,A2,2026-08-02T10:00:00,true,1
                """.formatted(asAt.equals("2026-10-31") ? "2" : "1"))
            .file(asAt, "rents.txt", """
                tenancy_ref|property_ref|household_ref|tenure_type|start_date|end_date|rent_basis
                T1|P1|H1|S\\C|04/05/2020|30/08/2026|social
                T2|P2|H2|S\\C|07/01/2019||social
                T3|P1|H3|I'|14/09/2026||social
                T4|P9|H4|mystery|29/02/2024||social
                """)
            .file(asAt, "application.csv", """
                application_ref,household_ref,applicant_type,application_date,registration_date,effective_date,band,bedroom_need,status,closed_date
                A1,H11,home_seeker,2024-02-29,2024-03-01,2024-03-01,A,2,active,
                A2,H12,home_seeker,2025-06-01,2025-06-10,2025-06-10,%s,1,active,
                A3,H3,homeless,2026-01-05,2026-01-05,2026-01-05,A,2,housed,2026-09-14
                A4,H14,home_seeker,2026-07-01,,,,,pending,
                A5,H15,home_seeker,1900-01-01,2026-13-45,,,x,active,
                A5,H15,home_seeker,2026-07-02,2026-07-02,2026-07-02,b,3,active,
                """.formatted(secondBand))
            .file(asAt, "application_event.csv", """
                event_ref,application_ref,event,old,new,at,actor
                E1,A1,band,,A,2024-03-01T00:00:00,system
                E2,A3,status,active,housed,2026-09-14T23:59:59,
                """ + event)
            .file(asAt, "letting.csv", """
                tenancy_ref,application_ref,letting_kind
                T3,A3,relet
                """)
            .file(asAt, "void.csv", """
                void_ref,property_ref,tenancy_ref_out,tenancy_ref_in,void_start,void_end,void_class
                V1,P1,T1,T3,2026-08-30,2026-09-14,standard
                V2,P3,,,2026-07-01,,new_home
                V3,P3,,,2026-07-05,,standard
                """);
    }
}
