package uk.rooftree.reports.monthly;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import uk.rooftree.warehouse.council.Council;

/**
 * What a release says of itself.
 *
 * @param loads  one for each feed of the contract
 * @param issues number of data issues by level: reject, flag, wait, stop
 */
public record ReleaseFacts(long number, LocalDate asAt, Council council, List<FeedLoad> loads, Map<String, Long> issues) {

    public ReleaseFacts {
        loads = List.copyOf(loads);
        issues = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(issues));
    }

    public long rowsRead() {
        return loads.stream().mapToLong(FeedLoad::rowsRead).sum();
    }

    public long rowsKept() {
        return loads.stream().mapToLong(FeedLoad::rowsKept).sum();
    }

    public long rowsRejected() {
        return loads.stream().mapToLong(FeedLoad::rowsRejected).sum();
    }

    public Set<String> suppliedFeeds() {
        return loads.stream().filter(FeedLoad::supplied).map(FeedLoad::feed).collect(Collectors.toSet());
    }

    public LocalDate monthStart() {
        return asAt.withDayOfMonth(1);
    }

    public LocalDate financialYearStart() {
        LocalDate thisYears = LocalDate.of(asAt.getYear(), 4, 1);
        return thisYears.isAfter(asAt) ? thisYears.minusYears(1) : thisYears;
    }

    public LocalDate lastTwelveMonthsStart() {
        return asAt.plusDays(1).minusMonths(12);
    }
}
