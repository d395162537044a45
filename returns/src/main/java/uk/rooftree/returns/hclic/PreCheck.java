package uk.rooftree.returns.hclic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.rooftree.warehouse.release.ReleaseReader;

/** What is wrong with a quarter's cases and placements before they are sent. The rules are data, what breaks them is SQL; here the words are put together. */
final class PreCheck {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity).thenComparing(Finding::rule).thenComparing(Finding::feed)
        .thenComparing(Finding::file).thenComparing((Finding finding) -> finding.line().length()).thenComparing(Finding::line).thenComparing(Finding::field);

    private final ReleaseReader release;
    private final ElementMap elements;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Set<String> withheld = new HashSet<>();

    PreCheck(ReleaseReader release, ElementMap elements) {
        this.release = release;
        this.elements = elements;
        ReleaseRows.read(release, "select rule, severity, feed, column_name, message, fix, source from reference.hclic_rule order by rule").forEach(row ->
            rules.put(row.text("rule"), new Rule(row.text("rule"), Severity.valueOf(row.text("severity").toUpperCase(Locale.ROOT)), row.text("feed"),
                row.text("column_name"), row.text("message"), row.text("fix"), row.text("source"))));
        ReleaseRows.read(release, "select file, line from core.withheld_row where council_code = '%s' and as_at = date '%s'".formatted(release.councilCode(), release.asAt()))
            .forEach(row -> withheld.add(row.text("file") + " " + row.text("line")));
    }

    /** Rules by id. */
    Map<String, Rule> rules() {
        return rules;
    }

    /** Whether a row of an extract is a protected record's. */
    boolean isWithheld(String file, long line) {
        return withheld.contains(file + " " + line);
    }

    /** Every finding: errors first, then by rule, file and line. */
    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        for (String relation : List.of("hclic.broken_case", "hclic.broken_placement", "hclic.broken_row", "hclic.broken_return")) {
            ReleaseRows.read(release, "select * from " + relation).forEach(row -> found.add(finding(row)));
        }
        found.sort(ORDER);
        return found;
    }

    private Finding finding(ReleaseRows.Row row) {
        Rule rule = rules.get(row.text("rule"));
        String feed = row.given("feed").orElse(rule.feed());
        String field = row.given("column_name").orElse(rule.column());
        String placement = feed.equals("ta_placement") ? row.given("placement_ref").orElse(row.text("key")) : "";
        Finding finding = new Finding(rule.id(), rule.severity(), feed, row.text("file"), row.text("line"), row.text("case_ref"), placement, row.text("officer"), field,
            elements.name(feed, field), filled(rule.message(), row), rule.fix(), rule.source());
        return row.is("is_withheld") || !finding.line().isEmpty() && isWithheld(finding.file(), row.number("line")) ? finding.withheld() : finding;
    }

    private static String filled(String message, ReleaseRows.Row row) {
        return PLACE.matcher(message).replaceAll(place -> Matcher.quoteReplacement(row.given(place.group(1)).orElse("none")));
    }
}
