package uk.rooftree.warehouse.figure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import uk.rooftree.warehouse.UserFault;

/** What figures are grouped by, in the order of the published file's columns. */
public enum Dimension {

    BAND, BEDROOM_NEED, BEDROOMS, APPLICANT_TYPE, AREA, WARD, STATUS, KIND, ROUTE, QUEUE, OUTCOME, REASON, CATEGORY, AGE_BAND,
    CHANNEL, RENT_BASIS, VOID_CLASS, AVAILABLE, STAGE, OWNER, TA_TYPE, IN_DISTRICT, ORGANISATION, OFFICER, FEED;

    /** The column's name. */
    public String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * The dimension of a column's name.
     *
     * @throws UserFault if there is none
     */
    public static Dimension of(String column) {
        for (Dimension dimension : values()) {
            if (dimension.column().equals(column)) {
                return dimension;
            }
        }
        throw new UserFault("Invalid dimension: \"%s\" (expected one of %s)".formatted(column, String.join(", ", columns())));
    }

    /**
     * A group written as {@code dimension=value}, several parted by commas; empty text is the group of all.
     *
     * @throws UserFault if it cannot be read
     */
    public static Map<Dimension, String> group(String text) {
        Map<Dimension, String> group = new EnumMap<>(Dimension.class);
        for (String condition : text.split(",")) {
            if (!condition.isBlank()) {
                int equals = condition.indexOf('=');
                if (equals < 0) {
                    throw new UserFault("Invalid group: \"%s\" (expected dimension=value, such as band=A)".formatted(condition.strip()));
                }
                group.put(of(condition.substring(0, equals).strip()), condition.substring(equals + 1).strip());
            }
        }
        return group;
    }

    /** All columns' names, in order. */
    public static List<String> columns() {
        return Arrays.stream(values()).map(Dimension::column).toList();
    }
}
