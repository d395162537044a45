package uk.rooftree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.delta.TableName;

/** A table that many models add rows to, as those of the figures are. */
class AddedRowsTest {

    private static final TableName WHOLE = TableName.of("figure.result");

    private SparkEngine spark;

    @BeforeEach
    void a_table_without_rows() {
        spark = Engines.spark();
        spark.createWorkTable(WHOLE, "select cast(null as string) as figure, cast(null as decimal(20, 4)) as value, cast(null as bigint) as counted where 1 = 0");
    }

    @Test
    void rows_are_found_by_the_names_of_their_columns_and_one_that_is_not_given_is_null() {
        spark.append(WHOLE, "select cast(2 as bigint) as counted, 'a' as figure, cast(1.5 as decimal(20, 4)) as value");
        spark.append(WHOLE, "select 'none' as figure where 1 = 0");
        spark.append(WHOLE, "select 'b' as figure");
        spark.append(WHOLE, "select 'c' as figure, 3 as value");

        assertThat(spark.query("select figure, cast(value as string), counted from figure.result order by figure").rows())
            .containsExactly(Arrays.asList("a", "1.5000", 2L), Arrays.asList("b", null, null), Arrays.asList("c", "3.0000", null));
    }

    @Test
    void few_and_many_rows_added_in_any_order_are_all_there() {
        long rows = 0;
        for (int many : List.of(3_000, 1, 3_000, 20_000, 10, 4_995, 10)) {
            rows += many;
            assertThat(spark.append(WHOLE, "select 'a' as figure, id as counted from range(%d)".formatted(many))).isEqualTo(many);
            assertThat(spark.query("select count(*) from figure.result").single()).isEqualTo(rows);
        }
        assertThat(spark.query("select sum(counted) from figure.result where value is null").single().toString())
            .isEqualTo(String.valueOf(2 * sum(3_000) + sum(20_000) + sum(4_995) + 2 * sum(10)));
    }

    private static long sum(long count) {
        return count * (count - 1) / 2;
    }
}
