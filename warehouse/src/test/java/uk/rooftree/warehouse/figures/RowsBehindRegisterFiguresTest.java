package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The figures on the register, waits, demand and lettings, worked out again from their rows over a mixed council. */
class RowsBehindRegisterFiguresTest extends RowsBehindFigures {

    private static final LocalDate AS_AT = LocalDate.parse("2026-10-31");
    private static final int APPLICATIONS = 260;

    @Test
    void every_figure_on_the_register_is_worked_out_again_from_its_rows() {
        aMixedCouncil();
        assertWorkedOutAgain(38, "register.live_households", "register.live_applications", "register.live_transfer_households",
            "register.live_households_with_several_applications", "register.live_by_area_choice", "register.live_points_median", "register.points_deciles",
            "register.movement", "waiting.w1", "waiting.w1_effective_median_days", "waiting.w1_net_median_days", "waiting.w2",
            "waiting.w2_effective_median_days", "waiting.w2_net_median_days", "waiting.w3_naive", "demand.years_to_clear", "demand.flow_ratio",
            "demand.median_bids", "lettings.count");
    }

    @Test
    void the_movement_adds_up_and_counts_by_one_dimension_add_up_to_their_all_row() {
        aMixedCouncil();
        then("checks.register_movement_identity", "failure_reason");
        then("checks.figure_groups_add_up", "failure_reason");
    }

    @Test
    void groups_that_do_not_add_up_fail_with_both_numbers() {
        given("figure.figure", """
            figure                   | band | bedroom_need | value | rows_excluded
            register.live.households |      |              | 10    | 0
            register.live.households | a    |              | 4     | 0
            register.live.households | b    |              | 5     | 0
            register.live.households |      | 1            | 10    | 0
            register.live.households | a    | 1            | 3     | 0
            lettings.count           |      |              | 0     | 0
            """);
        then("checks.figure_groups_add_up", """
            figure                   | dimension | failure_reason
            register.live.households | band      | register.live.households by band adds up to 9 with 0 left out, over all it is 10 with 0
            """);
    }

    private String day(int daysBack, int blankInTen) {
        return below(10) < blankInTen ? "" : AS_AT.minusDays(below(daysBack)).toString();
    }

    /** Applications with their histories, lettings, adverts and bids; every column blank or odd now and then. */
    private void aMixedCouncil() {
        asAt(AS_AT.toString());
        StringBuilder applications = new StringBuilder("application_ref|household_ref|applicant_type|band|points|bedroom_need"
            + "|bedroom_need_maximum|status|application_date|registration_date|effective_date|closed_date|area_choices\n");
        StringBuilder events = new StringBuilder("event_ref|application_ref|event|new|at\n");
        StringBuilder homes = new StringBuilder("property_ref|property_type|ownership|bedrooms|lettings_area|ward_code\n");
        StringBuilder tenancies = new StringBuilder("tenancy_ref|property_ref|tenure_type|start_date|rent_basis\n");
        StringBuilder lettings = new StringBuilder("tenancy_ref|application_ref|letting_kind|queue|allocation_route\n");
        StringBuilder adverts = new StringBuilder("advert_ref|opens|closes|units|bedrooms|lettings_area|withdrawn_on\n");
        StringBuilder bids = new StringBuilder("advert_ref|application_ref|valid|placed_at|withdrawn_at|channel\n");
        for (int i = 0; i < APPLICATIONS; i++) {
            String status = oneOf("active", "active", "active", "suspended", "under_offer", "pending", "housed", "lapsed", "removed", "draft");
            boolean isClosed = List.of("housed", "lapsed", "removed").contains(status);
            applications.append(String.join("|", "A" + i, "H" + below(180), oneOf("home_seeker", "own_transfer", "own_transfer", "homeless", ""),
                oneOf("a", "b", "c", ""), oneOf("", "10", "25", "40", "41"), oneOf("", "0", "1", "2", "2", "3", "4", "6"), oneOf("", "", "", "3"),
                status, day(4_000, 1), day(4_000, 2), day(1_500, 2), isClosed ? day(200, 0) : below(20) == 0 ? day(200, 0) : "",
                oneOf("", "North", "North;South", "North;South;East"))).append('\n');
            for (int j = below(6); j > 0; j--) {
                events.append(String.join("|", "E" + i + "-" + j, "A" + i, oneOf("status", "status", "status", "band"),
                    oneOf("pending", "active", "active", "suspended", "Suspended", "housed", "withdrawn", "merged", "lapsed", "odd"),
                    AS_AT.minusDays(below(3) == 0 ? below(1_000) : below(45)) + "T1" + below(9) + ":00:00")).append('\n');
            }
            homes.append(String.join("|", "P" + i, oneOf("bedsit", "flat", "house", "house", "hostel"), oneOf("council", "council", "council", "private"),
                oneOf("", "1", "2", "3", "4", "5"), oneOf("North", "South", ""), oneOf("W1", "W2", ""))).append('\n');
            tenancies.append(String.join("|", "T" + i, "P" + i, oneOf("secure", "introductory", "starter", "licence"),
                AS_AT.minusDays(below(3) == 0 ? below(31) : below(420) - 10).toString(), oneOf("social", "affordable", "unmapped", ""))).append('\n');
            lettings.append(String.join("|", "T" + i, oneOf("A" + below(APPLICATIONS), "A" + below(APPLICATIONS), "A" + below(APPLICATIONS), ""),
                oneOf("first", "relet", "relet", "transfer", "transfer", "exchange", "renewal", "unmapped", ""),
                oneOf("homeless", "transfer", "unmapped", ""), oneOf("choice_based", "direct", ""))).append('\n');
        }
        for (int i = 0; i < 60; i++) {
            LocalDate closes = AS_AT.minusDays(below(400) - 10);
            adverts.append(String.join("|", "V" + i, closes.minusDays(4).toString(), closes.toString(), oneOf("1", "1", "1", "2", "3", "7"),
                oneOf("", "0", "1", "2", "5"), oneOf("North", "South", ""), oneOf("", "", "", closes.toString(), closes.plusDays(1).toString()))).append('\n');
            for (int j = below(25); j > 0; j--) {
                bids.append(String.join("|", "V" + i, "A" + j, oneOf("true", "true", "true", "false", ""), closes.minusDays(below(6) - 1) + "T09:00:00",
                    oneOf("", "", "", closes + "T10:00:00", closes.plusDays(1) + "T10:00:00"), oneOf("self", "assisted", "automatic", ""))).append('\n');
            }
        }
        given("core.application", applications.toString());
        given("core.application_event", events.toString());
        given("core.property", homes.toString());
        given("core.tenancy", tenancies.toString());
        given("core.letting", lettings.toString());
        given("core.advert", adverts.toString());
        given("core.bid", bids.toString());
    }
}
