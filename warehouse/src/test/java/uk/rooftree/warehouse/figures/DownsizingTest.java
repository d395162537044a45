package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Who could move to a smaller home, who asks to, and who did: {@code downsizing.*}. */
class DownsizingTest extends SqlTables {

    @Test
    void the_pool_is_homes_with_a_bedroom_to_spare_by_the_age_of_the_lead() {
        given("core.property", """
            property_ref | property_type | bedrooms | ownership | lettings_area
            P1           | flat          | 2        | council   | North
            P2           | house         | 3        | council   | North
            P3           | house         | 1        | council   |
            P4           | house         |          | council   |
            P5           | house         | 4        | council   | South
            P6           | house         | 2        | council   | South
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | household_ref
            T1          | P1           | secure      | 2020-01-01 | H1
            T2          | P2           | secure      | 2020-01-01 | H2
            T3          | P3           | secure      | 2020-01-01 | H3
            T4          | P4           | secure      | 2020-01-01 | H4
            T5          | P5           | secure      | 2020-01-01 | H5
            T6          | P6           | secure      | 2020-01-01 | H6
            """);
        given("core.household_member", """
            person_token | household_ref | relationship | birth_date
            M1           | H1            | lead         | 1960-10-31
            M2           | H2            | lead         | 1991-11-01
            M9           | H2            | lead         | 1950-01-01
            M3           | H3            | lead         | 1960-01-01
            M4           | H4            | lead         | 1971-10-31
            M5           | H5            | other        | 1960-01-01
            M6           | H6            | lead         |
            """);
        // P2 has two leads: the lowest token, 34 years old, speaks for it
        assertThat(figureGroups("downsizing.pool")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=2",
            "bedrooms=2 value=1 rows_counted=1 rows_excluded=1",
            "bedrooms=3 value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=4+ value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=unknown value=0 rows_counted=0 rows_excluded=1",
            "area=North value=2 rows_counted=2 rows_excluded=0",
            "area=South value=1 rows_counted=1 rows_excluded=1",
            "area=unknown value=0 rows_counted=0 rows_excluded=1",
            "age_band=66+ value=1 rows_counted=1 rows_excluded=0",
            "age_band=under_35 value=1 rows_counted=1 rows_excluded=0",
            "age_band=55-65 value=0 rows_counted=0 rows_excluded=1",
            "age_band=unknown value=1 rows_counted=1 rows_excluded=1");
    }

    @Test
    void an_applicant_s_bedrooms_are_those_of_the_present_tenancy_s_home_else_those_stated() {
        given("core.property", """
            property_ref | property_type | bedrooms | ownership
            P1           | house         | 3        | council
            P2           | bedsit        |          | council
            P3           | house         |          | council
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref
            T1          | P1
            T2          | P2
            T3          | P3
            """);
        given("core.application", """
            application_ref | household_ref | applicant_type | status | bedroom_need | current_tenancy_ref | current_bedrooms | closed_date
            FEWER           | H1            | own_transfer   | active | 2            | T1                  | 1                |
            AS_MANY         | H2            | own_transfer   | active | 3            | T1                  | 5                |
            BEDSIT          | H3            | own_transfer   | active | 0            | T2                  | 4                |
            AS_STATED       | H4            | own_transfer   | active | 2            | T3                  | 4                |
            NO_TENANCY      | H5            | own_transfer   | active | 1            |                     | 2                |
            NO_NEED         | H6            | own_transfer   | active |              | T1                  |                  |
            NO_BEDROOMS     | H7            | own_transfer   | active | 1            |                     |                  |
            SEEKER          | H8            | home_seeker    | active | 1            |                     | 4                |
            CLOSED          | H9            | own_transfer   | housed | 1            | T1                  |                  | 2026-10-01
            """);
        assertThat(figureGroups("downsizing.applicants")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=2",
            "bedrooms=2 value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=3 value=1 rows_counted=1 rows_excluded=1",
            "bedrooms=4+ value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=unknown value=0 rows_counted=0 rows_excluded=1");
    }

    @Test
    void an_applicant_stands_as_near_to_a_move_as_offers_and_bids_say() {
        given("core.application", """
            application_ref | household_ref | applicant_type | status      | bedroom_need | current_bedrooms
            UNDER           | H1            | own_transfer   | under_offer | 1            | 3
            OFFERED         | H2            | own_transfer   | suspended   | 1            | 3
            AWAY            | H3            | own_transfer   | suspended   | 1            | 2
            BIDDER          | H4            | own_transfer   | active      | 1            | 3
            BY_MACHINE      | H5            | own_transfer   | active      | 1            | 3
            LONG_AGO        | H6            | own_transfer   | active      | 1            | 3
            UNSURE          | H7            | own_transfer   | active      |              | 3
            """);
        given("core.offer", """
            offer_ref | application_ref | offered_on | outcome
            O1        | OFFERED         | 2026-10-01 |
            O2        | BIDDER          | 2026-10-01 | refused
            """);
        given("core.advert", "advert_ref | opens | closes\nV1 | 2026-10-01 | 2026-10-05\nV2 | 2025-10-26 | 2025-10-31");
        given("core.bid", """
            advert_ref | application_ref | placed_at           | channel   | valid
            V1         | BIDDER          | 2026-10-02T10:00:00 | self      | true
            V1         | BY_MACHINE      | 2026-10-02T10:00:00 | automatic | true
            V2         | LONG_AGO        | 2025-10-31T10:00:00 | self      | true
            """);
        assertThat(figureGroups("downsizing.applicants.by_stage")).containsExactlyInAnyOrder(
            "all value=6 rows_counted=6 rows_excluded=1",
            "stage=under_offer value=2 rows_counted=2 rows_excluded=0",
            "stage=suspended value=1 rows_counted=1 rows_excluded=0",
            "stage=bidding value=1 rows_counted=1 rows_excluded=0",
            "stage=not_bidding value=2 rows_counted=2 rows_excluded=1",
            "bedrooms=3 stage=under_offer value=2 rows_counted=2 rows_excluded=0",
            "bedrooms=2 stage=suspended value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=3 stage=bidding value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=3 stage=not_bidding value=2 rows_counted=2 rows_excluded=1");
    }

