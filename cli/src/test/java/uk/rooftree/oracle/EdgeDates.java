package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Dates on and beside the edges that figures turn on, as seen from the last as-at of a fuzzed home. */
final class EdgeDates {

    private final Random random;
    private final LocalDate asAt;
    private final List<LocalDate> edges = new ArrayList<>();

    EdgeDates(Random random, LocalDate asAt) {
        this.random = random;
        this.asAt = asAt;
        for (String period : List.of("month", "financial_year", "last_12_months")) {
            around(Calendar.start(period, asAt));
        }
        for (int days : new int[] {0, 14, 28, 42, 60, 90}) {
            around(asAt.minusDays(days));
        }
        for (int months : new int[] {1, 3, 6, 12, 24}) {
            around(asAt.minusMonths(months));
        }
        around(LocalDate.of(2024, 2, 29));
        around(asAt.withDayOfMonth(1).minusMonths(6).plusMonths(1).minusDays(1));
    }

    private void around(LocalDate edge) {
        edges.add(edge.minusDays(1));
        edges.add(edge);
        edges.add(edge.plusDays(1));
    }

    /** A date up to the as-at: on an edge as often as not. */
    LocalDate past() {
        LocalDate found = random.nextInt(10) < 6
            ? edges.get(random.nextInt(edges.size()))
            : asAt.minusDays(random.nextInt(random.nextInt(4) == 0 ? 3000 : 500));
        return found.isAfter(asAt) ? asAt : found;
    }

    /** A past date within the last year or so. */
    LocalDate recent() {
        LocalDate found = past();
        return found.isBefore(asAt.minusDays(400)) ? asAt.minusDays(random.nextInt(380)) : found;
    }

    /** The start of a void that is just about to change its age band, or its month, or has just done so. */
    LocalDate openVoidStart() {
        LocalDate sixMonths = asAt.minusMonths(6);
        LocalDate[] starts = {asAt, asAt.minusDays(1), asAt.minusDays(41), asAt.minusDays(42), asAt.minusDays(43), asAt.minusDays(44),
            sixMonths.minusDays(2), sixMonths.minusDays(1), sixMonths, sixMonths.plusDays(1), sixMonths.plusDays(2),
            asAt.withDayOfMonth(1), asAt.withDayOfMonth(1).minusDays(1), Calendar.start("financial_year", asAt).minusDays(1)};
        return starts[random.nextInt(starts.length)];
    }

    /** A number of days that some rule turns on. */
    int gap() {
        int[] gaps = {0, 0, 1, 1, 2, 7, 14, 27, 28, 29, 30, 41, 42, 43, 60, 61, 90, 91, 182, 183, 184, 364, 365, 366};
        return gaps[random.nextInt(gaps.length)];
    }

    /** A short gap. */
    int shortGap() {
        int[] gaps = {0, 0, 0, 1, 1, 2, 5, 7, 27, 28, 29};
        return gaps[random.nextInt(gaps.length)];
    }

    /** A birth date: an age, or the day before or after a birthday that matters. */
    LocalDate birth() {
        if (random.nextInt(3) == 0) {
            return asAt.minusDays(random.nextInt(33000));
        }
        int[] ages = {0, 1, 5, 8, 9, 10, 11, 12, 15, 16, 17, 18, 20, 21, 22, 65, 66, 67};
        LocalDate birthday = asAt.minusYears(ages[random.nextInt(ages.length)]);
        int shift = random.nextInt(8);
        LocalDate born = shift < 3 ? birthday.plusDays(shift - 1) : birthday.minusDays(random.nextInt(360));
        if (random.nextInt(12) == 0) {
            born = LocalDate.of(new int[] {2004, 2008, 2012, 2016}[random.nextInt(4)], 2, 29);
        }
        return born.isAfter(asAt) ? asAt : born;
    }
}
