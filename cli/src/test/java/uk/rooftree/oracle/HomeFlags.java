package uk.rooftree.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Flags on homes and tenancies. */
final class HomeFlags {

    private static final Comparator<Row> BY_START =
        Comparator.comparing((Row tenancy) -> tenancy.date("start_date")).thenComparing(tenancy -> tenancy.text("tenancy_ref"));

    private HomeFlags() {
    }

    static void check(Flags flags, Position position, VoidSpells spells) {
        checkHomes(flags, position, spells);
        checkTenancies(flags, position);
    }

    private static void checkHomes(Flags flags, Position position, VoidSpells spells) {
        Homes homes = spells.homes();
        Map<String, Integer> homesByUprn = new HashMap<>();
        homes.stockHomes().stream().filter(home -> home.isFilled("uprn")).forEach(home -> homesByUprn.merge(home.text("uprn"), 1, Integer::sum));
        Set<String> withOpenVoid = new HashSet<>();
        position.rows("void").stream().filter(spells::isOpen).forEach(spell -> withOpenVoid.add(spell.text("property_ref")));
        for (Row home : position.rows("property")) {
            boolean stock = homes.isStockHome(home);
            flags.flagIf(stock && home.isFilled("uprn") && homesByUprn.get(home.text("uprn")) > 1, "R-PROP-002", home, "uprn");
            flags.flagIf(home.is("property_type", "bedsit") && home.isFilled("bedrooms") && home.integer("bedrooms") > 1,
                "R-PROP-003", home, "bedrooms");
            BigDecimal rent = home.decimal("weekly_rent");
            flags.flagIf(stock && (rent == null || rent.compareTo(BigDecimal.valueOf(30)) < 0 || rent.compareTo(BigDecimal.valueOf(400)) > 0),
                "R-PROP-004", home, "weekly_rent");
            flags.flagIf(flags.canCheck("tenancy", "void") && homes.isLettableHome(home)
                && homes.tenancyInForce(home.text("property_ref")).isEmpty() && !withOpenVoid.contains(home.text("property_ref")),
                "R-PROP-005", home, "property_ref");
        }
    }

    private static void checkTenancies(Flags flags, Position position) {
        Map<String, List<Row>> residential = new HashMap<>();
        Map<String, List<Row>> settled = new HashMap<>();
        for (Row tenancy : position.rows("tenancy")) {
            if (Homes.isResidential(tenancy)) {
                residential.computeIfAbsent(tenancy.text("property_ref"), home -> new ArrayList<>()).add(tenancy);
            }
            if (Homes.isSettled(tenancy) && tenancy.isFilled("household_ref")) {
                settled.computeIfAbsent(tenancy.text("household_ref"), household -> new ArrayList<>()).add(tenancy);
            }
            flags.flagIf(Flags.isBefore(tenancy.date("end_date"), tenancy.date("notice_received_date")),
                "R-TEN-004", tenancy, "notice_received_date");
            Row home = position.find("property", tenancy.text("property_ref"));
            if (home == null) {
                continue;
            }
            BigDecimal rent = tenancy.decimal("weekly_rent");
            BigDecimal usual = home.decimal("weekly_rent");
            flags.flagIf(rent != null && usual != null && rent.compareTo(usual.multiply(new BigDecimal("2.5"))) > 0,
                "R-TEN-005", tenancy, "weekly_rent");
            flags.flagIf(Homes.isResidential(tenancy) && home.is("property_type", "garage", "block", "land"),
                "R-TEN-006", tenancy, "tenure_type");
        }
        for (List<Row> ofHome : residential.values()) {
            flagOverlaps(flags, ofHome, 1, position.asAt, "R-TEN-002");
        }
        for (List<Row> ofHousehold : settled.values()) {
            flagOverlaps(flags, ofHousehold, 29, position.asAt, "R-TEN-003");
        }
    }

    /** Flags a tenancy that shares so many days or more with an earlier one; one without an end runs to the as-at, or its first day. */
    private static void flagOverlaps(Flags flags, List<Row> tenancies, int days, LocalDate asAt, String rule) {
        tenancies.sort(BY_START);
        for (int later = 1; later < tenancies.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                LocalDate from = tenancies.get(later).date("start_date");
                LocalDate to = earliest(end(tenancies.get(earlier), asAt), end(tenancies.get(later), from.isAfter(asAt) ? from : asAt));
                if (Calendar.days(from, to) + 1 >= days) {
                    flags.flag(rule, tenancies.get(later), "start_date");
                    break;
                }
            }
        }
    }

    private static LocalDate end(Row tenancy, LocalDate asAt) {
        return tenancy.isFilled("end_date") ? tenancy.date("end_date") : asAt;
    }

    private static LocalDate earliest(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
