package uk.rooftree.etl.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.staging.LandedFile.Outcome;
import uk.rooftree.warehouse.council.DelimitedLayout;
import uk.rooftree.warehouse.council.FileName;
import uk.rooftree.warehouse.council.Quote;
import uk.rooftree.warehouse.council.SourceSettings;

/** A feed that arrives in several files, taken through the real load. */
class SeveralFilesTest {

    private static final String AS_AT = "2026-10-31";
    private static final String HEADER = "property_ref,property_type,ownership,bedrooms,weekly_rent,acquired_date,address_line_1\n";

    @TempDir
    private Path folder;

    private LoadedFolders folders;

    @BeforeEach
    void open() {
        folders = new LoadedFolders(folder);
        folders.source(new SourceSettings("property", new DelimitedLayout(new FileName("property*.csv"), ',', Quote.DOUBLE, Optional.empty())));
    }

    @AfterEach
    void close() {
        folders.close();
    }

    @Test
    void rows_of_all_files_are_rows_of_the_feed_and_each_file_accounts_for_its_own() {
        file("property_b.csv", HEADER + "P3,flat,council,2,95.10,,here\nP4,flat,council\n");
        file("property_a.csv", HEADER + "P1,flat,council,2,95.10,,here\n,flat,council,2,95.10,,no key\nP2,flat,council,2,95.10,,here\n");
        folders.load(AS_AT);

        assertThat(folders.kept("property", "property_ref")).containsExactly("P1", "P2", "P3");
        assertThat(folders.counts("property")).isEqualTo(new FeedCounts("property", true, 5, 3, 2));
        assertThat(files()).containsExactly("2026-10-31/property_a.csv 3 2 1", "2026-10-31/property_b.csv 2 1 1");
        assertThat(rejected()).containsExactly("2026-10-31/property_a.csv 3 R-GEN-002", "2026-10-31/property_b.csv 3 R-GEN-001");
    }

    @Test
    void each_file_has_a_header_of_its_own_in_any_order() {
        file("property_a.csv", HEADER + "P1,flat,council,2,95.10,,here\n");
        file("property_b.csv", "ownership,address_line_1,property_type,property_ref\ncouncil,there,house,P2\n");
        folders.load(AS_AT);

        assertThat(folders.kept("property", "address_line_1")).containsExactly("here", "there");
        assertThat(folders.kept("property", "property_type")).containsExactly("flat", "house");
        assertThat(folders.issues("R-FILE-005")).anyMatch(issue -> issue.endsWith("property_b.csv lacks bedrooms: read as empty"));
    }

    @Test
    void of_a_key_in_two_files_the_row_of_the_first_file_by_name_stays() {
        file("property_b.csv", HEADER + "P1,flat,council,2,95.10,,second\n");
        file("property_a.csv", HEADER + "P9,flat,council,2,95.10,,other\nP8,flat,council,2,95.10,,other\nP1,flat,council,2,95.10,,first\n");
        folders.load(AS_AT);

        assertThat(folders.kept("property", "address_line_1")).containsExactly("other", "other", "first");
        assertThat(rejected()).containsExactly("2026-10-31/property_b.csv 2 R-GEN-010");
        assertThat(files()).containsExactly("2026-10-31/property_a.csv 3 3 0", "2026-10-31/property_b.csv 1 0 1");
    }

    @Test
    void issues_on_the_same_line_of_two_files_show_each_its_own_value() {
        file("property_a.csv", HEADER + "P1,flat,council,two,95.10,,here\n");
        file("property_b.csv", HEADER + "P2,flat,council,three,95.10,,here\n");
        folders.load(AS_AT);

        assertThat(folders.issues("R-GEN-003")).containsExactly(
            "R-GEN-003 wait property:2 P2 bedrooms \"three\" bedrooms \"three\" is not a integer",
            "R-GEN-003 wait property:2 P1 bedrooms \"two\" bedrooms \"two\" is not a integer");
    }

    @Test
    void one_file_that_cannot_be_used_stops_the_folder_and_is_named() {
        file("property_a.csv", HEADER + "P1,flat,council,2,95.10,,here\n");
        file("property_b.csv", "property_ref,ownership\nP2,council\n");
        folders.load(AS_AT);

        assertThat(folders.outcome().stops()).containsExactly("property_b.csv has no column property_type");
        assertThat(folders.landed("property").outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(files()).isEmpty();
    }

    @Test
    void many_unreadable_rows_of_one_file_stop_the_folder_though_the_feed_has_many_rows() {
        StringBuilder good = new StringBuilder(HEADER);
        for (int i = 0; i < 2000; i++) {
            good.append("G%d,flat,council,2,95.10,,here\n".formatted(i));
        }
        StringBuilder bad = new StringBuilder(HEADER);
        for (int i = 0; i < 11; i++) {
            bad.append("B%d,flat,council,2,95.10,31/03/2020,here\n".formatted(i));
        }
        file("property_a.csv", good.toString());
        file("property_b.csv", bad.toString());
        folders.load(AS_AT);

        assertThat(folders.outcome().stops()).containsExactly("too many unreadable rows: check delimiter and date format");
    }

    @Test
    void the_same_files_are_not_loaded_twice_and_one_file_more_loads_the_feed_again() {
        file("property_a.csv", HEADER + "P1,flat,council,2,95.10,,here\n");
        folders.load(AS_AT);
        folders.load(AS_AT);
        assertThat(folders.landed("property").outcome()).isEqualTo(Outcome.UNCHANGED);

        file("property_b.csv", HEADER + "P2,flat,council,2,95.10,,here\n");
        folders.load(AS_AT);
        assertThat(folders.landed("property").outcome()).isEqualTo(Outcome.LANDED);
        assertThat(folders.kept("property", "property_ref")).containsExactly("P1", "P2");
    }

    private void file(String name, String text) {
        folders.file(AS_AT, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> files() {
        return folders.query("select file || ' ' || rows_read || ' ' || rows_kept || ' ' || rows_rejected from core.file_load where feed = 'property' order by file")
            .rows().stream().map(row -> (String) row.get(0)).toList();
    }

    private List<String> rejected() {
        return folders.query("select file || ' ' || line || ' ' || rule from core.issue where level = 'reject' order by file, line").rows().stream()
            .map(row -> (String) row.get(0)).toList();
    }
}
