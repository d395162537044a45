package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One part of the council as it stands today: its rows by feed, its diary, and what every generator needs. */
final class Town {

    private static final long FIRST_ASIDE = 900_000;
    private static final long FIRST_IN_NEED = 500_000;

    final int part;
    final int firstDay;
    final int lastDay;
    /** From this day on the source still has reviews, invoices and enquiries. */
    final int detailKeptFrom;
    final Draw draw;
    final Rates rates;
    final Diary diary;
    final Place place;
    final Bidders bidders = new Bidders();

    final List<Tenancy> tenancies = new ArrayList<>();
    final List<Application> applications = new ArrayList<>();

    /** Live applications that the register hovers about. */
    final int applicationsAimedAt;
    int liveApplications;

    private final Map<Feed, FeedRows> rows = new EnumMap<>(Feed.class);
    private final Map<Feed, Long> numbers = new EnumMap<>(Feed.class);
    private final Map<Feed, Long> numbersAside = new EnumMap<>(Feed.class);
    private long householdNumber;
    private long householdNumberInNeed = FIRST_IN_NEED;

    Town(int part, int firstDay, int lastDay, int detailKeptFrom, long seed, Rates rates, int applicationsAimedAt) {
        this.part = part;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.detailKeptFrom = detailKeptFrom;
        this.draw = Draw.seeded(seed, part);
        this.rates = rates;
        this.diary = new Diary(firstDay, lastDay);
        this.place = new Place(part);
        this.applicationsAimedAt = applicationsAimedAt;
        for (Feed feed : Feed.values()) {
            rows.put(feed, new FeedRows());
            numbers.put(feed, 0L);
        }
    }

    int today() {
        return diary.today();
    }

    /** The next number of a feed's rows, 1 for the first. */
    long number(Feed feed) {
        return numbers.merge(feed, 1L, Long::sum);
    }

    /** The next number for a row that is set aside; numbers of their own, so that faults planted leave everything else alone. */
    long numberAside(Feed feed) {
        return FIRST_ASIDE + numbersAside.merge(feed, 1L, Long::sum);
    }

    /** A reference nobody can take for a real one. */
    String ref(char kind, long number) {
        return ref(kind, part, number);
    }

    static String ref(char kind, int part, long number) {
        StringBuilder ref = new StringBuilder(13).append("SYN").append(kind);
        String digits = Long.toString(part * 1_000_000L + number);
        for (int i = digits.length(); i < 9; i++) {
            ref.append('0');
        }
        return ref.append(digits).toString();
    }

    Household newHousehold() {
        householdNumber++;
        return new Household(householdNumber, ref('H', householdNumber));
    }

    /** A household known from its homelessness case alone; numbers of their own, for they are nobody's tenants or applicants. */
    Household newHouseholdInNeed() {
        householdNumberInNeed++;
        return new Household(householdNumberInNeed, ref('H', householdNumberInNeed));
    }

    Household newHouseholdAside() {
        long number = numberAside(Feed.HOUSEHOLD_MEMBER);
        return new Household(number, ref('H', number));
    }

    /** Adds a row to a snapshot feed, where it stays. */
    <T extends Extracted> T add(T row) {
        rows.get(row.feed()).add(row);
        return row;
    }

    /** Lets the next extract of an event feed have the row, as it will then stand. */
    void queue(Extracted row) {
        row.changed();
        if (row.isKept() && !row.isQueued()) {
            row.queued(true);
            rows.get(row.feed()).add(row);
        }
    }

    /** The rows of a feed's next extract. */
    FeedRows rows(Feed feed) {
        return rows.get(feed);
    }

    /** Begins the next extract: event feeds start empty, snapshots go on. */
    void extracted() {
        for (Feed feed : Feed.values()) {
            if (feed.holdsOnlyChanges()) {
                rows.get(feed).forEach(row -> row.queued(false));
                rows.put(feed, new FeedRows());
            }
        }
    }

    /** A staff code; the same file always lies with the same officer. */
    String officer(String team, long id) {
        return team + (1 + Math.floorMod(draw.bits(id, team, 0), 8));
    }
}
