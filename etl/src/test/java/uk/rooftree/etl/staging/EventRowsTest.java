package uk.rooftree.etl.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
                Months months = new Months(seed);
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
    }

    /** What the second month judges and writes: twelve bids, a step and an entry come, one bidder is gone, another has changed. */
    private Map<String, Long> monthAfter(String name, int adverts) {
        try (LoadedFolders folders = new LoadedFolders(folder.resolve(name))) {
            Table application = new Table("application");
            Table advert = new Table("advert");
            Table bid = new Table("bid");
            Table entry = new Table("application_event");
            int bidders = adverts / 2;
            for (int i = 0; i < bidders; i++) {
                application.row("A" + i, "household_ref=H" + i, "applicant_type=home_seeker", "application_date=2020-01-01", "status=pending");
                entry.row("E" + i, "application_ref=A" + i, "event=status", "new=pending", "at=2020-01-02T10:00:00");
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
            folders.load(MONTHS.get(0));
            assertThat(folders.query("select count(*) from core.bid").rows()).isEqualTo(List.of(List.of((long) adverts * 10)));

            Table laterBids = new Table("bid");
            for (int i = 0; i < 12; i++) {
                laterBids.row("D" + i, "application_ref=B", "placed_at=2026-06-01T10:00:00", "valid=true", "rank_at_close=" + (20 + i));
            }
            folders.file(MONTHS.get(1), "application.csv", application.without("A3").with("A4", "officer=X9").csv());
            folders.file(MONTHS.get(1), "advert.csv", advert.csv());
            folders.file(MONTHS.get(1), "bid.csv", laterBids.csv());
            folders.file(MONTHS.get(1), "application_event.csv",
                new Table("application_event").row("L1", "application_ref=A4", "event=status", "new=active", "at=2026-06-02T10:00:00").csv());
            folders.load(MONTHS.get(1));
            Map<String, Long> rows = new TreeMap<>();
            for (String model : List.of("core.bid_kept", "staging.bid_asked", "staging.bid_touched", "core.application_event_kept",
                "staging.application_event_asked", "staging.application_event_touched")) {
                rows.put(model, folders.rowsMade(model));
            }
            for (String view : List.of("staging.bid_judged", "staging.bid_context", "staging.application_event_judged", "staging.application_event_context")) {
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

    /** A feed's file, row by row; the first column is the key. */
    private static final class Table {

        private final Feed feed;
        private final TreeMap<String, Map<String, String>> rows = new TreeMap<>();

        Table(String feed) {
            this.feed = CONTRACT.feed(feed);
        }

        Table row(String key, String... cells) {
            Map<String, String> row = new TreeMap<>(Map.of(feed.columns().get(0).name(), key));
            for (String cell : cells) {
                row.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
            }
            rows.put("%s %06d".formatted(key, rows.size()), row);
            return this;
        }

        Table without(String key) {
            Table less = new Table(feed.name());
            rows.forEach((place, row) -> {
                if (!row.get(feed.columns().get(0).name()).equals(key)) {
                    less.rows.put(place, row);
                }
            });
            return less;
        }

        Table with(String key, String cell) {
            Table other = new Table(feed.name());
            rows.forEach((place, row) -> {
                Map<String, String> changed = new TreeMap<>(row);
                if (row.get(feed.columns().get(0).name()).equals(key)) {
                    changed.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
                }
                other.rows.put(place, changed);
            });
            return other;
        }

        byte[] csv() {
            StringBuilder csv = new StringBuilder(feed.columns().stream().map(column -> column.name()).collect(Collectors.joining(","))).append('\n');
            rows.values().forEach(row -> csv.append(feed.columns().stream().map(column -> row.getOrDefault(column.name(), ""))
                .collect(Collectors.joining(","))).append('\n'));
            return csv.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Months of a small council in which everything that an event row can be judged by comes, changes and goes. */
    private static final class Months {

        private static final int HOMES = 4;
        private final Random random;
        private int entries;

        Months(long seed) {
            this.random = new Random(seed);
        }

        Map<String, byte[]> next(String asAt) {
            LocalDate end = LocalDate.parse(asAt);
            Map<String, Table> tables = new TreeMap<>();
            for (String feed : List.of("property", "application", "advert", "void", "ta_placement", "bid", "application_event", "void_event", "ta_invoice",
                "enquiry")) {
                tables.put(feed, new Table(feed));
            }
            for (int i = 0; i < HOMES; i++) {
                tables.get("property").row("P" + i, "property_type=flat", "ownership=council", "bedrooms=2", "weekly_rent=90.10");
                if (often()) {
                    tables.get("void").row("V" + i, "property_ref=P" + i, "void_start=2026-02-0" + (1 + i), "void_class=standard");
                }
                if (often()) {
                    tables.get("ta_placement").row("T" + i, "household_ref=H" + i, "ta_type=hostel", "start_date=2026-0%d-01".formatted(1 + random.nextInt(3)));
                }
            }
            for (int i = 0; i < 8; i++) {
                if (often()) {
                    tables.get("application").row("A" + i, "household_ref=H" + i, "applicant_type=home_seeker",
                        "application_date=2026-0%d-01".formatted(1 + random.nextInt(3)), "registration_date=2026-03-0%d".formatted(1 + random.nextInt(9)),
                        "status=" + one("active", "pending", "suspended"));
                }
                if (often()) {
                    tables.get("advert").row("D" + i, "landlord_type=other_council", "opens=2026-03-0%d".formatted(1 + random.nextInt(9)),
                        "closes=" + end.minusDays(random.nextInt(20)), "units=1", "bedrooms=2");
                }
            }
            for (int i = 0; i < 14; i++) {
                String day = "2026-0%d-1%dT1%d:00:00".formatted(2 + random.nextInt(3), random.nextInt(9), random.nextInt(9));
                tables.get("bid").row("D" + random.nextInt(8), "application_ref=A" + random.nextInt(8), "placed_at=" + day, "valid=true",
                    random.nextInt(4) == 0 ? "rank_at_close=" : "rank_at_close=" + (1 + random.nextInt(3)));
                // now and then an entry comes again, perhaps of another application
                String reference = "E" + (random.nextInt(4) == 0 && entries > 0 ? random.nextInt(entries) : entries++);
                tables.get("application_event").row(reference, "application_ref=A" + random.nextInt(8), "event=" + one("status", "status", "band"),
                    "old=" + one("", "pending", "active"), "new=" + one("active", "pending", "suspended"), "at=" + day);
                tables.get("void_event").row("V" + random.nextInt(HOMES), "event_code=" + one("keys_in", "works_start", "works_complete", "ready_to_let"),
                    "actual=" + day.substring(0, 10), "recorded_at=2026-04-2%dT10:00:00".formatted(random.nextInt(9)));
                tables.get("ta_invoice").row("I" + random.nextInt(20), "line_number=1", "placement_ref=T" + random.nextInt(HOMES), "period_from=2026-03-01",
                    "period_to=2026-03-0" + (2 + random.nextInt(7)), "nights=3", "amount=30", "invoiced_on=2026-04-01");
                tables.get("enquiry").row("Q" + random.nextInt(30), "kind=contact", "received_at=" + day, "application_ref=A" + random.nextInt(8));
            }
            Map<String, byte[]> files = new TreeMap<>();
            tables.forEach((feed, table) -> {
                // a feed that was there and is not stops the folder: it counts for nothing then
                if (random.nextInt(25) > 0) {
                    files.put(feed + ".csv", table.csv());
                }
            });
            return files;
        }

        private boolean often() {
            return random.nextInt(6) > 0;
        }

        private String one(String... of) {
            return of[random.nextInt(of.length)];
        }
    }
}
