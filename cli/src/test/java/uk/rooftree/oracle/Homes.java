package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Homes and the tenancies in them (figures.md section 4.2). */
final class Homes {

    private static final String[] DWELLING_TYPES = {"bedsit", "flat", "maisonette", "house", "bungalow", "other_dwelling"};
    private static final String[] SETTLED = {
        "secure", "flexible", "introductory", "demoted", "family_intervention", "assured", "assured_shorthold", "starter"};

    private final Position position;
    private final Map<String, List<Row>> tenanciesByHome = new HashMap<>();

    Homes(Position position) {
        this.position = position;
        for (Row tenancy : position.rows("tenancy")) {
            tenanciesByHome.computeIfAbsent(tenancy.text("property_ref"), home -> new ArrayList<>()).add(tenancy);
        }
    }

    static boolean isOwnDwelling(Row property) {
        return property.is("ownership", "council") && property.is("property_type", DWELLING_TYPES);
    }

    static boolean isInStock(Row property, LocalDate day) {
        LocalDate acquired = property.date("acquired_date");
        LocalDate disposed = property.date("disposed_date");
        return (acquired == null || !acquired.isAfter(day)) && (disposed == null || disposed.isAfter(day));
    }

    static boolean isInLettableUse(Row property) {
        return !property.is("property_use", "leased_out", "staff", "community_use");
    }

    boolean isStockHome(Row property) {
        return isOwnDwelling(property) && isInStock(property, position.asAt);
    }

    boolean isLettableHome(Row property) {
        return isStockHome(property) && isInLettableUse(property);
    }

    List<Row> stockHomes() {
        return position.rows("property").stream().filter(this::isStockHome).toList();
    }

    List<Row> lettableHomes() {
        return position.rows("property").stream().filter(this::isLettableHome).toList();
    }

    /** The bedrooms, 0 for a bedsit that says nothing, else null where unknown. */
    static Integer bedrooms(Row property) {
        Integer bedrooms = property.integer("bedrooms");
        return bedrooms == null && property.is("property_type", "bedsit") ? Integer.valueOf(0) : bedrooms;
    }

    static String sizeGroup(Row property) {
        return property == null ? "unknown" : sizeGroup(bedrooms(property));
    }

    static String sizeGroup(Integer bedrooms) {
        if (bedrooms == null) {
            return "unknown";
        }
        return bedrooms <= 1 ? "1" : bedrooms >= 4 ? "4+" : bedrooms.toString();
    }

    static boolean isSettled(Row tenancy) {
        return tenancy.is("tenure_type", SETTLED);
    }

    static boolean isResidential(Row tenancy) {
        return isSettled(tenancy) || tenancy.is("tenure_type", "non_secure", "licence", "temporary");
    }

    /** Whether a tenancy, by itself, runs at the close of the as-at. */
    boolean isRunning(Row tenancy) {
        return isResidential(tenancy)
            && !tenancy.date("start_date").isAfter(position.asAt)
            && (tenancy.date("end_date") == null || tenancy.date("end_date").isAfter(position.asAt));
    }

    List<Row> tenanciesOf(String propertyRef) {
        return tenanciesByHome.getOrDefault(propertyRef, List.of());
    }

    /** The tenancy in force: of several the latest start, then the highest reference. */
    Optional<Row> tenancyInForce(String propertyRef) {
        return tenanciesOf(propertyRef).stream()
            .filter(this::isRunning)
            .max(Comparator.comparing((Row tenancy) -> tenancy.date("start_date")).thenComparing(tenancy -> tenancy.text("tenancy_ref")));
    }

    /** The first residential tenancy of the home that starts after a day. */
    Optional<LocalDate> firstStartAfter(String propertyRef, LocalDate day) {
        return tenanciesOf(propertyRef).stream()
            .filter(Homes::isResidential)
            .map(tenancy -> tenancy.date("start_date"))
            .filter(start -> start.isAfter(day))
            .min(Comparator.naturalOrder());
    }
}
