package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import uk.rooftree.reports.chart.NumberStyle;
import uk.rooftree.reports.comparator.Comparators;

/**
 * The whole month, ready to be laid out.
 *
 * @param quality     one line on the rows read and the issues found
 * @param sections    in the order of the pages
 * @param scores      the headlines, and what else has a target
 * @param loads       rows by feed
 * @param definitions of all figures in the report: name, id, meaning, period, source
 */
public record MonthlyReport(String council, String councilCode, LocalDate asAt, long releaseNumber, String period, String quality,
        List<Section> sections, List<Score> scores, DataTable loads, List<Definition> definitions) {

    /** On every page: this is not for publication. */
    public static final String MARKING = "Internal – not for publication. Small numbers are not suppressed.";

    private static final int MOST_NAMED = 4;

    /** A figure explained. */
    public record Definition(String name, String figure, String words, String period, String source) { }

    public MonthlyReport {
        sections = List.copyOf(sections);
        scores = List.copyOf(scores);
        definitions = List.copyOf(definitions);
    }

    /** @param voidPath event codes of the void path in their order */
    public static MonthlyReport of(ReleaseFacts facts, FigureBook book, List<String> voidPath, Optional<Comparators> comparators) {
        Wording wording = Wording.packaged();
        Draft draft = new Draft(facts, book, wording);
        List<Section> sections = new ArrayList<>(List.of(new RegisterPage(draft).section(), new WaitingPage(draft).section(),
            new VoidsPage(draft, voidPath).section(), new DemandPage(draft).section(), new RoomPage(draft).section()));
        comparators.ifPresent(found -> sections.add(new ComparatorPage(draft, found).section()));
        return new MonthlyReport(facts.council().name(), facts.council().onsCode(), facts.asAt(), facts.number(), period(facts), quality(facts), sections,
            Score.list(sections, book, wording), loads(facts),
            wording.entries().stream().map(entry -> new Definition(entry.name(), entry.figure(), entry.words(),
                book.definition(entry.figure()).period(), entry.source())).toList());
    }

    /** The main finding of each page, and how the targets stand. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (Section section : sections) {
            if (!section.headlines().isEmpty()) {
                findings.add(section.finding() + ".");
            }
        }
        targets().ifPresent(findings::add);
        List<Score> news = scores.stream().filter(score -> score.verdict().isNews()).toList();
        if (!news.isEmpty()) {
            findings.add("Unusual this month, by the measures' own months: " + names(news) + ".");
        }
        return findings;
    }

    /** How many targets are met, and which are not. */
    private Optional<String> targets() {
        List<Score> red = scores.stream().filter(score -> score.verdict().rag() == Rag.RED).toList();
        List<Score> amber = scores.stream().filter(score -> score.verdict().rag() == Rag.AMBER).toList();
        long green = scores.stream().filter(score -> score.verdict().rag() == Rag.GREEN).count();
        long judged = green + amber.size() + red.size();
        return judged == 0 ? Optional.empty() : Optional.of("Targets met: %d of %d.%s%s".formatted(green, judged,
            amber.isEmpty() ? "" : " Amber: " + names(amber) + ".", red.isEmpty() ? "" : " Red: " + names(red) + "."));
    }

    /** A line of names, and how many there are beside. */
    private static String names(List<Score> scores) {
        String first = scores.stream().limit(MOST_NAMED).map(score -> score.name().contains(".") ? score.name() : Labels.lowerFirst(score.name()))
            .collect(Collectors.joining(", "));
        return scores.size() > MOST_NAMED ? first + " and %d more".formatted(scores.size() - MOST_NAMED) : first;
    }

    /** The headlines alone, a line each. */
    public List<Score> headlineScores() {
        return scores.stream().filter(score -> !score.section().equals(Score.OTHER)).toList();
    }

    /** What has a target and stands on no page; empty where there is nothing. */
    public Optional<DataTable> otherTargets() {
        return Score.others(scores);
    }

    /** The headlines of all pages, for the cover. */
    public List<Headline> headlines() {
        return sections.stream().flatMap(section -> section.headlines().stream()).toList();
    }

    public String asAtWords() {
        return Labels.day(asAt);
    }

    /** {@code October 2026}. */
    public String monthWords() {
        return Labels.month(asAt);
    }

    private static String period(ReleaseFacts facts) {
        return "Month: %s to %s. Financial year: from %s. Last 12 months: from %s.".formatted(Labels.day(facts.monthStart()), Labels.day(facts.asAt()),
            Labels.day(facts.financialYearStart()), Labels.day(facts.lastTwelveMonthsStart()));
    }

    private static String quality(ReleaseFacts facts) {
        String issues = facts.issues().entrySet().stream().filter(level -> level.getValue() > 0)
            .map(level -> whole(level.getValue()) + " " + level.getKey()).collect(Collectors.joining(", "));
        List<String> missing = facts.loads().stream().filter(load -> !load.supplied()).map(load -> load.feed().replace('_', ' ')).toList();
        return "Rows read %s = kept %s + rejected %s. Data issues: %s.%s".formatted(whole(facts.rowsRead()), whole(facts.rowsKept()), whole(facts.rowsRejected()),
            issues.isEmpty() ? "none" : issues, missing.isEmpty() ? "" : " Not supplied: " + String.join(", ", missing) + ".");
    }

    private static DataTable loads(ReleaseFacts facts) {
        DataTable.Builder table = DataTable.of("Rows of this as-at date's extracts", "Feed", "Read", "Kept", "Rejected", "Rejected, %");
        for (FeedLoad load : facts.loads()) {
            if (load.supplied()) {
                table.row(Labels.code(load.feed()), whole(load.rowsRead()), whole(load.rowsKept()), whole(load.rowsRejected()), share(load.rowsRejected(), load.rowsRead()));
            } else {
                table.row(Labels.code(load.feed()), "not supplied", "n/a", "n/a", "n/a");
            }
        }
        return table.total("All", whole(facts.rowsRead()), whole(facts.rowsKept()), whole(facts.rowsRejected()), share(facts.rowsRejected(), facts.rowsRead())).build();
    }

    private static String share(long part, long all) {
        return all == 0 ? "n/a" : new NumberStyle("", "", 2).write(BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(all), 6, java.math.RoundingMode.HALF_UP));
    }

    private static String whole(long number) {
        return NumberStyle.WHOLE.write(BigDecimal.valueOf(number));
    }
}
