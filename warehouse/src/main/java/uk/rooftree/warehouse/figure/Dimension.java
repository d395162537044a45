package uk.rooftree.warehouse.figure;

import java.util.Arrays;
import java.util.List;

/** What figures are grouped by, in the order of the published file's columns. */
public enum Dimension {

    BAND, BEDROOM_NEED, BEDROOMS, APPLICANT_TYPE, AREA, WARD, STATUS, KIND, ROUTE, QUEUE, OUTCOME, REASON, CATEGORY, AGE_BAND,
    CHANNEL, RENT_BASIS, VOID_CLASS, AVAILABLE, STAGE, OWNER, TA_TYPE, IN_DISTRICT, ORGANISATION, OFFICER, FEED;

    /** The column's name. */
    public String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** All columns' names, in order. */
    public static List<String> columns() {
        return Arrays.stream(values()).map(Dimension::column).toList();
    }
}
