package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Homes advertised and those who bid for them: {@code adverts} and {@code bids}. */
class BidsTest extends SqlTables {

    /** V1 and V2 closed in the month, V3 in the year; V4 was taken down on the day it closed, V5 closes after the as-at, V6 did long ago. */
    private void adverts() {
        asAt("2026-10-31");
        given("core.advert", """
            advert_ref | opens      | closes     | units | bedrooms | lettings_area | withdrawn_on
            V1         | 2026-10-01 | 2026-10-05 | 2     | 0        | North         |
            V2         | 2026-10-28 | 2026-10-31 | 1     | 2        |               | 2026-11-01
            V3         | 2025-10-28 | 2025-11-01 | 1     | 2        | North         |
            V4         | 2026-10-01 | 2026-10-05 | 1     | 1        | North         | 2026-10-05
            V5         | 2026-10-30 | 2026-11-01 | 1     | 1        | North         |
            V6         | 2025-10-28 | 2025-10-31 | 1     | 1        | North         |
            """);
        given("core.bid", """
            advert_ref | application_ref | valid | placed_at           | withdrawn_at        | channel   | rank_at_close | bypass_reason
            V1         | A1              | true  | 2026-10-01T00:00:00 |                     | self      | 1             | arrears
            V1         | A2              | true  | 2026-10-05T23:59:59 | 2026-10-06T00:00:00 |           | 2             | unmapped
            V1         | A3              | true  | 2026-10-05T10:00:00 | 2026-10-05T23:59:59 | self      |               | arrears
            V1         | A4              | true  | 2026-10-06T00:00:00 |                     | self      |               |
            V1         | A5              | true  | 2026-10-02T00:00:00 |                     | automatic | 3             |
            V1         | A6              |       | 2026-10-02T00:00:00 |                     | self      |               |
            V2         | A5              | true  | 2026-10-30T00:00:00 |                     | automatic |               |
            V3         | A1              | true  | 2025-10-31T00:00:00 |                     | assisted  | 1             |
            V4         | A6              | true  | 2026-10-02T00:00:00 |                     | self      |               | other
            V5         | A7              | true  | 2026-10-31T23:00:00 |                     | unmapped  |               | other
            V6         | A1              | true  | 2025-10-30T00:00:00 |                     | self      | 4             |
            """);
        given("core.application", """
            application_ref | household_ref | status    | band | bedroom_need | direct_offer_only_flag | registration_date
            A1              | H1            | active    | a    | 1            |                        | 2020-01-01
            A2              | H2            | active    | a    | 2            | true                   | 2020-01-01
            A3              | H3            | active    |      | 2            | false                  | 2020-01-01
            A4              | H4            | suspended | a    | 2            |                        | 2020-01-01
            A5              | H5            | active    | b    | 3            |                        | 2020-01-01
            A6              | H6            | active    | b    | 3            |                        | 2021-01-01
            A7              | H6            | suspended | a    | 2            | true                   | 2020-01-01
            A8              | H7            | housed    | a    | 2            |                        | 2020-01-01
            """);
    }

