package uk.rooftree.etl.staging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
