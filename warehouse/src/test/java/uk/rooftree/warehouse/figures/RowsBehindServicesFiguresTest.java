package uk.rooftree.warehouse.figures;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

/** The figures on placements, cases, shares of lettings, downsizing and LAHS, worked out again from their rows over a mixed council. */
class RowsBehindServicesFiguresTest extends RowsBehindFigures {

    private static final LocalDate AS_AT = LocalDate.parse("2026-10-31");
    private static final int HOMES = 500;

    @Test
    void every_figure_on_services_is_worked_out_again_from_its_rows() {
        aMixedCouncil();
        assertWorkedOutAgain(23, "ta.snapshot", "ta.bnb", "ta.nights", "ta.stays", "ta.certificates_expired", "ta.invoices_amount",
            "ta.invoices_overbilled_nights");
        assertWorkedOutAgain(5, "homelessness.assessments", "homelessness.prevention_success_percent", "homelessness.relief_success_percent",
            "homelessness.main_duty_accepted", "homelessness.relief_over_56_days");
        assertWorkedOutAgain(9, "lettings.preference", "lettings.homeless_percent", "lettings.from_ta_percent",
            "lettings.new_to_social_percent", "lettings.right_to_move_percent", "lettings.adapted_matched_percent",
            "lettings.larger_than_need_percent");
        assertWorkedOutAgain(5, "lettings.core_logs");
        assertWorkedOutAgain(6, "lettings.equality");
        assertWorkedOutAgain(2, "register.need_change");
        assertWorkedOutAgain(14, "downsizing.pool", "downsizing.applicants", "downsizing.applicants_by_stage", "downsizing.moves",
            "downsizing.lets_per_vacancy", "downsizing.chains", "downsizing.pipeline");
    }

    @Test
    void every_cell_of_lahs_is_worked_out_again_from_its_rows() {
        aMixedCouncil();
        assertWorkedOutAgain(83, "lahs.a1a", "lahs.a2", "lahs.a4a", "lahs.a4c", "lahs.a4d", "lahs.cc1", "lahs.cc4ab", "lahs.cc5", "lahs.cc6",
            "lahs.d", "lahs.d11", "lahs.e1a", "lahs.e2", "lahs.g2");
    }

    private String day(int daysBack, int blankInTen) {
        return below(10) < blankInTen ? "" : AS_AT.minusDays(below(daysBack)).toString();
    }

    private String coded(int blankInTen, String... codes) {
        return below(10) < blankInTen ? "" : oneOf(codes);
    }

    /** Homes each with an old and a new tenancy, a letting and an application; placements, cases, moves and nominations. */
    private void aMixedCouncil() {
        asAt(AS_AT.toString());
        homesAndLettings();
        peopleAndPlacements();
        casesMovesAndNominations();
    }