    @Test
    void an_advert_is_closed_unless_it_was_taken_down_by_the_day_of_its_close() {
        adverts();
        assertThat(figureGroups("adverts.closed")).containsExactlyInAnyOrder(
            "all value=2 rows_counted=2 rows_excluded=0",
            "bedrooms=1 value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=2 value=1 rows_counted=1 rows_excluded=0",
            "area=North value=1 rows_counted=1 rows_excluded=0",
            "area=unknown value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void automatic_bids_do_not_count_for_a_home_and_bids_are_per_home_advertised() {
        adverts();
        // V1 has two countable bids for two homes, V2 none, V3 one
        assertThat(figureGroups("adverts.zero_bid_percent")).containsExactlyInAnyOrder(
            "all value=33.3 numerator=1 denominator=3 rows_counted=3 rows_excluded=0",
            "bedrooms=1 value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=0",
            "bedrooms=2 value=50.0 numerator=1 denominator=2 rows_counted=2 rows_excluded=0",
            "area=North value=0.0 numerator=0 denominator=2 rows_counted=2 rows_excluded=0",
            "area=unknown value=100.0 numerator=1 denominator=1 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("bids.per_advert.mean")).containsExactlyInAnyOrder(
            "all value=0.8 numerator=3 denominator=4 rows_counted=3 rows_excluded=0",
            "bedrooms=1 value=1.0 numerator=2 denominator=2 rows_counted=1 rows_excluded=0",
            "bedrooms=2 value=0.5 numerator=1 denominator=2 rows_counted=2 rows_excluded=0",
            "area=North value=1.0 numerator=3 denominator=3 rows_counted=2 rows_excluded=0",
            "area=unknown value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=0",
            "bedrooms=1 area=North value=1.0 numerator=2 denominator=2 rows_counted=1 rows_excluded=0",
            "bedrooms=2 area=North value=1.0 numerator=1 denominator=1 rows_counted=1 rows_excluded=0",
            "bedrooms=2 area=unknown value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void a_valid_bid_was_placed_while_the_advert_was_open_and_not_taken_back_by_the_close() {
        adverts();
        then("bids.valid_numerator", """
            unit_ref | channel
            V1 A1    | self
            V1 A2    | unknown
            V1 A5    | automatic
            V2 A5    | automatic
            """);
        assertThat(figureGroups("bids.valid")).containsExactlyInAnyOrder(
            "all value=4 rows_counted=4 rows_excluded=0",
            "channel=automatic value=2 rows_counted=2 rows_excluded=0",
            "channel=self value=1 rows_counted=1 rows_excluded=0",
            "channel=unknown value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=1 value=3 rows_counted=3 rows_excluded=0",
            "bedrooms=2 value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void a_bidder_may_have_bid_with_another_of_the_households_applications_and_on_an_advert_still_open() {
        adverts();
        // H1 bid, H3 took its bid back, H5 was bid for, H6 bid with A7 while A6 may bid; H2 has direct offers only, H4 is suspended
        assertThat(figureGroups("bids.active_bidders_percent")).containsExactlyInAnyOrder(
            "all value=50.0 numerator=2 denominator=4 rows_counted=4 rows_excluded=0",
            "band=a value=100.0 numerator=2 denominator=2 rows_counted=2 rows_excluded=0",
            "band=b value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=0",
            "band=unknown value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=0",
            "bedroom_need=1 value=100.0 numerator=1 denominator=1 rows_counted=1 rows_excluded=0",
            "bedroom_need=2 value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=0",
            "bedroom_need=3 value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=0",
            "bedroom_need=unspecified value=100.0 numerator=1 denominator=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void bids_passed_over_are_told_by_their_reason_on_adverts_that_ran() {
        adverts();
        assertThat(figureGroups("bids.bypassed")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=0",
            "reason=arrears value=2 rows_counted=2 rows_excluded=0",
            "reason=unmapped value=1 rows_counted=1 rows_excluded=0");
    }

    private void lettings() {
        adverts();
        given("core.property", """
            property_ref | property_type | bedrooms | ownership
            P1           | flat          | 1        | council
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | household_ref | tenure_type | start_date
            T1          | P1           | H9            | secure      | 2026-10-12
            T2          | P1           | H2            | secure      | 2026-10-13
            T3          | P1           | H3            | secure      | 2026-10-14
            T4          | P1           | H4            | secure      | 2026-10-15
            T5          | P1           | H6            | secure      | 2025-10-31
            T6          | P1           | H6            | secure      | 2026-10-16
            """);
        given("core.letting", """
            tenancy_ref | letting_kind | application_ref | advert_ref
            T1          | relet        | A1              | V1
            T2          | relet        | A2              | V1
            T3          | relet        | A3              | V1
            T4          | relet        | A4              |
            T5          | relet        | A6              | V4
            T6          | exchange     | A6              | V4
            """);
    }

    @Test
    void a_household_that_bid_succeeded_where_its_own_application_was_housed() {
        lettings();
        // H1 and H2 bid and were housed, H6 bid and was not in the year; H3 and H4 did not bid
        assertThat(figureGroups("bids.success_percent"))
            .containsExactly("all value=66.7 numerator=2 denominator=3 rows_counted=3 rows_excluded=0");
    }

    @Test
    void the_winning_rank_is_that_of_the_bid_of_the_application_housed() {
        lettings();
        assertThat(figureGroups("bids.winning_rank.median")).containsExactlyInAnyOrder(
            "all value=1.5 rows_counted=2 rows_excluded=1",
            "bedrooms=1 value=1.5 rows_counted=2 rows_excluded=1");
        then("bids.winning_rank_median_exclusions", """
            unit_ref | reason
            T3       | rank_at_close blank
            """);
    }

    @Test
    void no_bids_are_no_share() {
        assertThat(figureGroups("bids.success_percent"))
            .containsExactly("all value= numerator=0 denominator=0 rows_counted=0 rows_excluded=0");
        assertThat(figureGroups("bids.valid")).containsExactly("all value=0 rows_counted=0 rows_excluded=0");
    }
}
