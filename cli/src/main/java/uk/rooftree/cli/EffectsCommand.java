package uk.rooftree.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.figure.IssueEffect;
import uk.rooftree.warehouse.release.ReleaseReader;

/** {@code rooftree effects}: which published figures the issues touch, and by how much. */
@Command(name = "effects", mixinStandardHelpOptions = true, description = {
    "Tells which published figures the issues touch, and what they move in them at most: by rule, or with --key or --officer issue by issue.",
    "out/<as-at>/issue_effects.csv has all of it by rule."})
final class EffectsCommand implements Callable<Integer> {

    @Option(names = "--feed", paramLabel = "FEED", description = "Of one feed's issues.")
    private String feed;

    @Option(names = "--rule", paramLabel = "RULE", description = "Of one rule's issues, such as R-VOID-001.")
    private String rule;

    @Option(names = "--figure", paramLabel = "FIGURE", description = "On one figure, such as voids.relets.")
    private String figure;

    @Option(names = "--key", paramLabel = "KEY", description = "Of one record's issues, by the key issues.csv gives.")
    private String key;

    @Option(names = "--officer", paramLabel = "CODE", description = "Of the issues of one officer's records.")
    private String officer;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "50", description = "How many to list. Default: ${DEFAULT-VALUE}.")
    private int mostRows;

    @Mixin
    private ReleaseOption releaseOption;

    @Mixin
    private HomeOption homeOption;

    @Mixin
    private EngineOption engineOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (ReleaseReader release = releaseOption.open(homeOption.open(engineOption.supply()))) {
            if (key == null && officer == null) {
                tell(out, List.of("feed", "rule", "figure", "counted", "left out", "missing", "value", "without them", "unit"), byRule(release));
            } else {
                tell(out, List.of("feed", "rule", "key", "column", "figure", "counted", "left out", "value", "without it", "unit"), byIssue(release));
            }
        }
        out.flush();
        return 0;
    }

    private List<List<Object>> byRule(ReleaseReader release) {
        return IssueEffect.read(release::query, release.asAt()).stream()
            .filter(effect -> (feed == null || feed.equals(effect.feed())) && (rule == null || rule.equals(effect.rule()))
                && (figure == null || figure.equals(effect.figure())))
            .map(effect -> Arrays.<Object>asList(effect.feed(), effect.rule(), effect.figure(), effect.unitsCounted(), effect.unitsLeftOut(),
                effect.rowsMissing(), effect.value(), effect.valueWithout(), effect.unit()))
            .toList();
    }

    /** Only of issues that may be listed. */
    private List<List<Object>> byIssue(ReleaseReader release) {
        List<String> wanted = new ArrayList<>(List.of("not listing.is_withheld", "listing.as_at = date '%s'".formatted(release.asAt())));
        add(wanted, "effect.feed", feed);
        add(wanted, "effect.rule", rule);
        add(wanted, "effect.figure", figure);
        add(wanted, "effect.key", key);
        add(wanted, "listing.officer", officer);
        Rows rows = release.query("""
            select distinct effect.feed, effect.rule, effect.key, effect.column_name, effect.figure, effect.units_counted, effect.units_left_out,
                effect.value, effect.value_without, effect.unit, effect.decimals
            from quality.issue_figure as effect
            inner join core.issue_listing as listing
                on listing.feed = effect.feed and listing.rule = effect.rule and coalesce(listing.key, '') = effect.key
                and coalesce(listing.column_name, '') = effect.column_name
            where %s
            order by effect.feed, effect.rule, effect.key, effect.column_name, effect.figure""".formatted(String.join(" and ", wanted)));
        return rows.rows().stream().map(row -> {
            List<Object> told = new ArrayList<>(row.subList(0, 10));
            told.set(7, IssueEffect.scaled(row.get(7), row.get(10)));
            told.set(8, IssueEffect.scaled(row.get(8), row.get(10)));
            return told;
        }).toList();
    }

    private static void add(List<String> conditions, String column, String wanted) {
        if (wanted != null) {
            conditions.add(column + " = " + DuckDb.quoted(wanted));
        }
    }

    private void tell(PrintWriter out, List<String> heading, List<List<Object>> rows) {
        TextTable.print(out, heading, rows.subList(0, Math.min(mostRows, rows.size())));
        out.printf("%,d effects%s%n", rows.size(), rows.size() > mostRows ? " (--rows %d lists them all)".formatted(rows.size()) : "");
    }
}
