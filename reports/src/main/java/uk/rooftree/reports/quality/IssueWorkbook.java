package uk.rooftree.reports.quality;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;

import uk.rooftree.reports.settled.SettledWorkbook;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.Rows;

/**
 * The issues of a release as a workbook: a summary by feed, rule and officer, the feeds, the list of what is to be corrected, which
 * published figures each of it touches and by how much, and the list of what was resolved, each with a heading that stays and a filter. Every text is a cell of text, whatever it begins with. Rows go to
 * the file as they are read; the same release and filter give the same bytes.
 */
public final class IssueWorkbook {

    /** Rows of a sheet, the heading one of them. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int PAGE = 10_000;

    /**
     * A column of a list.
     *
     * @param head   its heading
     * @param column where it comes from, a column of {@code quality.issue}
     * @param width  in characters
     */
    private record ListColumn(String head, String column, int width) { }

    private static final List<ListColumn> STANDING = List.of(
        new ListColumn("Officer", "officer", 12), new ListColumn("Feed", "feed", 18), new ListColumn("Rule", "rule", 12), new ListColumn("Reference", "key", 24),
        new ListColumn("What is wrong", "message", 44), new ListColumn("What to do", "what_to_do", 60), new ListColumn("Column", "column_name", 20),
        new ListColumn("Value", "value_found", 20), new ListColumn("Level", "level", 8), new ListColumn("Status", "status", 10),
        new ListColumn("Since", "since", 12), new ListColumn("Times seen", "times_seen", 8), new ListColumn("File", "file", 24), new ListColumn("Line", "line", 8));

    private static final List<ListColumn> RESOLVED = List.of(
        new ListColumn("Officer", "officer", 12), new ListColumn("Feed", "feed", 18), new ListColumn("Rule", "rule", 12), new ListColumn("Reference", "key", 24),
        new ListColumn("What was wrong", "message", 60), new ListColumn("Column", "column_name", 20), new ListColumn("Level", "level", 8),
        new ListColumn("Since", "since", 12), new ListColumn("Times seen", "times_seen", 8));

    private final QualitySource release;
    private final IssueFilter filter;
    private final int mostRows;

    private IssueWorkbook(QualitySource release, IssueFilter filter, int mostRows) {
        this.release = release;
        this.filter = filter;
        this.mostRows = mostRows;
    }

    /** Writes the file in one move. */
    public static void write(QualitySource release, IssueFilter filter, Path file) {
        write(release, filter, file, MOST_ROWS);
    }

