package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Who is on the register: {@code register.live}. */
class LiveRegisterTest extends SqlTables {

    private void aSmallRegister() {
        given("core.application", """
            application_ref | household_ref | applicant_type | band     | bedroom_need | points | status    | registration_date | area_choices
            A1              | H1            | home_seeker    | b        | 2            | 10     | active    | 2020-01-01        | North;South
            A2              | H1            | own_transfer   | a        | 2            | 20     | suspended | 2019-01-01        | North
            A3              | H2            | own_transfer   | a        | 1            | 30     | active    | 2021-01-01        |
            A4              | H2            | own_transfer   | a        | 3            |        | active    | 2021-01-01        |
            A5              | H3            |                |          |              | 45     | active    |                   | South
            A6              | H4            | unmapped       | unmapped | 2            |        | active    | 2022-01-01        | South
            A7              | H5            | homeless       | a        | 2            | 100    | pending   | 2022-01-01        | South
            A8              | H4            | home_seeker    | c        | 2            |        | housed    | 2018-01-01        | South
            """);
    }

    @Test
    void a_household_counts_once_by_its_first_registered_application_and_its_one_need() {
        aSmallRegister();
        then("register.household", """
            household_ref | representative_ref | band     | applicant_type | bedroom_need | live_applications | transfer_bedroom_need
            H1            | A2                 | a        | own_transfer   | 2            | 2                 | 2
            H2            | A3                 | a        | own_transfer   | unspecified  | 2                 | unspecified
            H3            | A5                 | unknown  | unknown        | unspecified  | 1                 |
            H4            | A6                 | unmapped | unmapped       | 2            | 1                 |
            """);
        assertThat(figureGroups("register.live.households")).containsExactlyInAnyOrder(
            "all value=4 rows_counted=4 rows_excluded=0",
            "band=a value=2 rows_counted=2 rows_excluded=0",
            "band=unknown value=1 rows_counted=1 rows_excluded=0",
            "band=unmapped value=1 rows_counted=1 rows_excluded=0",
            "bedroom_need=2 value=2 rows_counted=2 rows_excluded=0",
            "bedroom_need=unspecified value=2 rows_counted=2 rows_excluded=0",
            "applicant_type=own_transfer value=2 rows_counted=2 rows_excluded=0",
            "applicant_type=unknown value=1 rows_counted=1 rows_excluded=0",
            "applicant_type=unmapped value=1 rows_counted=1 rows_excluded=0",
            "band=a bedroom_need=2 value=1 rows_counted=1 rows_excluded=0",
            "band=a bedroom_need=unspecified value=1 rows_counted=1 rows_excluded=0",
            "band=unknown bedroom_need=unspecified value=1 rows_counted=1 rows_excluded=0",
            "band=unmapped bedroom_need=2 value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void an_application_without_registration_comes_after_all_others_and_then_the_lowest_reference_stands_first() {
        given("core.application", """
            application_ref | household_ref | status | registration_date | band
            A1              | H1            | active |                   | a
            A2              | H1            | active | 2025-05-05        | b
            A10             | H2            | active | 2025-05-05        | c
            A9              | H2            | active | 2025-05-05        | d
            """);
        then("register.household", """
            household_ref | representative_ref | band
            H1            | A2                 | b
            H2            | A10                | c
            """);
    }

    @Test
    void applications_are_counted_each_by_band_status_and_applicant_type() {
        aSmallRegister();
        assertThat(figureGroups("register.live.applications")).containsExactlyInAnyOrder(
            "all value=6 rows_counted=6 rows_excluded=0",
            "band=a value=3 rows_counted=3 rows_excluded=0",
            "band=b value=1 rows_counted=1 rows_excluded=0",
            "band=unknown value=1 rows_counted=1 rows_excluded=0",
            "band=unmapped value=1 rows_counted=1 rows_excluded=0",
            "status=active value=5 rows_counted=5 rows_excluded=0",
            "status=suspended value=1 rows_counted=1 rows_excluded=0",
            "applicant_type=home_seeker value=1 rows_counted=1 rows_excluded=0",
            "applicant_type=own_transfer value=3 rows_counted=3 rows_excluded=0",
            "applicant_type=unknown value=1 rows_counted=1 rows_excluded=0",
            "applicant_type=unmapped value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void a_transfer_household_needs_what_its_transfer_applications_say() {
        aSmallRegister();
        given("core.application", """
            application_ref | household_ref | applicant_type | bedroom_need | status
            A1              | H1            | home_seeker    | 1            | active
            A2              | H1            | own_transfer   | 2            | active
            A3              | H2            | own_transfer   | 1            | active
            A4              | H2            | own_transfer   | 3            | active
            A5              | H3            | home_seeker    | 3            | active
            A6              | H4            | own_transfer   |              | active
            """);
        assertThat(figureGroups("register.live.transfer_households")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=0",
            "bedroom_need=2 value=1 rows_counted=1 rows_excluded=0",
            "bedroom_need=unspecified value=2 rows_counted=2 rows_excluded=0");
    }

    @Test
    void households_with_several_live_applications_are_counted() {
        aSmallRegister();
        assertThat(figureGroups("register.live.households_with_several_applications"))
            .containsExactly("all value=2 rows_counted=2 rows_excluded=0");
    }

    @Test
    void an_application_counts_under_each_area_it_chose_and_one_without_choice_is_left_out() {
        aSmallRegister();
        assertThat(figureGroups("register.live.by_area_choice")).containsExactlyInAnyOrder(
            "all value=4 rows_counted=4 rows_excluded=2",
            "area=North value=2 rows_counted=2 rows_excluded=0",
            "area=South value=3 rows_counted=3 rows_excluded=0");
    }

    @Test
    void the_median_of_points_leaves_out_blanks_and_a_group_of_blanks_has_no_value() {
        aSmallRegister();
        assertThat(figureGroups("register.live.points.median")).containsExactlyInAnyOrder(
            "all value=25.0 rows_counted=4 rows_excluded=2",
            "bedroom_need=1 value=30.0 rows_counted=1 rows_excluded=0",
            "bedroom_need=2 value=15.0 rows_counted=2 rows_excluded=1",
            "bedroom_need=3 value= rows_counted=0 rows_excluded=1",
            "bedroom_need=unspecified value=45.0 rows_counted=1 rows_excluded=0");
    }

    @Test
    void an_empty_register_counts_nobody() {
        assertThat(figureGroups("register.live.households")).containsExactly("all value=0 rows_counted=0 rows_excluded=0");
        assertThat(figureGroups("register.live.points.median")).containsExactly("all value= rows_counted=0 rows_excluded=0");
    }

    @Test
    void live_statuses_are_the_councils_own() {
        given("reference.live_status", "status\nactive\npending");
        aSmallRegister();
        assertThat(figure("register.live.applications")).isEqualTo("6");
        assertThat(figure("register.live.applications", "status=pending")).isEqualTo("1");
    }
}
