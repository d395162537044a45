package uk.rooftree.returns.core.service;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A lettings log as the service's own download has it.
 *
 * @param columns the names that the download has
 * @param answers by the download's names, in its codes; what is blank is absent
 */
public record DownloadedLog(Set<String> columns, Map<String, String> answers) {

    /** What a log of a letting may be: answers may be missing, but somebody moved in. */
    private static final Set<String> OF_LETTINGS = Set.of("completed", "in_progress");

    private static final int DAY = 10;

    public DownloadedLog {
        answers = Map.copyOf(answers);
    }

    /** "" where it is blank, or where the download has no such column. */
    public String text(String name) {
        return answers.getOrDefault(name, "");
    }

    public String id() {
        return text("id");
    }

    public String status() {
        return text("status").toLowerCase(Locale.ROOT);
    }

    /** Whether it stands for a letting: one not begun, of an upload that was not agreed to, or deleted, does not. */
    public boolean isOfLetting() {
        return status().isEmpty() || OF_LETTINGS.contains(status());
    }

    public boolean isDeleted() {
        return status().equals("deleted");
    }

    /** The tenancy's first day as YYYY-MM-DD; "" where it is blank. */
    public String startsOn() {
        return day("startdate");
    }

    /** The day of a date or of an instant. */
    public String day(String name) {
        String text = text(name);
        return text.length() > DAY ? text.substring(0, DAY) : text;
    }

    /** What tells it from other logs, as a check of duplicates compares it. */
    public KnownLog known() {
        boolean isByLocation = text("needstype").equals("2") && text("sexrab1").isEmpty();
        String sex = columns.contains("sexrab1") ? "sexrab1" : "sex1";
        return KnownLog.of(startsOn(), text("tenancycode"), text("age1"), text(sex), text("ecstat1"), isByLocation ? "" : text("postcode_full"),
            isByLocation ? text("location_code") : "", text("tcharge"));
    }
}
