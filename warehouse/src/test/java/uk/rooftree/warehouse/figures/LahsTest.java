package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** The cells of the LAHS return that come from the register, the stock, lettings and tenancies: {@code lahs.*}. */
class LahsTest extends SqlTables {

    /** Values of a measure's figures, those that nobody is in left out; figures without "lahs.". */
    private Map<String, String> cells(String measure) {
        Map<String, String> cells = new TreeMap<>();
        query("select figure, value from lahs.%s_result".formatted(measure)).forEach(row ->
            cells.put(row.get(0).toString().substring("lahs.".length()), row.get(1).toString().replaceAll("[.]?0*$", "")));
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private static Map<String, String> cells(Object... pairs) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(pairs[i].toString(), pairs[i + 1].toString());
        }
        return new TreeMap<>(cells);
    }

    private void ninePeople() {
        asAt("2026-03-31");
        given("core.application", """
            application_ref | household_ref | applicant_type | status    | bedroom_need | closed_date | rp_categories | additional_preference | armed_forces | arrears_exception_date
            A1              | A             | home_seeker    | active    | 2            |             | unsatisfactory_housing;medical_welfare | | true |
            B1              | B             | home_seeker    | active    | 1            |             |               | true                  |              | 2025-04-01
            B2              | B             | home_seeker    | active    | 1            |             |               |                       |              |
            C1              | C             | home_seeker    | active    | 2            |             | homeless      | true                  |              |
            C2              | C             | home_seeker    | active    | 3            |             | homelessness_duty |                   | true         |
            D1              | D             | home_seeker    | active    |              |             | unmapped      | true                  |              |
            E1              | E             | own_transfer   | active    | 1            |             | hardship      |                       |              |
            F1              | F             | other_social   | active    | 4            |             | medical_welfare;homeless | true       | false        |
            G1              | G             | home_seeker    | housed    | 1            | 2026-03-31  | hardship      |                       |              | 2026-03-31
            H1              | H             | home_seeker    | pending   | 3            |             | hardship      |                       |              | 2025-03-31
            I1              | I             | home_seeker    | suspended | 0            |             |               |                       |              |
            I2              | I             | own_transfer   | active    | 4            |             | hardship      |                       |              |
            """);
    }

    @Test
    void households_count_once_by_their_need_and_own_transfers_are_dropped_before_they_are_made() {
        ninePeople();
        assertThat(cells("cc1")).isEqualTo(cells("cc1a", 6, "cc1aa", 2, "cc1ab", 1, "cc1ad", 1, "cc1ae", 2));
        assertThat(figure("lahs.cc1ac")).isEqualTo("0");
    }

    @Test
    void preference_groups_may_overlap_but_those_owed_a_duty_are_not_the_homeless_of_group_a() {
        ninePeople();
        assertThat(cells("cc5")).isEqualTo(cells("cc5a", 3, "cc5aa", 1, "cc5ab", 1, "cc5ac", 1, "cc5ad", 2));
        // C by one application's additional preference and the other's armed forces; F; B and D are in no group
        assertThat(cells("cc6")).isEqualTo(cells("cc6a", 2, "cc6aa", 1));
    }

    @Test
    void arrears_exceptions_of_the_year_count_whatever_became_of_the_application() {
        ninePeople();
        assertThat(figure("lahs.cc4ab")).isEqualTo("2");
    }

    private void homes() {
        asAt("2026-03-31");
        given("core.property", """
            property_ref | property_type | bedrooms | bed_spaces | ownership | hra_flag | pfi_flag | shared_ownership_share | rent_basis | local_authority_code | property_use | disposed_date
            BEDSIT       | bedsit        | 3        |            | council   |          |          |                        |            |                      |              |
            STUDIO       | flat          | 0        |            | council   | true     | true     |                        | social     | E07000001            |              |
            ONE          | flat          | 1        |            | council   |          |          | 0.25                   | unmapped   |                      |              |
            TWO          | house         | 2        |            | council   |          |          |                        | social     | E07000002            |              |
            THREE        | house         | 3        |            | council   |          |          |                        | specified  |                      | leased_out   |
            SIX          | house         | 6        |            | council   |          |          |                        |            |                      |              |
            UNKNOWN      | house         |          |            | council   |          |          |                        | social     |                      |              |
            GENERAL      | house         | 4        |            | council   | false    |          |                        | social     |                      |              |
            SOLD         | house         | 4        |            | council   |          |          |                        | social     |                      |              | 2026-03-31
            PRIVATE      | house         | 4        |            | private   |          |          |                        | social     |                      |              |
            HOSTEL7      | hostel        |          | 7          | council   |          |          |                        | social     |                      |              |
            SHARED6      | shared_flat   |          | 6          | council   |          |          |                        | affordable |                      |              |
            SHARED7      | shared_house  |          | 7          | council   |          |          |                        |            |                      |              |
            NO_SPACES    | hostel        |          |            | council   |          |          |                        | affordable |                      |              |
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | end_date   | rent_basis
            T1          | BEDSIT       | licence     | 2020-01-01 |            | london_affordable
            T2          | ONE          | secure      | 2020-01-01 | 2026-01-31 | social
            T3          | ONE          | secure      | 2019-01-01 | 2026-02-01 | unmapped
            T4          | ONE          | secure      | 2019-01-01 | 2026-01-31 | affordable
            T5          | TWO          | secure      | 2020-01-01 |            | unmapped
            T6          | SIX          | secure      | 2020-01-01 | 2026-04-01 | affordable
            T7          | SIX          | secure      | 2020-01-02 | 2026-04-01 |
            T8          | HOSTEL7      | licence     | 2020-01-01 |            | affordable
            """);
    }

    @Test
    void stock_stands_in_rows_by_size_and_columns_by_the_rent_let_at_offered_or_last_let_at() {
        homes();
        // SIX is let by T7, whose rent is blank, as is the home's; T6 has not ended
        then("lahs.home", """
            property_ref | size_row | rent       | homes | is_in_a1a
            BEDSIT       | a        | affordable | 1     | true
            STUDIO       | a        | social     | 1     | true
            ONE          | b        | affordable | 0.25  | false
            TWO          | c        | social     | 1     | false
            THREE        | d        | other      | 1     | false
            SIX          | g        | other      | 1     | true
            UNKNOWN      |          | social     | 1     | true
            GENERAL      | e        | social     | 1     | true
            SOLD         | e        | social     | 1     | false
            HOSTEL7      | h        | social     | 3     | false
            SHARED6      | h        | affordable | 1     | false
            SHARED7      | h        | other      | 2     | false
            NO_SPACES    |          | affordable |       | false
            """);
        assertThat(cells("a2")).isEqualTo(cells("a2a", 2, "a2aa", 1, "a2ab", 1, "a2b", "0.25", "a2bb", "0.25", "a2c", 1, "a2ca", 1,
            "a2d", 1, "a2g", 1, "a2h", 6, "a2ha", 3, "a2hb", 1, "a2ia", "11.25", "a2iaa", 5, "a2iab", "2.25", "a2ib", 10));
        assertThat(figureGroups("lahs.a2ia")).containsExactly("all value=11.25 rows_counted=9 rows_excluded=2");
        assertThat(figureGroups("lahs.a2iaa")).containsExactly("all value=5.00 rows_counted=3 rows_excluded=1");
        assertThat(figureGroups("lahs.a2h")).containsExactly("all value=6.00 rows_counted=3 rows_excluded=1");
        assertThat(figureGroups("lahs.a2hb")).containsExactly("all value=1.00 rows_counted=1 rows_excluded=1");
        assertThat(figureGroups("lahs.a2ha")).containsExactly("all value=3.00 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("lahs.a2b")).containsExactly("all value=0.25 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("lahs.a2fa")).containsExactly("all value=0.00 rows_counted=0 rows_excluded=0");
        assertThat(figure("lahs.a1a")).isEqualTo("5");
    }

    @Test
    void a_year_s_conversions_are_a_gain_or_a_loss_and_never_both() {
        asAt("2026-03-31");
        given("core.property", """
            property_ref | property_type | ownership | hra_flag | acquired_date | acquired_reason | disposed_date | disposed_reason
            P1           | flat          | council   |          | 2025-04-01    | conversion      |               |
            P2           | flat          | council   |          | 2026-03-31    | conversion      | 2026-03-31    | conversion
            P3           | flat          | council   |          | 1990-01-01    | existing        | 2025-05-01    | conversion
            P4           | flat          | council   |          |               |                 | 2025-05-01    | conversion
            P5           | flat          | council   |          | 2025-03-31    | conversion      | 2025-05-01    | demolition
            P6           | flat          | council   | false    | 2025-05-01    | conversion      | 2025-06-01    | demolition
            P7           | flat          | council   |          | 2025-05-01    | new_build       |               |
            P8           | flat          | council   |          | 2025-05-01    | buy_back        |               |
            P9           | hostel        | council   |          | 2025-05-01    | acquisition     |               |
            """);
        // gained: P1, P2; lost: P2, P3, P4
        assertThat(figureGroups("lahs.a4ba")).containsExactly("all value=0 rows_counted=4 rows_excluded=0");
        assertThat(figureGroups("lahs.a4bb")).containsExactly("all value=-1 rows_counted=4 rows_excluded=0");
        assertThat(figure("lahs.a4a")).isEqualTo("1");
        assertThat(figure("lahs.a4c")).isEqualTo("1");
        assertThat(figure("lahs.a4d")).isEqualTo("1");
    }

    @Test
    void a_year_without_conversions_gains_and_loses_none() {
        assertThat(figureGroups("lahs.a4ba")).containsExactly("all value=0 rows_counted=0 rows_excluded=0");
        assertThat(figureGroups("lahs.a4bb")).containsExactly("all value=0 rows_counted=0 rows_excluded=0");
    }

    @Test
    void lettings_are_to_existing_tenants_to_new_ones_or_exchanges() {
        asAt("2026-03-31");
        given("core.property", """
            property_ref | property_type | ownership | supported_flag
            P1           | flat          | council   |
            P2           | flat          | council   | true
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type  | start_date | rent_basis        | previous_tenure | previous_district_code
            TRANSFER    | P1           | secure       | 2025-04-01 | social            | private_rented  |
            FROM_RP     | P1           | flexible     | 2026-03-31 | affordable        | provider_fixed  | E07000002
            SUCCESSION  | P1           | secure       | 2025-05-01 | social            | council_fixed   | E07000001
            ASSIGNED    | P2           | secure       | 2025-05-01 | social            | council_fixed   |
            NEW         | P2           | introductory | 2025-05-01 | london_affordable | private_rented  | E07000002
            UNKNOWN     | P1           | secure       | 2025-05-01 | affordable        |                 |
            EXCHANGE_IN | P1           | secure       | 2025-05-01 | social            | council_fixed   | E07000002
            EXCHANGE    | P1           | secure       | 2025-05-01 | social            | council_fixed   |
            BLANK_KIND  | P1           | secure       | 2025-05-01 | social            | council_fixed   |
            ASSURED     | P1           | assured      | 2025-05-01 | social            | council_fixed   |
            OTHER_RENT  | P1           | secure       | 2025-05-01 | intermediate      | council_fixed   |
            RENEWAL     | P1           | secure       | 2025-05-01 | social            | council_fixed   |
            LAST_YEAR   | P1           | secure       | 2025-03-31 | social            | council_fixed   |
            """);
        given("core.letting", """
            tenancy_ref | letting_kind | previous_rent_basis
            TRANSFER    | transfer     | social
            FROM_RP     | relet        | social
            SUCCESSION  | succession   |
            ASSIGNED    | assignment   |
            NEW         | first        | affordable
            UNKNOWN     | relet        | social
            EXCHANGE_IN | exchange     |
            EXCHANGE    | exchange     |
            BLANK_KIND  |              |
            ASSURED     | relet        |
            OTHER_RENT  | relet        |
            RENEWAL     | renewal      |
            LAST_YEAR   | relet        |
            """);
        assertThat(cells("d")).isEqualTo(cells("d4a", 3, "d4aa", 1, "d4ab", 1, "d4ac", 1, "d4ad", 1, "d8a", 4, "d8aa", 1, "d8ab", 2, "d8ac", 1,
            "d9a", 2, "d9aa", 1, "d9ab", 1, "d10a", 9, "d10aa", 7, "d10ab", 2));
    }

    @Test
    void nominations_let_in_the_year_are_told_by_the_kind_of_landlord() {
        asAt("2026-03-31");
        given("core.nomination", """
            nomination_ref | landlord_type       | outcome | tenancy_start_on
            N1             | registered_provider | let     | 2025-04-01
            N2             | other_council       | let     | 2026-03-31
            N3             | other_social        | let     | 2025-05-01
            N4             | unmapped            | let     | 2025-05-01
            N5             | registered_provider | let     | 2026-04-01
            N6             | registered_provider | lapsed  | 2025-05-01
            N7             | registered_provider | let     |
            """);
        assertThat(cells("d11")).isEqualTo(cells("d11a", 1, "d12a", 2));
    }

    @Test
    void vacant_homes_are_told_by_age_and_availability_and_in_the_district_apart() {
        asAt("2026-03-31");
        given("core.property", """
            property_ref | property_type | ownership | local_authority_code
            P1           | flat          | council   |
            P2           | flat          | council   | E07000002
            P3           | flat          | council   |
            P4           | flat          | council   |
            """);
        given("core.void", """
            void_ref | property_ref | void_start | void_class
            V1       | P1           | 2026-03-01 | standard
            V2       | P2           | 2026-01-01 | disposal
            V3       | P3           | 2025-01-01 | standard
            V4       | P4           | 2025-01-01 | structural
            """);
        assertThat(cells("e2")).isEqualTo(cells("e2aa", 1, "e2ac", 1, "e2bb", 1, "e2bc", 1, "e2ca", 1, "e2cb", 1, "e2cc", 2,
            "e2da", 2, "e2db", 2, "e2dc", 4));
        assertThat(figure("lahs.e1a")).isEqualTo("3");
    }

    @Test
    void evictions_of_the_year_from_settled_tenancies_are_told_by_reason_and_sublettings_apart() {
        asAt("2026-03-31");
        given("core.property", """
            property_ref | property_type | ownership | disposed_date
            P1           | flat          | council   | 2025-12-31
            P2           | hostel        | council   |
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | end_date   | end_reason
            T1          | P1           | secure      | 2020-01-01 | 2025-04-01 | evicted_arrears
            T2          | P1           | secure      | 2020-01-01 | 2026-03-31 | evicted_antisocial
            T3          | P1           | starter     | 2020-01-01 | 2025-05-01 | evicted_both
            T4          | P1           | secure      | 2020-01-01 | 2025-05-01 | evicted_other
            T5          | P1           | secure      | 2020-01-01 | 2025-05-01 | sublet_recovered
            T6          | P1           | licence     | 2020-01-01 | 2025-05-01 | evicted_arrears
            T7          | P2           | secure      | 2020-01-01 | 2025-05-01 | evicted_arrears
            T8          | P1           | secure      | 2020-01-01 | 2025-03-31 | evicted_arrears
            T9          | P1           | secure      | 2020-01-01 | 2026-04-01 | evicted_arrears
            TA          | P1           | secure      | 2020-01-01 | 2025-05-01 | died
            """);
        assertThat(cells("g2")).isEqualTo(cells("g2a", 4, "g2aa", 1, "g2ab", 1, "g2ac", 1, "g2ad", 1, "g3a", 1));
    }
}
