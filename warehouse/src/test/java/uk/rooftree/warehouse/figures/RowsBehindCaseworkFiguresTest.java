package uk.rooftree.warehouse.figures;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

/** The figures on decisions, bids, offers, nominations, reviews, enquiries and moves, worked out again from their rows. */
class RowsBehindCaseworkFiguresTest extends RowsBehindFigures {

    private static final LocalDate AS_AT = LocalDate.parse("2026-10-31");
    private static final int APPLICATIONS = 240;
    private static final int ADVERTS = 60;

    @Test
    void every_figure_is_worked_out_again_from_its_rows_and_counts_by_one_dimension_add_up() {
        aMixedCouncil();
        assertWorkedOutAgain(67, "register.pending_applications", "register.debt", "decisions.new_applications", "decisions.made",
            "decisions.days", "decisions.days_from_submission_median", "decisions.undecided", "caseload.officers",
            "medical.days_median", "medical.award_percent", "medical.outstanding", "fraud.days_median", "fraud.outstanding",
            "reviews.due", "reviews.cohort", "reviews.reinstated", "reviews.overdue", "waiting.w4_queue_years",
            "lettings.verified_percent", "adverts.closed", "adverts.zero_bid_percent", "bids.valid", "bids.per_advert_mean",
            "bids.active_bidders_percent", "bids.success_percent", "bids.winning_rank_median", "bids.bypassed", "offers.made",
            "offers.resolved", "offers.refusals", "offers.per_let", "offers.days_to_acceptance_median",
            "offers.acceptance_to_start_median", "nominations.sent", "nominations.resolved", "nominations.rejections",
            "nominations.days_to_let_median", "nominations.in_target_percent", "nominations.outstanding", "enquiries.received",
            "enquiries.answered", "enquiries.open", "enquiries.overdue", "decants.open", "decants.overdue",
            "decants.days_out_median", "mobility.completed", "mobility.exchanges_refused");
        then("checks.figure_groups_add_up", "failure_reason");
    }

    @Test
    void groups_that_do_not_add_up_fail_with_both_numbers() {
        given("figure.figure", """
            figure                     | applicant_type | officer | value | rows_excluded
            decisions.new_applications |                |         | 10    | 1
            decisions.new_applications | homeless       |         | 9     | 1
            caseload.live_applications |                |         | 10    | 1
            caseload.live_applications |                | kim     | 10    | 0
            """);
        then("checks.figure_groups_add_up", """
            figure                     | dimension      | failure_reason
            decisions.new_applications | applicant_type | decisions.new_applications by applicant_type adds up to 9 with 1 left out, over all it is 10 with 1
            caseload.live_applications | officer        | caseload.live_applications by officer adds up to 10 with 0 left out, over all it is 10 with 1
            """);
    }

    private String day(int daysBack, int blankInTen) {
        return below(10) < blankInTen ? "" : AS_AT.minusDays(below(daysBack)).toString();
    }

    private String application() {
        return "A" + below(APPLICATIONS);
    }

    private static void line(StringBuilder table, String... cells) {
        table.append(String.join("|", cells)).append('\n');
    }

    private void aMixedCouncil() {
        asAt(AS_AT.toString());
        register();
        homesOffered();
        everythingElse();
    }

    private void register() {
        StringBuilder applications = new StringBuilder("application_ref|household_ref|applicant_type|band|bedroom_need|status"
            + "|application_date|complete_date|decision_date|decision|registration_date|closed_date|direct_offer_only_flag"
            + "|housing_debt_amount|housing_debt_type|repayment_plan_flag|fraud_referral_date|fraud_decision_date|fraud_outcome"
            + "|medical_referral_date|medical_decision_date|medical_outcome|officer\n");
        for (int i = 0; i < APPLICATIONS; i++) {
            String status = oneOf("active", "active", "active", "suspended", "under_offer", "pending", "housed", "lapsed", "draft");
            line(applications, "A" + i, "H" + below(170), oneOf("home_seeker", "own_transfer", "homeless", ""), oneOf("a", "b", "c", ""),
                oneOf("", "0", "1", "2", "2", "3", "4"), status, day(90, 1), day(60, 2), day(45, 2),
                oneOf("registered", "registered", "refused_ineligible", "refused_not_qualifying", "closed_no_evidence", ""), day(900, 2),
                status.equals("housed") || status.equals("lapsed") ? day(60, 0) : "", oneOf("true", "false", ""),
                oneOf("", "0", "12.5", "100.005", "0.0049"), oneOf("current_rent", "recharge", ""), oneOf("true", "false", ""),
                day(400, 3), day(380, 3), oneOf("verified", "verified", "refused", ""), day(400, 3), day(380, 3),
                oneOf("award", "no_award", "withdrawn", ""), oneOf("kim", "lee", "max", ""));
        }
        given("core.application", applications.toString());
        StringBuilder reviews = new StringBuilder("review_ref|application_ref|due|result|result_on|reinstated_on\n");
        for (int i = 0; i < 120; i++) {
            line(reviews, "R" + i, application(), AS_AT.minusDays(below(420) - 20).toString(), oneOf("renewed", "lapsed", "withdrawn", "pending", ""),
                day(400, 3), day(60, 7));
        }
        given("core.review", reviews.toString());
    }

