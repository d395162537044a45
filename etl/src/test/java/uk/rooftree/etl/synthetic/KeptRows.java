package uk.rooftree.etl.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import uk.rooftree.etl.synthetic.Extracts.Row;

/**
 * The kept rows of all feeds as at a day, and what several rules ask of them.
 */
abstract class KeptRows {

    static final Set<String> SETTLED = Set.of("secure", "flexible", "introductory", "demoted", "family_intervention", "assured",
        "assured_shorthold", "starter");
    static final Set<String> LIVE = Set.of("active", "suspended", "under_offer");

    final String asAt;
    final Map<String, List<Row>> kept;
    private final BiConsumer<String, Row> issues;

    KeptRows(String asAt, Map<String, List<Row>> kept, BiConsumer<String, Row> issues) {
        this.asAt = asAt;
        this.kept = kept;
        this.issues = issues;
    }

    final void issue(String rule, Row row) {
        issues.accept(rule, row);
    }

    final Map<String, Row> inForceByHome() {
        Map<String, Row> inForce = new HashMap<>();
        for (Row row : kept.get("tenancy")) {
            if (isInForce(row)) {
                inForce.put(row.get("property_ref"), row);
            }
        }
        return inForce;
    }

    final boolean isInForce(Row row) {
        return isResidential(row) && row.get("start_date").compareTo(asAt) <= 0
            && (!row.has("end_date") || row.get("end_date").compareTo(asAt) > 0);
    }

    final boolean isIn(Row member) {
        return member.get("from_date").compareTo(asAt) <= 0 && (!member.has("to_date") || member.get("to_date").compareTo(asAt) > 0);
    }

    static boolean isLive(Row application) {
        return LIVE.contains(application.get("status")) && !application.has("closed_date");
    }

    final Map<String, Row> by(String feed, String key) {
        Map<String, Row> index = new HashMap<>();
        kept.get(feed).forEach(row -> index.put(row.get(key), row));
        return index;
    }

    final void flag(boolean broken, String rule, Row row) {
        if (broken) {
            issue(rule, row);
        }
    }

    static boolean before(Row row, String column, String other) {
        return row.has(column) && row.has(other) && row.get(column).compareTo(row.get(other)) < 0;
    }

    /** The day the void closed; far ahead while it is open. */
    static String closedOn(Row row, Map<String, Row> tenancies, Map<String, List<Row>> tenanciesOfHome) {
        if (row.has("tenancy_ref_in")) {
            return tenancies.get(row.get("tenancy_ref_in")).get("start_date");
        }
        return row.has("void_end") ? row.get("void_end")
            : tenanciesOfHome.getOrDefault(row.get("property_ref"), List.of()).stream()
                .filter(tenancy -> !tenancy.get("tenure_type").equals("non_residential"))
                .map(tenancy -> tenancy.get("start_date")).filter(start -> start.compareTo(row.get("void_start")) > 0)
                .min(String::compareTo).orElse("9999");
    }

    static boolean isResidential(Row row) {
        return SETTLED.contains(row.get("tenure_type")) || Set.of("non_secure", "licence", "temporary").contains(row.get("tenure_type"));
    }
}
