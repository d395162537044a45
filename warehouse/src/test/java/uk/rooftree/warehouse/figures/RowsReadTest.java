package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Rows read, kept and rejected in the folder of the as-at: {@code quality.rows_read} and its parts. */
class RowsReadTest extends SqlTables {

    @Test
    void every_feed_of_which_a_row_was_read_has_a_row_and_what_is_read_is_kept_or_rejected() {
        asAt("2026-03-31");
        given("core.feed_load", """
            as_at      | feed        | is_supplied | rows_read | rows_kept | rows_rejected
            2026-03-31 | property    | true        | 100       | 97        | 3
            2026-03-31 | void        | true        | 12        | 12        | 0
            2026-03-31 | bid         | true        | 0         | 0         | 0
            2026-03-31 | decant      | false       | 0         | 0         | 0
            2026-02-28 | void        | true        | 99        | 99        | 0
            """);
        assertThat(figureGroups("quality.rows_read")).containsExactlyInAnyOrder(
            "all value=112 rows_counted=2 rows_excluded=0",
            "feed=property value=100 rows_counted=1 rows_excluded=0",
            "feed=void value=12 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("quality.rows_kept")).contains("all value=109 rows_counted=2 rows_excluded=0");
        assertThat(figureGroups("quality.rows_rejected")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=2 rows_excluded=0",
            "feed=property value=3 rows_counted=1 rows_excluded=0",
            "feed=void value=0 rows_counted=1 rows_excluded=0");
    }
}
