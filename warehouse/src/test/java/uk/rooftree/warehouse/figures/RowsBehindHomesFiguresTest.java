package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The figures on homes, worked out again from their rows over a mixed council. */
class RowsBehindHomesFiguresTest extends RowsBehindFigures {

    private static final LocalDate AS_AT = LocalDate.parse("2026-10-31");
    private static final int HOMES = 160;

    @Test
    void every_figure_on_homes_is_worked_out_again_from_its_rows() {
        aMixedCouncil();
        assertWorkedOutAgain(48, "voids.relets", "voids.relet_days_lahs", "voids.relet_days_benchmark", "voids.relet_days_core",
            "voids.relet_days_key_to_key", "voids.vacant", "voids.vacant_by_stage", "voids.rate", "voids.rent_loss", "voids.stages",
            "stock.homes", "stock.adapted_homes", "occupancy.standard", "occupancy.benefit", "occupancy.reaching_age", "occupancy.need_change", "quality.rows");
    }

    @Test
    void turnover_is_the_tenancies_of_its_rows_over_half_the_homes_of_its_rows() {
        aMixedCouncil();
        for (String part : List.of("all", "net")) {
            List<Object> rows = query("""
                select sum(numerator), sum(denominator) from voids.turnover_numerator where part is null or part = '%s'
                """.formatted(part)).get(0);
            List<Object> result = query("""
                select value, numerator, denominator from voids.turnover_result where figure = 'voids.turnover_%spercent'
                """.formatted(part.equals("net") ? "net_" : "")).get(0);
            assertThat(number(result.get(1))).isEqualByComparingTo(number(rows.get(0))).isPositive();
            assertThat(number(result.get(2))).isEqualByComparingTo(number(rows.get(1)));
            assertThat(number(result.get(0))).isEqualByComparingTo(
                percent(number(rows.get(0)), number(rows.get(1))).setScale(1, RoundingMode.HALF_UP));
        }
    }

    private String dayUpTo(int daysBack, int blankInTen) {
        return below(10) < blankInTen ? "" : AS_AT.minusDays(below(daysBack)).toString();
    }

    /** Homes with a tenancy each, every other with a void and a new tenancy; every column blank or odd now and then. */
    private void aMixedCouncil() {
        asAt(AS_AT.toString());
        StringBuilder homes = new StringBuilder("property_ref|property_type|ownership|bedrooms|lettings_area|ward_code|weekly_rent"
            + "|property_use|adapted_code|acquired_date|disposed_date\n");
        StringBuilder tenancies = new StringBuilder("tenancy_ref|property_ref|household_ref|tenure_type|start_date|end_date|end_reason"
            + "|weekly_rent|weekly_service_charge\n");
        StringBuilder voids = new StringBuilder("void_ref|property_ref|tenancy_ref_out|tenancy_ref_in|void_start|void_end|void_class"
            + "|lahs_major|works_complete_date|keys_in_date|keys_out_date|available_flag|weekly_rent\n");
        StringBuilder events = new StringBuilder("void_ref|event_code|actual|owner\n");
        StringBuilder people = new StringBuilder("person_token|household_ref|relationship|sex|birth_date|needs_own_room_flag\n");
        for (int i = 0; i < HOMES; i++) {
            homes.append(String.join("|", "P" + i, oneOf("bedsit", "flat", "flat", "house", "house", "garage"), oneOf("council", "council",
                "council", "private"), oneOf("", "1", "2", "2", "3", "3", "4", "5"), oneOf("North", "South", ""), oneOf("W1", "W2", ""),
                oneOf("", "90.25", "101.37", "120.01", "87.5"), oneOf("", "let_stock", "leased_out", "for_disposal"),
                oneOf("", "none", "level_access", "full_wheelchair"), dayUpTo(500, 8), dayUpTo(500, 9))).append('\n');
            if (i % 5 == 1) {
                // a boy who is 10 within the year, and will no longer share with his sister
                people.append("H%d-8|H%d|child|male|%s|\n".formatted(i, i, AS_AT.minusYears(9).minusDays(300)));
                people.append("H%d-9|H%d|child|female|%s|\n".formatted(i, i, AS_AT.minusYears(5)));
            }
            LocalDate ended = AS_AT.minusDays(below(500));
            LocalDate started = ended.plusDays(below(130) - 5);
            boolean isVoid = i % 2 == 0;
            boolean isRelet = isVoid && below(4) > 0;
            tenancies.append(String.join("|", "OLD" + i, "P" + i, "H" + i, oneOf("secure", "secure", "flexible", "licence"), "2015-01-01",
                isVoid ? below(9) == 0 ? "" : ended.toString() : "", oneOf("", "died", "transfer", "mutual_exchange"),
                oneOf("", "90.33", "100.01", "99.99"), oneOf("", "5.55"))).append('\n');
            if (isRelet) {
                tenancies.append(String.join("|", "NEW" + i, "P" + i, "K" + i, oneOf("secure", "introductory", "starter", "licence"),
                    started.toString(), "", "", oneOf("", "95.15", "107.77"), oneOf("", "3.33"))).append('\n');
            }
            if (isVoid) {
                voids.append(String.join("|", "V" + i, "P" + i, oneOf("OLD" + i, "OLD" + i, "OLD" + i, ""),
                    isRelet ? oneOf("NEW" + i, "NEW" + i, "") : "", ended.plusDays(below(4)).compareTo(AS_AT) > 0 ? AS_AT.toString()
                        : ended.plusDays(below(2)).toString(), dayUpTo(100, 9), oneOf("standard", "standard", "minor_works",
                        "major_works", "new_home", "unmapped", ""), oneOf("", "true", "false"), dayUpTo(400, 5), dayUpTo(400, 5),
                    dayUpTo(300, 5), oneOf("", "", "true", "false"), oneOf("", "", "77.7"))).append('\n');
                for (String step : List.of("notice_received", "keys_in", "works_start", "works_complete", "unmapped", "keys_out")) {
                    if (below(4) > 0) {
                        events.append(String.join("|", "V" + i, step, ended.plusDays(below(60) - 20).toString(),
                            oneOf("", "repairs", "allocations"))).append('\n');
                    }
                }
            }
            for (String household : List.of("H" + i, "K" + i)) {
                int size = below(6);
                for (int j = 0; j < size; j++) {
                    people.append(String.join("|", household + "-" + j, household, j == 0 ? "lead" : oneOf("partner", "child", "child", "child"),
                        oneOf("female", "male", "other", ""), below(40) == 0 ? "" : AS_AT.minusDays(j < 2 ? 7_000 + below(20_000)
                            : below(8_000)).toString(), oneOf("", "", "", "true"))).append('\n');
                }
            }
        }
        given("core.property", homes.toString());
        given("core.tenancy", tenancies.toString());
        given("core.void", voids.toString());
        given("core.void_event", events.toString());
        given("core.household_member", people.toString());
    }
}
