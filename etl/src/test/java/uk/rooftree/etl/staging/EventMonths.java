package uk.rooftree.etl.staging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Months of a small council in which everything that an event row can be judged by comes, changes and goes. */
public final class EventMonths {

    private static final int HOMES = 4;
    private final Random random;
    private int entries;

    public EventMonths(long seed) {
        this.random = new Random(seed);
    }

    /** The next month: its files by name. */
    public Map<String, byte[]> next(String asAt) {
        LocalDate end = LocalDate.parse(asAt);
        Map<String, FeedFile> tables = new TreeMap<>();
        for (String feed : List.of("property", "application", "advert", "void", "ta_placement", "bid", "application_event", "void_event", "ta_invoice",
            "enquiry")) {
            tables.put(feed, new FeedFile(feed));
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
