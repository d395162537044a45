package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When voids begin and close, and which of them count (figures.md section 4.7). */
final class VoidSpells {

    /** Voids of a home in the order in which they began. */
    static final Comparator<Row> IN_ORDER =
        Comparator.comparing((Row spell) -> spell.date("void_start")).thenComparing(spell -> spell.text("void_ref"));

    private final Position position;
    private final Homes homes;

    VoidSpells(Position position) {
        this.position = position;
        this.homes = new Homes(position);
    }

    Homes homes() {
        return homes;
    }

    Row incoming(Row spell) {
        return position.find("tenancy", spell.text("tenancy_ref_in"));
    }

    Row outgoing(Row spell) {
        return position.find("tenancy", spell.text("tenancy_ref_out"));
    }

    Row home(Row spell) {
        return position.find("property", spell.text("property_ref"));
    }

    /** The first day the home is no longer empty, or null while it is. */
    LocalDate closedOn(Row spell) {
        Row incoming = incoming(spell);
        if (incoming != null) {
            return incoming.date("start_date");
        }
        if (spell.date("void_end") != null) {
            return spell.date("void_end");
        }
        return homes.firstStartAfter(spell.text("property_ref"), spell.date("void_start")).orElse(null);
    }

    boolean isOpen(Row spell) {
        LocalDate closed = closedOn(spell);
        return !spell.date("void_start").isAfter(position.asAt) && (closed == null || closed.isAfter(position.asAt));
    }

    /** The void for which a stock home is vacant: open, with no tenancy in force; of several the latest. */
    Optional<Row> voidOfVacantHome(Row property, List<Row> voidsOfHome) {
        if (!homes.isStockHome(property) || homes.tenancyInForce(property.text("property_ref")).isPresent()) {
            return Optional.empty();
        }
        return voidsOfHome.stream().filter(this::isOpen).max(IN_ORDER);
    }

    boolean isAvailable(Row spell) {
        if (spell.isFilled("available_flag")) {
            return spell.isTrue("available_flag");
        }
        if (spell.is("void_class", "major_works")) {
            LocalDate complete = spell.date("works_complete_date");
            return complete != null && !complete.isAfter(position.asAt);
        }
        return spell.is("void_class", "standard", "minor_works", "new_home");
    }

    String ageBand(Row spell) {
        LocalDate start = spell.date("void_start");
        if (Calendar.days(start, position.asAt) <= 42) {
            return "0-6_weeks";
        }
        return position.asAt.isAfter(start.plusMonths(6)) ? "over_6_months" : "6_weeks-6_months";
    }

    /** Re-let voids whose incoming tenancy starts in the period. */
    List<Row> relets(String periodKind) {
        LocalDate from = Calendar.start(periodKind, position.asAt);
        return position.rows("void").stream().filter(spell -> isRelet(spell, from)).toList();
    }

    private boolean isRelet(Row spell, LocalDate from) {
        Row incoming = incoming(spell);
        if (incoming == null || !isForReletting(spell)) {
            return false;
        }
        LocalDate start = incoming.date("start_date");
        if (!Homes.isSettled(incoming) || start.isBefore(from) || start.isAfter(position.asAt)) {
            return false;
        }
        Row letting = position.find("letting", incoming.text("tenancy_ref"));
        return letting == null || !letting.is("letting_kind",
            "first", "exchange", "succession", "assignment", "renewal", "conversion", "temporary", "decant");
    }

    /** Whether the void may become a re-let: of a dwelling of ours that somebody left. */
    boolean isForReletting(Row spell) {
        Row home = home(spell);
        return outgoing(spell) != null && home != null && Homes.isOwnDwelling(home)
            && !spell.is("void_class", "new_home", "disposal", "demolition", "decant_held", "temporary_accommodation");
    }

    /** Whether the void has become one, whenever. */
    boolean isRelet(Row spell) {
        return isRelet(spell, LocalDate.MIN);
    }

    /** Days of the period on which the home stood empty and was still ours. */
    long lostDays(Row spell, LocalDate from) {
        LocalDate first = later(from, spell.date("void_start").plusDays(1));
        // the day after the last one
        LocalDate end = position.asAt.plusDays(1);
        LocalDate closed = closedOn(spell);
        LocalDate disposed = home(spell).date("disposed_date");
        for (LocalDate limit : Stream.of(closed, disposed).filter(java.util.Objects::nonNull).toList()) {
            end = limit.isBefore(end) ? limit : end;
        }
        return Math.max(0, Calendar.days(first, end));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