    @Test
    void a_move_that_released_no_bedroom_is_left_out_with_its_costs() {
        given("core.mobility_move", """
            move_ref | move_kind       | completed_on | bedrooms_before | bedrooms_after | incentive_paid | removal_cost
            M1       | downsizing      | 2026-04-01   | 3               | 1              | 2000           | 450.5
            M2       | downsizing      | 2026-10-31   | 4               | 3              |                |
            M3       | downsizing      | 2026-05-01   | 2               | 2              | 500            |
            M4       | downsizing      | 2026-05-01   |                 | 1              | 500            |
            M5       | mutual_exchange | 2026-05-01   | 3               | 1              | 500            |
            M6       | downsizing      | 2026-03-31   | 3               | 1              | 500            |
            M7       | downsizing      |              | 3               | 1              | 500            |
            """);
        assertThat(figureGroups("downsizing.moves")).containsExactlyInAnyOrder(
            "all value=2 rows_counted=2 rows_excluded=2",
            "bedrooms=3 value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=4+ value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=2 value=0 rows_counted=0 rows_excluded=1",
            "bedrooms=unknown value=0 rows_counted=0 rows_excluded=1");
        assertThat(figure("downsizing.bedrooms_released")).isEqualTo("3");
        assertThat(figure("downsizing.incentive_paid")).isEqualTo("2000.00");
        assertThat(figureGroups("downsizing.incentive_per_bedroom")).contains(
            "all value=666.67 numerator=2000 denominator=3 rows_counted=2 rows_excluded=2",
            "bedrooms=4+ value=0.00 numerator=0 denominator=1 rows_counted=1 rows_excluded=0",
            "bedrooms=2 value= numerator=0 denominator=0 rows_counted=0 rows_excluded=1");
        assertThat(figureGroups("downsizing.cost_per_bedroom")).contains(
            "all value=816.83 numerator=2450.50 denominator=3 rows_counted=2 rows_excluded=2");
    }

    @Test
    void a_move_stands_where_it_has_come_to_and_one_settled_before_the_year_is_gone() {
        given("core.mobility_move", """
            move_ref | move_kind       | applied_on | decided_on | decision  | completed_on | bedrooms_before
            M1       | downsizing      | 2026-10-01 |            |           |              | 3
            M2       | downsizing      |            |            |           |              | 3
            M3       | downsizing      | 2024-01-01 | 2026-10-21 | approved  |              | 4
            M4       | downsizing      | 2026-01-01 | 2026-02-01 | approved  | 2026-04-01   | 4
            M5       | downsizing      | 2026-01-01 | 2026-04-01 | refused   |              | 2
            M6       | downsizing      | 2026-01-01 | 2026-03-31 | refused   |              | 2
            M7       | downsizing      | 2025-01-01 | 2025-02-01 | approved  | 2026-03-31   | 2
            M8       | mutual_exchange | 2026-10-01 |            |           |              | 2
            M9       | downsizing      | 2026-10-01 | 2026-10-11 |           |              |
            """);
        assertThat(figureGroups("downsizing.pipeline")).contains(
            "all value=6 rows_counted=6 rows_excluded=0",
            "stage=applied value=2 rows_counted=2 rows_excluded=0",
            "stage=approved value=1 rows_counted=1 rows_excluded=0",
            "stage=completed value=1 rows_counted=1 rows_excluded=0",
            "stage=refused value=1 rows_counted=1 rows_excluded=0",
            "stage=unknown value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=4+ value=2 rows_counted=2 rows_excluded=0",
            "bedrooms=3 stage=applied value=2 rows_counted=2 rows_excluded=0");
        assertThat(figureGroups("downsizing.pipeline.days.median")).containsExactlyInAnyOrder(
            "all value=20.0 rows_counted=2 rows_excluded=1",
            "stage=applied value=30.0 rows_counted=1 rows_excluded=1",
            "stage=approved value=10.0 rows_counted=1 rows_excluded=0");
    }

    @Test
    void a_vacancy_s_lets_are_all_lettings_over_those_that_left_no_home_behind() {
        given("core.property", "property_ref | property_type | ownership\nP1 | flat | council");
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date
            T1          | P1           | secure      | 2025-11-01
            T2          | P1           | secure      | 2026-05-01
            T3          | P1           | secure      | 2026-10-31
            T4          | P1           | secure      | 2025-10-31
            """);
        given("core.letting", """
            tenancy_ref | letting_kind
            T1          | relet
            T2          | transfer
            T3          | first
            T4          | transfer
            """);
        assertThat(figureGroups("downsizing.lets_per_vacancy")).containsExactly(
            "all value=1.50 numerator=3 denominator=2 rows_counted=2 rows_excluded=0");
    }

    @Test
    void where_all_were_transfers_there_is_no_number() {
        given("core.property", "property_ref | property_type | ownership\nP1 | flat | council");
        given("core.tenancy", "tenancy_ref | property_ref | tenure_type | start_date\nT1 | P1 | secure | 2026-05-01");
        given("core.letting", "tenancy_ref | letting_kind\nT1 | transfer");
        assertThat(figureGroups("downsizing.lets_per_vacancy")).containsExactly(
            "all value= numerator=1 denominator=0 rows_counted=0 rows_excluded=0");
    }
}
