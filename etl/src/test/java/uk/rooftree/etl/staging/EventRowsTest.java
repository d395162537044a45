package uk.rooftree.etl.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;

/** Event rows are judged again only where something they are judged by has changed, and come to what judging all of them comes to. */
class EventRowsTest {

    private static final Contract CONTRACT = Contract.packaged();
    private static final List<String> MONTHS = List.of("2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31");

    @TempDir
    private Path folder;

    /** {@code -Devents.seeds=30} tries more histories. */
    @Test
    void judging_what_changed_comes_to_what_judging_everything_comes_to() {
        for (long seed = 1; seed <= Integer.getInteger("events.seeds", 1); seed++) {
            try (LoadedFolders changed = new LoadedFolders(folder.resolve("changed-" + seed));
                LoadedFolders all = new LoadedFolders(folder.resolve("all-" + seed)).judgingAll()) {
                EventMonths months = new EventMonths(seed);
                for (String asAt : MONTHS) {
                    months.next(asAt).forEach((name, bytes) -> {
                        changed.file(asAt, name, bytes);
                        all.file(asAt, name, bytes);
                    });
                    LoadOutcome outcome = changed.load(asAt);
                    assertThat(outcome).as("seed %d, %s", seed, asAt).isEqualTo(all.load(asAt));
                    for (Feed feed : CONTRACT.feeds()) {
                        assertThat(rows(changed, "core." + feed.name())).as("seed %d, %s: %s", seed, asAt, feed.name())
                            .isEqualTo(rows(all, "core." + feed.name()));
                    }
                    assertThat(rows(changed, "register.status_entry")).as("seed %d, %s: status entries", seed, asAt)
                        .isEqualTo(rows(all, "register.status_entry"));
                    assertThat(rows(changed, issues(asAt))).as("seed %d, %s: issues", seed, asAt).isEqualTo(rows(all, issues(asAt)));
                }
            }
        }
    }

    @Test
    void a_month_judges_and_writes_as_many_rows_after_a_long_history_as_after_a_short_one() {
        Map<String, Long> early = monthAfter("early", 60);
        Map<String, Long> late = monthAfter("late", 600);

        assertThat(late).isEqualTo(early);
        // twelve bids that came, and the twenty of the bidder who left
        assertThat(late).containsEntry("staging.bid_judged", 32L).containsEntry("core.bid_kept", 32L);
        assertThat(late.get("staging.application_event_judged")).isPositive().isLessThan(40);
        // one that came, the one before it that got a next, and that of the applicant who left
        assertThat(late).containsEntry("core.status_entry_kept", 3L);
    }

    /** What the second month judges and writes: twelve bids, a step and an entry come, one bidder is gone, another has changed. */
    private Map<String, Long> monthAfter(String name, int adverts) {
        try (LoadedFolders folders = new LoadedFolders(folder.resolve(name))) {
            FeedFile application = new FeedFile("application");
            FeedFile advert = new FeedFile("advert");
            FeedFile bid = new FeedFile("bid");
            FeedFile entry = new FeedFile("application_event");
            FeedFile enquiry = new FeedFile("enquiry");
            int bidders = adverts / 2;
            for (int i = 0; i < bidders; i++) {
                application.row("A" + i, "household_ref=H" + i, "applicant_type=home_seeker", "application_date=2020-01-01", "status=pending");
                entry.row("E" + i, "application_ref=A" + i, "event=status", "new=pending", "at=2020-01-02T10:00:00");
                enquiry.row("Q" + i, "kind=contact", "received_at=2026-05-02T10:00:00", "target_on=2026-05-01");
            }
            application.row("B", "household_ref=HB", "applicant_type=home_seeker", "application_date=2020-01-01", "status=pending");
            for (int i = 0; i < adverts; i++) {
                advert.row("D" + i, "landlord_type=other_council", "opens=2025-01-01", "closes=2026-12-31", "units=1", "bedrooms=2");
                for (int rank = 1; rank <= 10; rank++) {
                    bid.row("D" + i, "application_ref=A" + (i + rank * 7) % bidders, "placed_at=2025-02-01T10:00:00", "valid=true", "rank_at_close=" + rank);
                }
            }
            folders.file(MONTHS.get(0), "application.csv", application.csv());
            folders.file(MONTHS.get(0), "advert.csv", advert.csv());
            folders.file(MONTHS.get(0), "bid.csv", bid.csv());
            folders.file(MONTHS.get(0), "application_event.csv", entry.csv());
            folders.file(MONTHS.get(0), "enquiry.csv", enquiry.csv());
            folders.load(MONTHS.get(0));
            assertThat(folders.query("select count(*) from core.bid").rows()).isEqualTo(List.of(List.of((long) adverts * 10)));

            FeedFile laterBids = new FeedFile("bid");
            for (int i = 0; i < 12; i++) {
                laterBids.row("D" + i, "application_ref=B", "placed_at=2026-06-01T10:00:00", "valid=true", "rank_at_close=" + (20 + i));
            }
            folders.file(MONTHS.get(1), "application.csv", application.without("A3").with("A4", "officer=X9").csv());
            folders.file(MONTHS.get(1), "advert.csv", advert.csv());
            folders.file(MONTHS.get(1), "bid.csv", laterBids.csv());
            folders.file(MONTHS.get(1), "application_event.csv",
                new FeedFile("application_event").row("L1", "application_ref=A4", "event=status", "new=active", "at=2026-06-02T10:00:00").csv());
            folders.file(MONTHS.get(1), "enquiry.csv",
                new FeedFile("enquiry").row("L1", "kind=contact", "received_at=2026-06-02T10:00:00", "target_on=2026-06-01").csv());
            folders.load(MONTHS.get(1));
            // enquiries that no month has told anything new of break the rule they broke
            assertThat(folders.issues("R-ENQ-002")).hasSize(bidders + 1);
            Map<String, Long> rows = new TreeMap<>();
            for (String model : List.of("core.bid_kept", "staging.bid_asked", "staging.bid_touched", "core.application_event_kept",
                "staging.application_event_asked", "staging.application_event_touched", "core.status_entry_kept", "core.enquiry_kept")) {
                rows.put(model, folders.rowsMade(model));
            }
            for (String view : List.of("staging.bid_judged", "staging.bid_context", "staging.application_event_judged", "staging.application_event_context",
                "staging.enquiry_context")) {
                rows.put(view, (Long) folders.query("select count(*) from " + view).rows().get(0).get(0));
            }
            return rows;
        }
    }

    private static String issues(String asAt) {
        return "core.issue where as_at = '%s'".formatted(asAt);
    }

    private static List<String> rows(LoadedFolders folders, String table) {
        return folders.query("select * from " + table).rows().stream().map(Object::toString).sorted().toList();
    }
}
