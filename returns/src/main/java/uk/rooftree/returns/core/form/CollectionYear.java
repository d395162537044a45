package uk.rooftree.returns.core.form;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A collection year of the CORE lettings log, 1 April to 31 March, of which the bulk-upload form is known.
 *
 * <p>Source: the service's collection resources, github.com/communitiesuk/submit-social-housing-lettings-and-sales-data,
 * {@code app/helpers/collection_time_helper.rb}.
 */
public enum CollectionYear {
    Y2025(2025, 129, LocalDate.of(2026, 6, 5), LocalDate.of(2026, 7, 12), LocalDate.of(2026, 9, 1)),
    Y2026(2026, 147, LocalDate.of(2027, 6, 4), LocalDate.of(2027, 7, 3), LocalDate.of(2027, 7, 31));

    private final int startYear;
    private final int fields;
    private final LocalDate submissionDeadline;
    private final LocalDate lastDayForNewLogs;
    private final LocalDate lastDayForEdits;

    CollectionYear(int startYear, int fields, LocalDate submissionDeadline, LocalDate lastDayForNewLogs, LocalDate lastDayForEdits) {
        this.startYear = startYear;
        this.fields = fields;
        this.submissionDeadline = submissionDeadline;
        this.lastDayForNewLogs = lastDayForNewLogs;
        this.lastDayForEdits = lastDayForEdits;
    }

    /** The year of a name such as 2025-26, 2025/26 or 2025. */
    public static Optional<CollectionYear> named(String name) {
        return Stream.of(values())
            .filter(year -> name.equals(String.valueOf(year.startYear)) || name.replace('/', '-').equals("%d-%02d".formatted(year.startYear, year.startYear % 100 + 1)))
            .findFirst();
    }

    /** The year whose form has this many fields. */
    public static Optional<CollectionYear> withFields(int fields) {
        return Stream.of(values()).filter(year -> year.fields == fields).findFirst();
    }

    /** The year in which a tenancy of this start date is collected. */
    public static Optional<CollectionYear> of(LocalDate startDate) {
        return Stream.of(values()).filter(year -> year.holds(startDate)).findFirst();
    }

    /** The calendar year of its 1 April. */
    public int startYear() {
        return startYear;
    }

    /** How many fields its form has. */
    public int fields() {
        return fields;
    }

    public LocalDate starts() {
        return LocalDate.of(startYear, 4, 1);
    }

    /** Its 31 March, the last start date that is collected in it. */
    public LocalDate ends() {
        return LocalDate.of(startYear + 1, 3, 31);
    }

    /** By when the ministry wants the year's logs. */
    public LocalDate submissionDeadline() {
        return submissionDeadline;
    }

    /** The last day on which the service takes a new log of this year. */
    public LocalDate lastDayForNewLogs() {
        return lastDayForNewLogs;
    }

    /** The last day on which a log of this year that is there may be changed. */
    public LocalDate lastDayForEdits() {
        return lastDayForEdits;
    }

    public boolean holds(LocalDate startDate) {
        return !startDate.isBefore(starts()) && !startDate.isAfter(ends());
    }

    /** The first start date the service takes on a day: of the oldest year still open to new logs. */
    public static LocalDate firstStartTakenOn(LocalDate day) {
        LocalDate current = currentStart(day);
        return Stream.of(values()).filter(year -> year.starts().equals(current.minusYears(1)) && !day.isAfter(year.lastDayForNewLogs))
            .findFirst().map(CollectionYear::starts).orElse(current);
    }

    /** The last start date the service takes on a day: the 31 March that ends the year the day is in. */
    public static LocalDate lastStartTakenOn(LocalDate day) {
        return currentStart(day).plusYears(1).minusDays(1);
    }

    private static LocalDate currentStart(LocalDate day) {
        LocalDate april = LocalDate.of(day.getYear(), 4, 1);
        return day.isBefore(april) ? april.minusYears(1) : april;
    }

    /** As people write it: 2025/26. */
    @Override
    public String toString() {
        return "%d/%02d".formatted(startYear, startYear % 100 + 1);
    }
}
