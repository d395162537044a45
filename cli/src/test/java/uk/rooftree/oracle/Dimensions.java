package uk.rooftree.oracle;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a unit can be grouped by: for each dimension its value, or its values; a blank value is the group unknown. */
final class Dimensions {

    /** The dimension columns of figures.csv, in order. */
    static final List<String> COLUMNS = List.of("band", "bedroom_need", "bedrooms", "applicant_type", "area", "ward", "status",
        "kind", "route", "queue", "outcome", "reason", "category", "age_band", "channel", "rent_basis", "void_class", "available",
        "stage", "owner", "ta_type", "in_district", "organisation", "officer", "feed");

    private final Map<String, Set<String>> values;

    private Dimensions(Map<String, Set<String>> values) {
        this.values = values;
    }

    static Dimensions none() {
        return new Dimensions(Map.of());
    }

    static Dimensions of(String dimension, String value) {
        return none().with(dimension, value);
    }

    Dimensions with(String dimension, String value) {
        return withEach(dimension, List.of(value == null ? "unknown" : value));
    }

    /** Under each of these values; under none where there are none, and then in the all row only. */
    Dimensions withEach(String dimension, Collection<String> each) {
        if (!COLUMNS.contains(dimension)) {
            throw new IllegalArgumentException("Invalid dimension: " + dimension);
        }
        Map<String, Set<String>> more = new LinkedHashMap<>(values);
        more.put(dimension, new TreeSet<>(each));
        return new Dimensions(more);
    }

    Set<String> values(String dimension) {
        return values.getOrDefault(dimension, Set.of());
    }
}
