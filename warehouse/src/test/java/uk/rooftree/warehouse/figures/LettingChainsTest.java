package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Lettings that one vacancy makes possible, traced from home to home: {@code downsizing.chains}. */
class LettingChainsTest extends SqlTables {

    private void homes() {
        given("core.property", """
            property_ref | property_type | bedrooms | ownership | disposed_date
            P1           | house         | 1        | council   |
            P2           | house         | 3        | council   |
            P3           | house         | 4        | council   |
            P4           | flat          | 2        | council   |
            P5           | flat          |          | council   |
            GONE         | flat          | 2        | council   | 2026-08-01
            P7           | flat          | 3        | council   |
            """);
    }

    @Test
    void a_chain_goes_from_home_to_home_until_a_household_leaves_none_of_ours() {
        homes();
        // N lets P1 to H2, who leaves P2 to H3, who leaves P3 to a household from elsewhere
        given("core.tenancy", """
            tenancy_ref | household_ref | property_ref | tenure_type | start_date | end_date   | end_reason
            OLD2        | H2            | P2           | secure      | 2010-01-01 | 2026-01-18 | transfer
            OLD3        | H3            | P3           | secure      | 2012-01-01 | 2026-03-22 | transfer
            A           | H2            | P1           | secure      | 2026-01-05 |            |
            B           | H3            | P2           | secure      | 2026-03-02 |            |
            C           | H9            | P3           | secure      | 2026-05-04 |            |
            """);
        given("core.letting", """
            tenancy_ref | letting_kind
            A           | transfer
            B           | transfer
            C           | relet
            """);
        then("lettings.home_left", """
            tenancy_ref | left_tenancy_ref | next_tenancy_ref | is_first | bedrooms_released
            A           | OLD2             | B                | true     | 2
            B           | OLD3             | C                | false    | 1
            C           |                  |                  | false    | 0
            """);
        then("downsizing.chains_population", """
            chain_ref | tenancies | lettings | bedrooms_released | status   | category
            A         | A > B > C | 3        | 3                 | complete | 3
            """);
        assertThat(figureGroups("downsizing.chains")).containsExactlyInAnyOrder(
            "all value=1 rows_counted=1 rows_excluded=0",
            "status=complete value=1 rows_counted=1 rows_excluded=0",
            "category=3 value=1 rows_counted=1 rows_excluded=0",
            "status=complete category=3 value=1 rows_counted=1 rows_excluded=0");
        assertThat(figure("downsizing.chains.lettings.mean")).isEqualTo("3.00");
        assertThat(figure("downsizing.chains.bedrooms_released")).isEqualTo("3");
    }

    @Test
    void a_home_left_and_not_let_again_by_the_as_at_leaves_the_chain_open_and_one_out_of_stock_ends_it() {
        homes();
        given("core.tenancy", """
            tenancy_ref | household_ref | property_ref | tenure_type | start_date | end_date   | end_reason
            OLD4        | H4            | P4           | secure      | 2010-01-01 | 2026-10-25 | transfer
            OLD5        | H5            | P5           | secure      | 2010-01-01 | 2026-06-07 | transfer
            OLD6        | H6            | GONE         | secure      | 2010-01-01 | 2026-06-07 | transfer
            A           | H4            | P1           | secure      | 2026-10-26 |            |
            B           | H5            | P2           | secure      | 2026-06-01 |            |
            C           | H6            | P3           | secure      | 2026-06-01 |            |
            D           | H7            | P4           | secure      | 2026-11-02 |            |
            """);
        given("core.letting", """
            tenancy_ref | letting_kind
            A           | transfer
            B           | transfer
            C           | transfer
            D           | relet
            """);
        then("downsizing.chains_population", """
            chain_ref | tenancies | lettings | bedrooms_released | status    | exclusion
            A         | A         | 1        | 1                 | open      |
            B         | B         | 1        | 0                 | open      | bedrooms of a home in the chain not known
            C         | C         | 1        | 0                 | home_gone |
            """);
        assertThat(figureGroups("downsizing.chains.lettings.mean")).containsExactlyInAnyOrder(
            "all value=1.00 numerator=3 denominator=3 rows_counted=3 rows_excluded=0",
            "status=open value=1.00 numerator=2 denominator=2 rows_counted=2 rows_excluded=0",
            "status=home_gone value=1.00 numerator=1 denominator=1 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("downsizing.chains.bedrooms_released")).containsExactlyInAnyOrder(
            "all value=1 rows_counted=2 rows_excluded=1",
            "status=open value=1 rows_counted=1 rows_excluded=1",
            "status=home_gone value=0 rows_counted=1 rows_excluded=0");
    }

    @Test
    void only_a_tenancy_ended_by_transfer_within_28_days_of_the_letting_is_the_home_left() {
        homes();
        given("core.tenancy", """
            tenancy_ref | household_ref | property_ref | tenure_type | start_date | end_date   | end_reason
            LATE        | H1            | P1           | secure      | 2010-01-01 | 2026-05-30 | transfer
            NEAR        | H2            | P2           | secure      | 2010-01-01 | 2026-05-29 | transfer
            MOVED       | H3            | P3           | secure      | 2010-01-01 | 2026-05-01 | moved_private
            LODGING     | H4            | P4           | licence     | 2010-01-01 | 2026-05-01 | transfer
            A           | H1            | P7           | secure      | 2026-05-01 |            |
            B           | H2            | P7           | secure      | 2026-05-01 |            |
            C           | H3            | P7           | secure      | 2026-05-01 |            |
            D           | H4            | P7           | secure      | 2026-05-01 |            |
            E           | H5            | P7           | secure      | 2026-05-01 |            |
            """);
        given("core.letting", """
            tenancy_ref | letting_kind
            A           | transfer
            B           | transfer
            C           | relet
            D           | relet
            E           | exchange
            """);
        then("lettings.home_left", """
            tenancy_ref | left_tenancy_ref
            A           |
            B           | NEAR
            C           |
            D           |
            """);
    }

    @Test
    void a_chain_begun_before_the_period_is_not_one_of_the_period_and_no_letting_is_in_two() {
        homes();
        given("core.tenancy", """
            tenancy_ref | household_ref | property_ref | tenure_type | start_date | end_date   | end_reason
            OLD2        | H2            | P2           | secure      | 2010-01-01 | 2025-10-20 | transfer
            OLD4        | H4            | P4           | secure      | 2010-01-01 | 2026-02-01 | transfer
            AGAIN4      | H5            | P4           | secure      | 2026-02-02 | 2026-02-20 | transfer
            A           | H2            | P1           | secure      | 2025-10-15 |            |
            B           | H3            | P2           | secure      | 2025-12-01 |            |
            C           | H4            | P3           | secure      | 2026-01-25 |            |
            D           | H5            | P7           | secure      | 2026-02-15 |            |
            E           | H6            | P4           | secure      | 2026-04-01 |            |
            """);
        given("core.letting", """
            tenancy_ref | letting_kind
            A           | transfer
            B           | relet
            C           | transfer
            D           | transfer
            E           | relet
            """);
        // B follows A, begun a year and more ago. E follows D, who left P4 last, and so C's chain stays open
        then("downsizing.chains_population", """
            chain_ref | tenancies | status
            C         | C         | open
            D         | D > E     | complete
            """);
    }
}