    private void homesAndLettings() {
        StringBuilder homes = new StringBuilder("property_ref|property_type|ownership|bedrooms|bed_spaces|lettings_area|adapted_code|rent_basis"
            + "|property_use|hra_flag|pfi_flag|shared_ownership_share|local_authority_code|supported_flag|acquired_date|acquired_reason"
            + "|disposed_date|disposed_reason\n");
        StringBuilder tenancies = new StringBuilder("tenancy_ref|property_ref|household_ref|tenure_type|start_date|end_date|end_reason|rent_basis"
            + "|previous_tenure|previous_district_code|rent_period\n");
        StringBuilder lettings = new StringBuilder("tenancy_ref|application_ref|letting_kind|queue|reasonable_preference|rp_categories"
            + "|homeless_before_flag|previous_rent_basis|core_submitted_date|vacancy_reason|move_reason|referral_source|income_known"
            + "|housing_benefit|benefit_income_share|rent_per_period|service_charge_per_period|personal_service_charge_per_period"
            + "|support_charge_per_period\n");
        StringBuilder applications = new StringBuilder("application_ref|household_ref|applicant_type|status|bedroom_need|current_bedrooms"
            + "|current_tenancy_ref|access_need|right_to_move_flag|rp_categories|additional_preference|armed_forces|arrears_exception_date"
            + "|registration_date\n");
        StringBuilder voids = new StringBuilder("void_ref|property_ref|void_start|void_class\n");
        String[] categories = {"homeless", "homelessness_duty", "unsatisfactory_housing;hardship", "medical_welfare", "unmapped", "hardship"};
        for (int i = 0; i < HOMES; i++) {
            homes.append(String.join("|", "P" + i, oneOf("bedsit", "flat", "flat", "house", "house", "hostel", "shared_house"),
                oneOf("council", "council", "council", "council", "private"), coded(1, "0", "1", "2", "3", "4", "5", "6", "7"),
                coded(2, "1", "6", "7", "12"), coded(1, "North", "South"), coded(3, "none", "level_access", "full_wheelchair"),
                coded(2, "social", "affordable", "specified", "unmapped"), coded(8, "leased_out", "staff"), coded(9, "false"),
                coded(9, "true"), coded(9, "0.3333", "0.25"), coded(9, "E07000002"), coded(7, "true"), day(700, 8),
                oneOf("", "new_build", "conversion", "buy_back"), day(400, 9), oneOf("demolition", "right_to_buy"))).append('\n');
            boolean isRelet = below(4) > 0;
            LocalDate left = AS_AT.minusDays(below(400));
            tenancies.append(String.join("|", "OLD" + i, "P" + i, "H" + i, oneOf("secure", "flexible", "licence"), "2015-01-01",
                left.toString(), oneOf("died", "evicted_arrears", "evicted_antisocial", "evicted_both", "evicted_other", "sublet_recovered"),
                coded(2, "social", "affordable"), "", "", "")).append('\n');
            if (!isRelet) {
                voids.append(String.join("|", "V" + i, "P" + i, left.toString(), oneOf("standard", "major_works"))).append('\n');
                continue;
            }
            tenancies.append(String.join("|", "NEW" + i, "P" + i, "K" + i, oneOf("secure", "flexible", "introductory", "assured"),
                left.plusDays(below(30)).isAfter(AS_AT) ? AS_AT.toString() : left.plusDays(below(30)).toString(), "", "",
                coded(1, "social", "affordable", "london_affordable"), coded(1, "council_fixed", "private_rented", "unknown", "unmapped"),
                coded(2, "E07000001", "E07000002"), "weekly_52")).append('\n');
            lettings.append(String.join("|", "NEW" + i, coded(2, "A" + i), coded(1, "first", "relet", "relet", "transfer", "exchange",
                "succession", "renewal"), coded(1, "homeless", "transfer", "unmapped"), coded(1, "yes", "no", "unknown"),
                coded(3, categories), coded(2, "true", "false"), coded(1, "social", "affordable"), day(300, 4), "died", "other",
                "housing_register", "refused", "neither", "none", "100", "0", "0", coded(2, "0"))).append('\n');
            applications.append(String.join("|", "A" + i, "K" + i, oneOf("home_seeker", "own_transfer"), oneOf("housed", "active"),
                coded(1, "0", "1", "2", "3", "4"), coded(2, "1", "3", "4"), coded(6, "OLD" + i), coded(1, "none", "level_access", "unmapped"),
                coded(3, "true", "false"), coded(3, categories), coded(6, "true"), coded(5, "true"), day(500, 6), "2020-01-01")).append('\n');
        }
        given("core.property", homes.toString());
        given("core.tenancy", tenancies.toString());
        given("core.letting", lettings.toString());
        given("core.application", applications.toString());
        given("core.void", voids.toString());
    }