    private void homesOffered() {
        StringBuilder homes = new StringBuilder("property_ref|property_type|ownership|bedrooms|lettings_area\n");
        StringBuilder tenancies = new StringBuilder("tenancy_ref|property_ref|tenure_type|start_date\n");
        StringBuilder lettings = new StringBuilder("tenancy_ref|application_ref|letting_kind|advert_ref\n");
        StringBuilder offers = new StringBuilder("offer_ref|application_ref|property_ref|offered_on|outcome|outcome_on|refusal_reason|reasonable_flag\n");
        for (int i = 0; i < APPLICATIONS; i++) {
            String start = AS_AT.minusDays(below(3) == 0 ? below(31) : below(420) - 10).toString();
            String housed = oneOf(application(), application(), application(), "");
            line(homes, "P" + i, oneOf("bedsit", "flat", "house", "hostel"), oneOf("council", "council", "council", "private"),
                oneOf("", "1", "2", "3", "4", "5"), oneOf("North", "South", ""));
            line(tenancies, "T" + i, "P" + i, oneOf("secure", "introductory", "licence"), start);
            line(lettings, "T" + i, housed, oneOf("first", "relet", "transfer", "exchange", ""), oneOf("V" + below(ADVERTS), ""));
            line(offers, "O" + i, oneOf(housed, application()), oneOf("P" + i, "P" + below(APPLICATIONS), ""), day(420, 0),
                oneOf("accepted", "accepted", "refused", "refused", "withdrawn", "expired", "pending", ""), day(400, 2),
                oneOf("area", "size", "unmapped", ""), oneOf("true", "false", ""));
        }
        StringBuilder adverts = new StringBuilder("advert_ref|opens|closes|units|bedrooms|lettings_area|withdrawn_on\n");
        StringBuilder bids = new StringBuilder("advert_ref|application_ref|valid|placed_at|withdrawn_at|channel|rank_at_close|bypass_reason\n");
        for (int i = 0; i < ADVERTS; i++) {
            LocalDate closes = AS_AT.minusDays(below(3) == 0 ? below(20) : below(400) - 10);
            line(adverts, "V" + i, closes.minusDays(4).toString(), closes.toString(), oneOf("1", "1", "2", "7"), oneOf("", "0", "1", "2", "5"),
                oneOf("North", "South", ""), oneOf("", "", "", closes.toString(), closes.plusDays(1).toString()));
            for (int j = below(40); j > 0; j--) {
                line(bids, "V" + i, "A" + j * 5, oneOf("true", "true", "true", "false", ""), closes.minusDays(below(6) - 1) + "T09:00:00",
                    oneOf("", "", "", closes + "T10:00:00", closes.plusDays(1) + "T10:00:00"), oneOf("self", "assisted", "automatic", ""),
                    oneOf("1", "2", "7", ""), oneOf("", "", "arrears", "other"));
            }
        }
        given("core.property", homes.toString());
        given("core.tenancy", tenancies.toString());
        given("core.letting", lettings.toString());
        given("core.offer", offers.toString());
        given("core.advert", adverts.toString());
        given("core.bid", bids.toString());
    }

    private void everythingElse() {
        StringBuilder nominations = new StringBuilder(
            "nomination_ref|landlord|bedrooms|first_let_flag|requested_on|sent_on|outcome|outcome_on|reason|tenancy_start_on\n");
        StringBuilder enquiries = new StringBuilder("enquiry_ref|kind|channel|received_at|target_on|answered_at|first_contact_flag\n");
        StringBuilder decants = new StringBuilder("decant_ref|decant_kind|moved_on|target_on|returned_on|result\n");
        StringBuilder moves = new StringBuilder("move_ref|move_kind|direction|completed_on|decision|decided_on|refusal_ground\n");
        for (int i = 0; i < 150; i++) {
            LocalDate requested = AS_AT.minusDays(below(400));
            line(nominations, "N" + i, oneOf("Homes", "Trust", ""), oneOf("", "1", "4"), oneOf("true", "false", ""),
                oneOf(requested.toString(), requested.toString(), ""), oneOf(requested.plusDays(below(18)).toString(), AS_AT.minusDays(below(30)).toString(), ""),
                oneOf("let", "let", "rejected_by_landlord", "refused_by_applicant", "lapsed", "withdrawn", "pending", "", "unmapped"),
                day(400, 2), oneOf("arrears", "size", ""), day(400, 2));
            line(enquiries, "Q" + i, oneOf("contact", "complaint", ""), oneOf("email", "letter", ""), AS_AT.minusDays(below(60)) + "T1" + below(9) + ":00:00",
                day(45, 3), below(4) == 0 ? "" : AS_AT.minusDays(below(45)) + "T1" + below(9) + ":00:00", oneOf("true", "false", ""));
            line(decants, "D" + i, oneOf("temporary", "permanent", ""), day(500, 3), day(100, 3), below(2) == 0 ? "" : day(400, 0), oneOf("returned", "stayed", ""));
            line(moves, "M" + i, oneOf("mutual_exchange", "home_swap", "downsizing", ""), oneOf("within", "in", "out", ""), day(300, 3),
                oneOf("approved", "refused", ""), day(300, 2), oneOf("arrears", "tied", ""));
        }
        given("core.nomination", nominations.toString());
        given("core.enquiry", enquiries.toString());
        given("core.decant", decants.toString());
        given("core.mobility_move", moves.toString());
    }
}
