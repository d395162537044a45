package uk.rooftree.etl.staging;

import java.util.Map;

import uk.rooftree.etl.contract.FeedColumn;
import uk.rooftree.warehouse.council.SourceSettings;
import uk.rooftree.warehouse.engine.Engine;

/** A source's own codes and date format, as SQL that makes the contract's text of them. */
final class SourceLayout {

    private final SourceSettings source;
    private final boolean isIsoDate;

    SourceLayout(SourceSettings source) {
        this.source = source;
        // the dates of a CORE log are the contract's as soon as it lands
        this.isIsoDate = source.isLettingsLogs() || source.dateFormat().equals(SourceSettings.ISO_DATE);
    }

    boolean isDifferent() {
        return !source.codes().isEmpty() || !isIsoDate;
    }

    /** The contract's text of a landed value. */
    String value(FeedColumn column) {
        String value = "landing." + column.name();
        if (column.type().isDay()) {
            return isIsoDate ? value
                : "iso_date_text(clean_text(%s), %s)".formatted(value, Engine.literal(source.dateFormat()));
        }
        Map<String, String> codes = source.codes().getOrDefault(column.name(), Map.of());
        if (codes.isEmpty()) {
            return value;
        }
        if (column.isSeveral()) {
            String replaced = "';' || lower(clean_list(%s)) || ';'".formatted(value);
            for (Map.Entry<String, String> code : codes.entrySet()) {
                replaced = "replace(%s, %s, %s)".formatted(replaced, Engine.literal(";" + code.getKey().toLowerCase() + ";"),
                    Engine.literal(";" + code.getValue() + ";"));
            }
            return replaced;
        }
        StringBuilder mapped = new StringBuilder("case lower(clean_text(%s))".formatted(value));
        codes.forEach((theirs, ours) -> mapped.append(" when ").append(Engine.literal(theirs.toLowerCase())).append(" then ")
            .append(Engine.literal(ours)));
        return mapped.append(" else ").append(value).append(" end").toString();
    }
}