    private void peopleAndPlacements() {
        StringBuilder people = new StringBuilder("person_token|household_ref|relationship|birth_date|dependent_flag|pregnancy_due_date|sex"
            + "|ethnicity|nationality_code|economic_status\n");
        StringBuilder placements = new StringBuilder("placement_ref|household_ref|ta_type|provider|in_district|start_date|end_date|nightly_rate"
            + "|setup_cost|weekly_household_charge|weekly_benefit_subsidy|end_reason|certificate_expiry_date|pending_review_flag\n");
        StringBuilder invoices = new StringBuilder("invoice_ref|line_number|provider|placement_ref|period_from|period_to|nights|amount|invoiced_on\n");
        for (int i = 0; i < HOMES; i++) {
            for (String household : new String[] {"H" + i, "K" + i}) {
                for (int j = 0; j < below(4); j++) {
                    people.append(String.join("|", household + "-" + j, household, j == 0 ? "lead" : "child", coded(0, AS_AT.minusDays(
                        j == 0 ? 7_000 + below(20_000) : below(8_000)).toString()), coded(7, "true", "false"), coded(9, "2026-12-01"),
                        oneOf("female", "male"), coded(1, "refused"), "826", "refused")).append('\n');
                }
            }
            if (i % 5 == 0) {
                // a boy who is 10 within the year, and will no longer share with his sister
                people.append("K%d-8|K%d|child|%s|||male|refused|826|refused\n".formatted(i, i, AS_AT.minusYears(9).minusDays(300)));
                people.append("K%d-9|K%d|child|%s|||female|refused|826|refused\n".formatted(i, i, AS_AT.minusYears(5)));
            }
            if (i % 3 == 0) {
                LocalDate start = AS_AT.minusDays(below(120));
                placements.append(String.join("|", "T" + i, "K" + i, oneOf("bed_and_breakfast", "bed_and_breakfast", "hostel", "no_accommodation"),
                    coded(1, "Inn", "Lodge"), coded(2, "true", "false"), start.toString(), below(3) > 0 ? "" : start.plusDays(below(60)).toString(),
                    coded(2, "45.5", "80.3333"), coded(5, "60.01"), coded(5, "21.1"), coded(5, "90.35"), coded(2, "left", "part6_offer"),
                    day(90, 5), coded(7, "true"))).append('\n');
                invoices.append(String.join("|", "I" + i, "1", coded(1, "Inn", "Lodge"), coded(1, "T" + i), start.toString(),
                    start.plusDays(30).toString(), "30", oneOf("800.1255", "120", "99.99"), day(60, 0))).append('\n');
            }
        }
        given("core.household_member", people.toString());
        given("core.ta_placement", placements.toString());
        given("core.ta_invoice", invoices.toString());
    }

    private void casesMovesAndNominations() {
        StringBuilder cases = new StringBuilder("case_ref|assessment_date|assessment_outcome|prevention_end|prevention_end_reason|relief_start"
            + "|relief_end|relief_end_reason|main_duty_decision|main_duty_decision_date\n");
        StringBuilder moves = new StringBuilder("move_ref|move_kind|completed_on|bedrooms_before|bedrooms_after|incentive_paid|removal_cost|applied_on|decided_on|decision\n");
        StringBuilder nominations = new StringBuilder("nomination_ref|landlord_type|outcome|tenancy_start_on\n");
        for (int i = 0; i < 120; i++) {
            cases.append(String.join("|", "C" + i, day(60, 1), coded(1, "homeless", "threatened", "unmapped"), day(500, 3),
                coded(1, "secured_stayed", "homeless", "unmapped"), day(200, 3), day(300, 5), coded(1, "secured", "elapsed"),
                coded(5, "main_duty", "intentional"), day(500, 3))).append('\n');
            moves.append(String.join("|", "M" + i, oneOf("downsizing", "mutual_exchange"), day(300, 2), coded(1, "2", "3", "4"),
                coded(1, "1", "2", "3"), coded(3, "500.1234", "1200"), coded(5, "99.99"), day(400, 2), day(200, 5),
                coded(1, "approved", "refused"))).append('\n');
            nominations.append(String.join("|", "N" + i, oneOf("registered_provider", "other_council", "other_social"),
                oneOf("let", "lapsed"), day(300, 1))).append('\n');
        }
        given("core.homelessness_case", cases.toString());
        given("core.mobility_move", moves.toString());
        given("core.nomination", nominations.toString());
    }
}
