package uk.rooftree.etl.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All extracts of one snapshot, or none, whatever stops the writing. */
class SnapshotFolderTest {

    private static final Instant AT = Instant.parse("2026-10-01T06:30:15.123Z");

    @TempDir
    private Path folder;

    private SnapshotFolder snapshot;

    @BeforeEach
    void aFolder() {
        snapshot = new SnapshotFolder(folder, "housing");
    }

    @Test
    void nothing_counts_before_all_of_it_does() throws IOException {
        Files.writeString(folder.resolve("bid.csv"), "old");
        Path unfinished = snapshot.begin();
        Files.writeString(unfinished.resolve("bid.csv"), "new");

        assertThat(folder.resolve("bid.csv")).hasContent("old");

        snapshot.keep(List.of(new KeptExtract("bid", "bid.csv", "select * from bids", 0, 3, "abc")), AT, true);

        assertThat(folder.resolve("bid.csv")).hasContent("new");
        assertThat(unfinished).doesNotExist();
        assertThat(folder.resolve("extracted-housing.json")).hasContent("""
            {
              "database" : "housing",
              "extracted_at" : "2026-10-01T06:30:15Z",
              "one_moment" : true,
              "extracts" : [
                {
                  "feed" : "bid",
                  "file" : "bid.csv",
                  "query" : "select * from bids",
                  "rows" : 0,
                  "bytes" : 3,
                  "sha256" : "abc"
                }
              ]
            }
            """);
        assertThat(snapshot.listed()).containsExactly("bid.csv");
    }

    @Test
    void what_a_stopped_run_had_not_wholly_written_is_thrown_away() throws IOException {
        Files.writeString(snapshot.begin().resolve("bid.csv"), "half");

        snapshot.settle();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_a_stopped_run_had_wholly_written_takes_its_place_the_list_last() throws IOException {
        Files.writeString(folder.resolve("bid.csv"), "old");
        Files.writeString(folder.resolve("offer.csv"), "new: it had its place already");
        Path whole = Files.createDirectory(folder.resolve(".extracted-housing"));
        Files.writeString(whole.resolve("bid.csv"), "new");
        Files.writeString(whole.resolve("extracted-housing.json"), "{\"extracts\": [{\"file\": \"bid.csv\"}, {\"file\": \"offer.csv\"}]}");

        snapshot.settle();

        assertThat(folder.resolve("bid.csv")).hasContent("new");
        assertThat(folder.resolve("offer.csv")).hasContent("new: it had its place already");
        assertThat(snapshot.listed()).containsExactly("bid.csv", "offer.csv");
        assertThat(whole).doesNotExist();
    }

    @Test
    void another_database_s_extracts_are_left_alone() throws IOException {
        Files.writeString(new SnapshotFolder(folder, "bidding").begin().resolve("bid.csv"), "half");

        snapshot.settle();

        assertThat(folder.resolve(".unfinished-bidding/bid.csv")).exists();
    }
}
