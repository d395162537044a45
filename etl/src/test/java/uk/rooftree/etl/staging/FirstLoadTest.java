package uk.rooftree.etl.staging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.warehouse.model.SqlTree;

class FirstLoadTest {

    @Test
    void a_void_of_a_home_we_hold_is_kept_and_one_of_a_home_we_do_not_is_rejected(@TempDir Path folder) {
        try (LoadedFolders folders = new LoadedFolders(folder)) {
            folders.file("2026-10-31", "property.csv", """
                property_ref,property_type,ownership,bedrooms,weekly_rent
                P1,flat,council,2,95.50
                """.getBytes(UTF_8));
            folders.file("2026-10-31", "void.csv", """
                void_ref,property_ref,void_start,void_class
                V1,P1,2026-09-01,standard
                V2,P9,2026-09-01,standard
                """.getBytes(UTF_8));
            folders.load("2026-10-31");
            assertThat(folders.kept("void", "void_ref")).containsExactly("V1");
            assertThat(folders.counts("void")).isEqualTo(new FeedCounts("void", true, 2, 1, 1));
        }
    }

    @Test
    void a_feed_without_rows_has_the_columns_and_types_it_has_with_rows(@TempDir Path folder) {
        SqlTree tree = SqlTree.packaged();
        Contract contract = Contract.of(tree);
        try (LoadedFolders folders = new LoadedFolders(folder)) {
            folders.file("2026-10-31", "property.csv", "property_ref,type,stock_class\nP1,flat,let_stock\n".getBytes(UTF_8));
            folders.load("2026-10-31");
            for (Feed feed : contract.feeds()) {
                List<String> expected = new ArrayList<>(List.of("council_code VARCHAR"));
                feed.columns().forEach(column -> expected.add(column.name() + " " + column.type().sqlType()));
                expected.addAll(List.of("file VARCHAR", "line BIGINT"));
                assertThat(folders.query("describe core." + feed.name()).rows()).extracting(row -> row.get(0) + " " + row.get(1))
                    .as(feed.name()).isEqualTo(expected);
            }
        }
    }
}
