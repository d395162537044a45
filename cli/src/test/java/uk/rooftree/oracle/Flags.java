package uk.rooftree.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * The flags and waits on kept rows of the as-at's own files (step 9 of the order of checks); a rule over a feed that is not supplied is
 * not checked. Event rows of earlier folders are looked at where they matter to a newer row, but were told of in their time.
 */
final class Flags {

    private final Position position;
    private final List<Issue> issues = new ArrayList<>();

    Flags(Position position) {
        this.position = position;
    }

    static List<Issue> on(Position position, Settings settings) {
        Flags flags = new Flags(position);
        Applications applications = new Applications(position, settings);
        VoidSpells spells = new VoidSpells(position);
        HomeFlags.check(flags, position, spells);
        PeopleFlags.check(flags, position, applications);
        RegisterFlags.check(flags, position, applications, spells.homes());
        BiddingFlags.check(flags, position);
        VoidFlags.check(flags, position, spells);
        LettingFlags.check(flags, position, spells);
        HomelessnessFlags.check(flags, position);
        OtherFlags.check(flags, position);
        return flags.issues;
    }

    boolean canCheck(String... feeds) {
        return position.areSupplied(List.of(feeds));
    }

    void flag(String rule, Row row, String column) {
        add(rule, "flag", row, column);
    }

    void flagIf(boolean broken, String rule, Row row, String column) {
        if (broken) {
            flag(rule, row, column);
        }
    }

    void await(String rule, Row row, String column) {
        add(rule, "wait", row, column);
    }

    private void add(String rule, String level, Row row, String column) {
        if (row.folder.equals(position.asAt)) {
            issues.add(Issue.of(rule, level, row, column, row.value(column)));
        }
    }

    /** Flags the row if the later date is before the earlier one, both filled. */
    void flagIfBefore(String rule, Row row, String later, String earlier) {
        flagIf(isBefore(row.date(later), row.date(earlier)), rule, row, later);
    }

    static boolean isBefore(java.time.LocalDate a, java.time.LocalDate b) {
        return a != null && b != null && a.isBefore(b);
    }
}