    /** With another bound for the rows of a sheet. */
    static void write(QualitySource release, IssueFilter filter, Path file, int mostRows) {
        Path dated = file.resolveSibling("." + file.getFileName() + ".dated");
        Path settled = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(dated))) {
                    new IssueWorkbook(release, filter, mostRows).write(out);
                }
                SettledWorkbook.copy(dated, settled, release.asAt());
                Files.move(settled, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(dated);
                Files.deleteIfExists(settled);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot write \"%s\": %s".formatted(file, refused.getMessage()), refused);
        }
    }

    private void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Rooftree", "1.0");
        workbook.properties().setTitle("Data issues of " + CellText.of(release.council()) + ", as at " + release.asAt());
        summary(workbook);
        if (filter.officer().isEmpty() && filter.rule().isEmpty()) {
            feeds(workbook);
        }
        if (filter.wantsStanding()) {
            list(workbook, "To correct", STANDING, standing());
            figures(workbook);
        }
        if (filter.wantsResolved()) {
            list(workbook, "Resolved", RESOLVED, resolved());
        }
        workbook.finish();
    }

    private String standing() {
        return filter.condition() + (filter.wanted() == IssueFilter.Wanted.NEW ? " and status = 'new'" : " and status is distinct from 'resolved'");
    }

    private String resolved() {
        return filter.condition() + " and status = 'resolved'";
    }

    // ---- sheets

    private void summary(Workbook workbook) throws IOException {
        FilledSheet sheet = new FilledSheet(workbook.newWorksheet("Summary"), List.of(18, 12, 60, 8, 12, 11, 9, 11, 10, 14, 13, 13));
        sheet.text("Data issues, " + release.council()).bold();
        sheet.fact("As at", release.asAt().toString());
        sheet.fact("Release", String.valueOf(release.release()));
        sheet.fact("Listed", filter.words().isEmpty() ? "every issue" : filter.words());
        if (filter.wantsStanding()) {
            sheet.fact("To correct", howMany(count(standing()), "issues.csv"));
        }
        if (filter.wantsResolved()) {
            sheet.fact("Resolved", howMany(count(resolved()), "rooftree issues --resolved"));
        }
        sheet.fact("Marking", "Internal – not for publication. Issues of protected records are counted, never listed.");
        sheet.next();
        sheet.heads(List.of("Feed", "Rule", "The rule finds", "Level", "Officer", "To correct", "New", "Still open", "Resolved", "Rows rejected", "Rows flagged",
            "Rows waiting"));
        Rows rules = release.query("""
            select counted.feed, counted.rule, guidance.condition, counted.level, counted.officer, counted.issues_new + counted.issues_open, counted.issues_new,
                counted.issues_open, counted.issues_resolved, counted.rows_broken
            from (select * from quality.rule where %s) as counted
            left join reference.rule_guidance as guidance on guidance.rule = counted.rule
            left join reference.feed as feed on feed.feed = counted.feed
            order by feed.place nulls first, counted.feed, counted.rule, counted.level, counted.officer nulls last
            """.formatted(filter.condition()));
        for (List<Object> rule : rules.rows()) {
            for (Object value : rule.subList(0, 9)) {
                sheet.cell(value);
            }
            for (String level : List.of("reject", "flag", "wait")) {
                sheet.cell(rule.get(3).equals(level) ? rule.get(9) : null);
            }
            sheet.next();
        }
        sheet.finish();
    }

    /** What a count comes to on a sheet, and where the rest is when it is too long for one. */
    private String howMany(long rows, String rest) {
        long left = rows - (mostRows - 1);
        return left <= 0 ? "%,d".formatted(rows) : "%,d, of which the last %,d do not fit on the sheet: %s has them all".formatted(rows, left, rest);
    }

    private void feeds(Workbook workbook) throws IOException {
        FilledSheet sheet = new FilledSheet(workbook.newWorksheet("Feeds"), List.of(20, 14, 12, 12, 14, 13, 13, 9, 11, 10));
        sheet.heads(List.of("Feed", "Supplied", "Rows read", "Rows kept", "Rows rejected", "Rows flagged", "Rows waiting", "New", "Still open", "Resolved"));
        Rows feeds = release.query("""
            select counted.feed, counted.is_supplied, counted.rows_read, counted.rows_kept, counted.rows_rejected, counted.rows_flagged, counted.rows_waiting,
                counted.issues_new, counted.issues_open, counted.issues_resolved
            from quality.feed as counted
            left join reference.feed as feed on feed.feed = counted.feed
            where counted.as_at = date '%s'%s
            order by feed.place nulls first, counted.feed
            """.formatted(release.asAt(), filter.feed().map(name -> " and counted.feed = " + DuckDb.quoted(name)).orElse("")));
        for (List<Object> feed : feeds.rows()) {
            sheet.cell(feed.get(0));
            sheet.cell(Boolean.TRUE.equals(feed.get(1)) ? "yes" : "not supplied");
            feed.subList(2, feed.size()).forEach(sheet::cell);
            sheet.next();
        }
        sheet.finish();
    }

    private void list(Workbook workbook, String name, List<ListColumn> columns, String condition) throws IOException {
        FilledSheet sheet = new FilledSheet(workbook.newWorksheet(name), columns.stream().map(ListColumn::width).toList());
        sheet.heads(columns.stream().map(ListColumn::head).toList());
        String wanted = columns.stream().map(ListColumn::column).collect(Collectors.joining(", "));
        fill(sheet, List.of(0),
            (last, rows) -> "select place, %s from quality.issue where place > %s and %s order by place limit %d".formatted(wanted, last.get(0), condition, rows),
            issue -> issue.subList(1, issue.size()).forEach(value -> sheet.cell("open".equals(value) ? "still open" : value)));
        sheet.finish();
    }

    /** What each issue that may be listed moves at most in the published figures. */
    private void figures(Workbook workbook) throws IOException {
        FilledSheet sheet = new FilledSheet(workbook.newWorksheet("Figures touched"), List.of(12, 18, 12, 24, 20, 40, 10, 10, 12, 12, 12, 14));
        sheet.heads(List.of("Officer", "Feed", "Rule", "Reference", "Column", "Figure", "Units counted", "Units left out", "Value", "Value without them", "Difference", "Unit"));
        fill(sheet, List.of(0, ""), (last, rows) -> """
                select issue.place, effect.figure, issue.officer, issue.feed, issue.rule, issue.key, issue.column_name, effect.figure, effect.units_counted,
                    effect.units_left_out, effect.value, effect.value_without, effect.value_without - effect.value, effect.unit
                from (select * from quality.issue where %s) as issue
                inner join quality.issue_figure as effect on effect.feed = issue.feed and effect.rule = issue.rule and effect.key = issue.key
                    and effect.column_name = coalesce(issue.column_name, '')
                where issue.place > %s or issue.place = %s and effect.figure > %s
                order by issue.place, effect.figure limit %d
                """.formatted(standing(), last.get(0), last.get(0), DuckDb.quoted(last.get(1).toString()), rows),
            effect -> effect.subList(2, effect.size()).forEach(sheet::cell));
        sheet.finish();
    }

    /** The query of a page of rows: those after the last row of the page before. */
    private interface Page {

        String after(List<?> last, int rows);
    }

    /** As many rows as fit, a page of them in memory. */
    private void fill(FilledSheet sheet, List<?> beforeTheFirst, Page query, Consumer<List<Object>> cells) {
        List<?> last = beforeTheFirst;
        int room = mostRows - 1;
        List<List<Object>> page;
        do {
            page = release.query(query.after(last, Math.min(PAGE, room))).rows();
            for (List<Object> row : page) {
                cells.accept(row);
                sheet.next();
                last = row;
            }
            room -= page.size();
            sheet.flush();
        } while (!page.isEmpty() && room > 0);
    }

    private long count(String condition) {
        return (Long) release.query("select count(*) from quality.issue where " + condition).single();
    }
}
