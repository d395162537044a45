package uk.rooftree.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.rooftree.reports.quality.IssueFilter;
import uk.rooftree.reports.quality.IssueWorkbook;
import uk.rooftree.reports.quality.QualitySource;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.figure.Explanation;
import uk.rooftree.warehouse.release.ReleaseReader;

/** {@code rooftree issues}: what must be corrected at source. */
@Command(name = "issues", mixinStandardHelpOptions = true,
    description = "Lists the records to be corrected at source, and how many there are of each rule; out/<as-at>/issues.csv has them all.")
final class IssuesCommand implements Callable<Integer> {

    private static final TableName ISSUE = TableName.of("core.issue_listing");
    private static final TableName SPELL = TableName.of("core.issue_spell");
    private static final List<String> STANDING = List.of("level", "rule", "file", "line", "key", "column_name", "value_found", "message", "officer",
        "since", "times_seen");
    private static final List<String> RESOLVED = List.of("level", "rule", "feed", "key", "column_name", "officer", "since", "times_seen");

    @Option(names = "--feed", paramLabel = "FEED", description = "Of one feed.")
    private String feed;

    @Option(names = "--officer", paramLabel = "CODE", description = "Of one officer's records.")
    private String officer;

    @Option(names = "--rule", paramLabel = "RULE", description = "Of one rule, such as R-VOID-001.")
    private String rule;

    @Option(names = "--new", description = "Those that did not stand at the as-at date before.")
    private boolean isNew;

    @Option(names = "--resolved", description = "Those that stood at the as-at date before and no longer do.")
    private boolean isResolved;

    @Option(names = "--xlsx", paramLabel = "FILE", description = {
        "Writes them as a workbook to be sent to whoever corrects them, in place of listing them here;",
        "without --new and --resolved it has those that stand and those resolved."})
    private Path workbook;

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
        if (isNew && isResolved) {
            throw new UserFault("Cannot list issues that are both --new and --resolved: give one of the two.");
        }
        PrintWriter out = spec.commandLine().getOut();
        Home home = homeOption.open(engineOption.supply());
        try (ReleaseReader release = releaseOption.open(home)) {
            if (workbook != null) {
                write(QualitySource.of(release, home.council()));
                out.printf("%s%n", workbook);
            } else if (isResolved) {
                list(out, release.query("from %s select * where as_at = date '%s' and status = 'resolved' order by feed, rule, key, column_name".formatted(
                    SPELL, release.asAt())), RESOLVED);
            } else {
                list(out, release.query("from %s select * where as_at = date '%s' order by feed, file, line, rule, column_name, message".formatted(
                    ISSUE, release.asAt())), STANDING);
            }
        }
        out.flush();
        return 0;
    }

    private void write(QualitySource release) {
        Path folder = workbook.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(workbook) || !workbook.toString().endsWith(".xlsx")) {
            throw new UserFault("Cannot write the issues to \"%s\": give the name of a file that ends in .xlsx, in a folder that is there.".formatted(workbook));
        }
        IssueFilter.Wanted wanted = isNew ? IssueFilter.Wanted.NEW : isResolved ? IssueFilter.Wanted.RESOLVED : IssueFilter.Wanted.ALL;
        IssueWorkbook.write(release, new IssueFilter(Optional.ofNullable(officer), Optional.ofNullable(feed), Optional.ofNullable(rule), wanted), workbook);
    }

    private void list(PrintWriter out, Rows issues, List<String> columns) {
        List<List<Object>> wanted = new ArrayList<>();
        int withheld = 0;
        for (List<Object> issue : issues.rows()) {
            if (is(issues, issue, "feed", feed) && is(issues, issue, "officer", officer) && is(issues, issue, "rule", rule)) {
                if (Boolean.TRUE.equals(issue.get(issues.indexOf("is_withheld")))) {
                    withheld++;
                } else if (!isNew || Integer.valueOf(1).equals(issue.get(issues.indexOf("times_seen")))) {
                    wanted.add(columns.stream().map(column -> issue.get(issues.indexOf(column))).toList());
                }
            }
        }
        TextTable.print(out, columns.stream().map(IssuesCommand::heading).toList(), wanted.subList(0, Math.min(mostRows, wanted.size())));
        out.printf("%,d issues%s%n", wanted.size() + withheld, wanted.size() > mostRows ? " (--rows %d lists them all)".formatted(wanted.size()) : "");
        if (withheld > 0) {
            out.printf("%,d of them withheld: %s%n", withheld, Explanation.WITHHELD_BECAUSE);
        }
    }

    private static boolean is(Rows issues, List<Object> issue, String column, String wanted) {
        return wanted == null || wanted.equals(issue.get(issues.indexOf(column)));
    }

    private static String heading(String column) {
        return switch (column) {
            case "column_name" -> "column";
            case "value_found" -> "value";
            case "times_seen" -> "times";
            default -> column;
        };
    }
}
