package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.model.SqlTree;
import uk.rooftree.warehouse.testing.SqlTables;

/** The lists of what must be corrected, and their counts by rule and by feed: {@code quality.issue}, {@code .rule}, {@code .feed}. */
class IssueListTest extends SqlTables {

    @BeforeEach
    void a_month_with_issues_of_two_officers_and_of_a_protected_record() {
        asAt("2026-03-31");
        given("core.issue_judged", """
            as_at      | feed | file     | line | key | rule       | level  | column_name  | value_found | message                 | officer | is_withheld
            2026-03-31 | void | void.csv | 2    | V1  | R-VOID-003 | reject | void_end     | 2026-01-01  | void ends before it starts | ZB   | false
            2026-03-31 | void | void.csv | 3    | V2  | R-VOID-009 | flag   | keys_out_date | 2026-01-02 | keys out before in      | AB      | false
            2026-03-31 | void | void.csv | 3    | V2  | R-VOID-006 | flag   | void_start   | 2026-01-03  | void before the tenancy ended | AB | false
            2026-03-31 | void | void.csv | 4    | V9  | R-VOID-009 | flag   | keys_out_date | 2026-01-02 | keys out before in      | AB      | true
            2026-03-31 | bid  | bid.csv  | 7    | B/1 | R-BID-002  | flag   | placed_at    | 2026-01-02  | placed late             |         | false
            2026-02-28 | bid  | bid.csv  | 8    | B/2 | R-BID-002  | flag   | placed_at    | 2026-01-02  | placed late             |         | false
            """);
        given("core.issue_spell", """
            as_at      | feed | rule       | key | column_name   | level  | officer | status   | since      | times_seen | is_withheld
            2026-03-31 | void | R-VOID-003 | V1  | void_end      | reject | ZB      | open     | 2025-11-30 | 5          | false
            2026-03-31 | void | R-VOID-009 | V2  | keys_out_date | flag   | AB      | new      | 2026-03-31 | 1          | false
            2026-03-31 | void | R-VOID-006 | V2  | void_start    | flag   | AB      | open     | 2025-01-31 | 14         | false
            2026-03-31 | void | R-VOID-009 | V9  | keys_out_date | flag   | AB      | open     | 2026-02-28 | 2          | true
            2026-03-31 | bid  | R-BID-002  | B/1 | placed_at     | flag   |         | new      | 2026-03-31 | 1          | false
            2026-03-31 | void | R-VOID-008 | V3  | works_complete_date | flag | AB  | resolved | 2026-01-31 | 2          | false
            2026-03-31 | void | R-VOID-008 | V8  | works_complete_date | flag | AB  | resolved | 2026-01-31 | 2          | true
            2026-02-28 | bid  | R-BID-002  | B/2 | placed_at     | flag   |         | new      | 2026-02-28 | 1          | false
            """);
    }

    @Test
    void what_stands_is_listed_by_officer_feed_and_rule_and_what_was_resolved_after_it() {
        then("quality.issue", """
            place | status   | officer | feed | rule       | key | since      | times_seen | message                       | is_withheld
            1     | open     | AB      | void | R-VOID-006 | V2  | 2025-01-31 | 14         | void before the tenancy ended | false
            2     | new      | AB      | void | R-VOID-009 | V2  | 2026-03-31 | 1          | keys out before in            | false
            3     | open     | ZB      | void | R-VOID-003 | V1  | 2025-11-30 | 5          | void ends before it starts    | false
            4     | new      |         | bid  | R-BID-002  | B/1 | 2026-03-31 | 1          | placed late                   | false
            5     |          |         | void | R-VOID-009 |     |            |            | protected record: counted, never listed | true
            6     | resolved | AB      | void | R-VOID-008 | V3  | 2026-01-31 | 2          | works_complete_date before void_start | false
            """);
    }

    @Test
    void every_issue_says_what_to_do() {
        thenQuery("select rule, what_to_do from quality.issue where feed = 'void' and status = 'open'", """
            rule       | what_to_do
            R-VOID-003 | Correct the start or the end of the void.
            R-VOID-006 | Correct the start of the void or the end of the outgoing tenancy.
            """);
    }

    @Test
    void counts_by_rule_and_officer_have_protected_records_without_their_officer() {
        then("quality.rule", """
            feed | rule       | level  | officer | issues_new | issues_open | issues_resolved | rows_broken | seen_2_to_3 | seen_4_to_6 | seen_7_to_12 | seen_over_12
            bid  | R-BID-002  | flag   |         | 1          | 0           | 0               | 1           | 0           | 0           | 0            | 0
            void | R-VOID-003 | reject | ZB      | 0          | 1           | 0               | 1           | 0           | 1           | 0            | 0
            void | R-VOID-006 | flag   | AB      | 0          | 1           | 0               | 1           | 0           | 0           | 0            | 1
            void | R-VOID-008 | flag   | AB      | 0          | 0           | 1               | 0           | 0           | 0           | 0            | 0
            void | R-VOID-008 | flag   |         | 0          | 0           | 1               | 0           | 0           | 0           | 0            | 0
            void | R-VOID-009 | flag   | AB      | 1          | 0           | 0               | 1           | 0           | 0           | 0            | 0
            void | R-VOID-009 | flag   |         | 0          | 1           | 0               | 1           | 1           | 0           | 0            | 0
            """);
    }

    @Test
    void a_feed_s_month_counts_each_row_once_however_many_rules_it_breaks() {
        given("core.feed_load", """
            as_at      | feed   | is_supplied | rows_read | rows_kept | rows_rejected
            2026-03-31 | void   | true        | 9         | 8         | 1
            2026-03-31 | bid    | true        | 7         | 7         | 0
            2026-03-31 | decant | false       | 0         | 0         | 0
            """);
        then("quality.feed", """
            feed   | is_supplied | rows_read | rows_kept | rows_rejected | rows_flagged | rows_waiting | issues_new | issues_open | issues_resolved
            bid    | true        | 7         | 7         | 0             | 1            | 0            | 1          | 0           | 0
            decant | false       | 0         | 0         | 0             | 0            | 0            | 0          | 0           | 0
            void   | true        | 9         | 8         | 1             | 2            | 0            | 1          | 3           | 2
            """);
    }

    @Test
    void every_rule_of_the_contract_says_what_it_means_and_what_to_do() {
        var guidance = SqlTree.packaged().reference().get(uk.rooftree.warehouse.delta.TableName.of("reference.rule_guidance")).rows();
        var rules = SqlTree.packaged().reference().get(uk.rooftree.warehouse.delta.TableName.of("reference.feed_rule")).rows();
        assertThat(guidance).extracting(row -> row.get(0)).containsExactlyElementsOf(rules.stream().map(row -> row.get(0)).toList());
        assertThat(guidance).allSatisfy(row -> assertThat(row.subList(1, 3)).doesNotContainNull().doesNotContain(""));
    }
}
