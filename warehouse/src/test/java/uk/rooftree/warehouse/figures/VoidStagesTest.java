package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Days between the steps of a void's path: {@code voids.stage_days}, {@code voids.stage_out_of_order}. */
class VoidStagesTest extends SqlTables {

    private void aReletInMarch() {
        asAt("2026-03-31");
        given("core.property", "property_ref | property_type | ownership\nP1 | flat | council");
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | end_date
            OLD         | P1           | secure      | 2019-01-01 | 2026-01-31
            NEW         | P1           | secure      | 2026-03-02 |
            """);
        given("core.void", """
            void_ref | property_ref | tenancy_ref_out | tenancy_ref_in | void_start | void_class
            V1       | P1           | OLD             | NEW            | 2026-01-31 | standard
            OPEN     | P1           | OLD             |                | 2026-01-31 | standard
            """);
    }

    @Test
    void a_steps_days_run_from_the_latest_recorded_step_before_it_and_missing_steps_fall_to_the_next() {
        aReletInMarch();
        given("core.void_event", """
            void_ref | event_code      | actual     | owner
            V1       | keys_out        | 2026-03-02 | allocations
            V1       | notice_received | 2026-01-03 | housing_management
            V1       | keys_in         | 2026-02-02 | housing_management
            V1       | void_inspection |            | repairs
            V1       | works_complete  | 2026-02-20 | repairs
            V1       | sign_up         | 2026-02-20 |
            V1       | unmapped        | 2026-02-25 | repairs
            OPEN     | keys_in         | 2026-02-02 | repairs
            OPEN     | works_start     | 2026-02-05 | repairs
            """);
        then("voids.stages_population", """
            void_ref | stage          | owner              | step_days | is_out_of_order
            V1       | keys_in        | housing_management | 30        | false
            V1       | works_complete | repairs            | 18        | false
            V1       | sign_up        | unknown            | 0         | false
            V1       | keys_out       | allocations        | 10        | false
            """);
        assertThat(figureGroups("voids.stage_days.mean")).containsExactlyInAnyOrder(
            "all value=14.5 numerator=58 denominator=4 rows_counted=4 rows_excluded=0",
            "stage=keys_in value=30.0 numerator=30 denominator=1 rows_counted=1 rows_excluded=0",
            "stage=works_complete value=18.0 numerator=18 denominator=1 rows_counted=1 rows_excluded=0",
            "stage=sign_up value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=0",
            "stage=keys_out value=10.0 numerator=10 denominator=1 rows_counted=1 rows_excluded=0",
            "owner=housing_management value=30.0 numerator=30 denominator=1 rows_counted=1 rows_excluded=0",
            "owner=repairs value=18.0 numerator=18 denominator=1 rows_counted=1 rows_excluded=0",
            "owner=unknown value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=0",
            "owner=allocations value=10.0 numerator=10 denominator=1 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("voids.stage_out_of_order")).containsExactly("all value=0 rows_counted=0 rows_excluded=0");
    }

    @Test
    void a_step_before_an_earlier_one_took_no_days_and_the_latest_day_so_far_still_holds() {
        aReletInMarch();
        given("core.void_event", """
            void_ref | event_code     | actual     | owner
            V1       | keys_in        | 2026-02-10 | repairs
            V1       | works_start    | 2026-02-04 | repairs
            V1       | works_complete | 2026-02-08 | repairs
            V1       | ready_to_let   | 2026-02-12 | repairs
            """);
        then("voids.stages_population", """
            stage          | step_days | is_out_of_order
            works_start    | 0         | true
            works_complete | 0         | true
            ready_to_let   | 2         | false
            """);
        assertThat(figureGroups("voids.stage_out_of_order")).containsExactlyInAnyOrder(
            "all value=2 rows_counted=2 rows_excluded=0",
            "stage=works_start value=1 rows_counted=1 rows_excluded=0",
            "stage=works_complete value=1 rows_counted=1 rows_excluded=0");
        assertThat(figure("voids.stage_days.mean")).isEqualTo("0.7");
    }

    @Test
    void the_first_step_has_no_days_so_a_void_with_one_step_has_none() {
        aReletInMarch();
        given("core.void_event", "void_ref | event_code | actual\nV1 | keys_out | 2026-03-02");
        assertThat(figureGroups("voids.stage_days.mean")).containsExactly(
            "all value= numerator=0 denominator=0 rows_counted=0 rows_excluded=0");
    }

    @Test
    void only_steps_of_open_voids_and_of_relets_of_the_last_twelve_months_are_put_in_order() {
        asAt("2026-03-31");
        given("core.property", "property_ref | property_type | ownership\nP1 | flat | council\nP2 | flat | council\nP3 | flat | council");
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | end_date
            OLD1        | P1           | secure      | 2019-01-01 | 2025-01-31
            NEW1        | P1           | secure      | 2025-03-31 |
            OLD2        | P2           | secure      | 2019-01-01 | 2025-01-31
            NEW2        | P2           | secure      | 2025-04-01 |
            OLD3        | P3           | secure      | 2019-01-01 | 2025-01-31
            """);
        given("core.void", """
            void_ref | property_ref | tenancy_ref_out | tenancy_ref_in | void_start | void_class
            BEFORE   | P1           | OLD1            | NEW1           | 2025-01-31 | standard
            WITHIN   | P2           | OLD2            | NEW2           | 2025-01-31 | standard
            OPEN     | P3           | OLD3            |                | 2025-01-31 | standard
            """);
        given("core.void_event", """
            void_ref | event_code  | actual
            BEFORE   | keys_in     | 2025-02-03
            WITHIN   | keys_in     | 2025-02-03
            WITHIN   | works_start | 2025-02-10
            OPEN     | keys_in     | 2025-02-03
            """);
        then("voids.step", """
            void_ref | event_code  | latest_before | step_days
            WITHIN   | keys_in     |               |
            WITHIN   | works_start | 2025-02-03    | 7
            OPEN     | keys_in     |               |
            """);
    }
}
