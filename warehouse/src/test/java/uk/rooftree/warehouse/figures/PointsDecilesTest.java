package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** The register in tenths by points, where a scheme has points: {@code register.live.by_points_decile}. */
class PointsDecilesTest extends SqlTables {

    @Test
    void twenty_applications_make_ten_tenths_of_two_and_equals_stay_together() {
        StringBuilder rows = new StringBuilder("application_ref | household_ref | status | points | registration_date\n");
        for (int i = 1; i <= 20; i++) {
            // 200, 190, …, 10; the fourth has as many as the third and the fifth as many as the second
            int points = i == 4 ? 180 : i == 5 ? 190 : 210 - 10 * i;
            rows.append("A%02d | H%02d | active | %d | 2026-10-%02d\n".formatted(i, i, points, i));
        }
        rows.append("NONE | H30 | active |    | 2026-10-01\n");
        rows.append("LATE | H31 | active | 5  |\n");
        rows.append("OFF  | H32 | housed | 99 | 2026-10-01\n");
        given("core.application", rows.toString());
        // 21 with points: the fourth highest has three above it, 30 / 21 = 1
        thenQuery("select category, count(*) as applications from register.points_deciles_numerator where part = 'applications' group by category",
            """
            category | applications
            01       | 3
            02       | 2
            03       | 2
            04       | 2
            05       | 2
            06       | 2
            07       | 2
            08       | 2
            09       | 2
            10       | 2
            """);
        assertThat(figureGroups("register.live.by_points_decile")).contains(
            "all value=21 rows_counted=21 rows_excluded=1",
            "category=01 value=3 rows_counted=3 rows_excluded=0").hasSize(11);
        assertThat(figureGroups("waiting.w2.by_points_decile.median_days")).contains(
            "all value=20.5 rows_counted=20 rows_excluded=2",
            // registered on the 1st, 2nd and 5th
            "category=01 value=29.0 rows_counted=3 rows_excluded=0",
            "category=10 value=11.0 rows_counted=1 rows_excluded=1");
    }

    @Test
    void a_scheme_of_bands_has_no_tenths() {
        given("core.application", "application_ref | household_ref | status | band | registration_date\nA1 | H1 | active | a | 2026-10-01");
        assertThat(figureGroups("register.live.by_points_decile")).containsExactly("all value=0 rows_counted=0 rows_excluded=1");
        assertThat(figureGroups("waiting.w2.by_points_decile.median_days")).containsExactly("all value= rows_counted=0 rows_excluded=1");
    }
}
