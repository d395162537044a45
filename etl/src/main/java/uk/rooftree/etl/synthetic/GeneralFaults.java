package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The faults every feed can have, R-GEN: made from a row that may be rejected and a row that is kept. */
final class GeneralFaults {

    private final Spares spares;
    private final Feed feed;
    private final Supplier<? extends Extracted> kept;
    private final List<Fault> faults = new ArrayList<>();
    private int tests;

    /**
     * Begins with the faults that reject a row: too many fields, no key, a test record, and a row that stands twice.
     *
     * @param spares   gives references to nothing
     * @param rejected makes a row that no other row leans on
     * @param kept     makes a row without a fault
     * @param key      the key column to empty, or to begin with TEST
     */
    GeneralFaults(Spares spares, Feed feed, String key, Supplier<? extends Extracted> rejected, Supplier<? extends Extracted> kept) {
        this.spares = spares;
        this.feed = feed;
        this.kept = kept;
        faults.add(new Fault("R-GEN-001", feed, feed.isShort(), () -> {
            Extracted row = rejected.get();
            row.plantSurplusField();
            return Planted.in(row);
        }));
        faults.add(new Fault("R-GEN-002", feed, () -> plant(rejected, key, "")));
        faults.add(new Fault("R-GEN-009", feed, () -> plant(rejected, key, (tests % 2 == 0 ? "TEST" : "dummy") + ++tests)));
        faults.add(new Fault("R-GEN-010", feed, () -> {
            Extracted row = kept.get();
            row.plantTwice();
            return Planted.in(row);
        }));
    }

    GeneralFaults unreadable(String column, String text) {
        return with("R-GEN-003", column, text);
    }

    GeneralFaults missing(String column) {
        return with("R-GEN-004", column, "");
    }

    GeneralFaults unmapped(String column, String text) {
        return with("R-GEN-005", column, text);
    }

    GeneralFaults outOfRange(String column, String text) {
        return with("R-GEN-006", column, text);
    }

    /** A day of a snapshot feed that has not come yet, for the three weeks until it does. */
    GeneralFaults ahead(String column) {
        faults.add(new Fault("R-GEN-006", feed, () -> {
            int day = spares.today() + 21;
            return plant(kept, column, Day.text(day)).asLongAs(asAt -> day > asAt);
        }));
        return this;
    }

    /** A reference to nothing, of that kind. */
    GeneralFaults unknown(String column, char kind) {
        faults.add(new Fault("R-GEN-007", feed, () -> plant(kept, column, spares.unknownRef(kind))));
        return this;
    }

    GeneralFaults sentinel(String column) {
        return with("R-GEN-008", column, "1900-01-01");
    }

    List<Fault> faults() {
        return faults;
    }

    private GeneralFaults with(String rule, String column, String text) {
        faults.add(new Fault(rule, feed, feed.isShort() && rule.equals("R-GEN-003"), () -> plant(kept, column, text)));
        return this;
    }

    private static Planted plant(Supplier<? extends Extracted> row, String column, String text) {
        Extracted planted = row.get();
        planted.plant(column, text);
        return Planted.in(planted);
    }
}
