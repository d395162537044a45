package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.reports.chart.BarChart;
import uk.rooftree.reports.chart.FlowChart;
import uk.rooftree.reports.chart.Ink;
import uk.rooftree.reports.chart.NumberStyle;
import uk.rooftree.reports.chart.StackedBarChart;

/** Who is on the register, who joined and who left. */
final class RegisterPage {

    private static final String APPLICATIONS = "register.live.applications";
    private static final String HOUSEHOLDS = "register.live.households";
    private static final List<String> NEEDS = List.of("1", "2", "3", "4+", "unspecified");

    private final Draft draft;

    RegisterPage(Draft draft) {
        this.draft = draft;
    }

    Section section() {
        String groups = draft.isPointsScheme() ? "bedroom_need" : "band";
        List<Headline> headlines = new ArrayList<>(List.of(
            draft.headline(APPLICATIONS, MovementAccount.at(draft.book(), draft.book().asAt()).words()),
            draft.headline(HOUSEHOLDS, draft.reasons().byGroup(HOUSEHOLDS, groups)),
            draft.headline("register.movement.new", draft.reasons().amongTwelve("register.movement.new"))));
        headlines.add(draft.isPointsScheme()
            ? draft.headline("register.live.points.median", draft.reasons().byWeight("register.live.points.median", "bedroom_need"))
            : draft.headline("register.movement.housed", draft.reasons().amongTwelve("register.movement.housed")));
        List<Block> blocks = new ArrayList<>();
        blocks.add(draft.trend(draft.finding(APPLICATIONS), "Live applications by month", List.of(Draft.TrendLine.of("Live applications", APPLICATIONS)), draft.targetLine(APPLICATIONS)));
        blocks.add(flow());
        blocks.add(draft.isPointsScheme() ? byNeed() : byBand());
        return new Section("register", "Register", draft.finding(APPLICATIONS), headlines, blocks);
    }

    private Block flow() {
        List<LocalDate> dates = draft.book().lastMonths(12);
        List<FlowChart.Part> in = List.of(
            part("New", "register.movement.new", Ink.NAVY, false, dates),
            part("Reinstated", "register.movement.reinstated", Ink.SKY, false, dates));
        List<FlowChart.Part> out = List.of(
            part("Housed", "register.movement.housed", Ink.TEAL, false, dates),
            part("Removed", "register.movement.removed", Ink.GREY, false, dates),
            part("Withdrawn or merged", "register.movement.withdrawn", Ink.PINK, true, dates, "register.movement.merged"));
        String title = flowTitle();
        List<String> heads = new ArrayList<>(List.of("Applications"));
        dates.forEach(date -> heads.add(Labels.shortMonth(java.time.YearMonth.from(date))));
        DataTable.Builder table = DataTable.of("Joined and left, by month", heads);
        List<MovementAccount> accounts = dates.stream().map(date -> MovementAccount.at(draft.book(), date)).toList();
        boolean begunAnew = accounts.stream().anyMatch(account -> account.enteredLate().filter(late -> late.signum() != 0).isPresent());
        boolean differs = accounts.stream().anyMatch(account -> account.onlyInExtract().filter(difference -> difference.signum() != 0).isPresent());
        if (begunAnew) {
            table.row("Published then", accounts.stream().map(account -> account.publishedBefore().text()).toList());
            table.row("± Entered late", accounts.stream().map(account -> signed(account.enteredLate())).toList());
        }
        table.total("At the start", cells("register.movement.open", dates));
        table.row("+ New", cells("register.movement.new", dates));
        table.row("+ Reinstated", cells("register.movement.reinstated", dates));
        table.row("− Housed", cells("register.movement.housed", dates));
        table.row("− Removed", cells("register.movement.removed", dates));
        table.row("− Withdrawn", cells("register.movement.withdrawn", dates));
        table.row("− Merged", cells("register.movement.merged", dates));
        table.total("At the end", cells("register.movement.close", dates));
        if (differs) {
            table.row("± Extract only", accounts.stream().map(account -> signed(account.onlyInExtract())).toList());
            table.total("Live", cells(APPLICATIONS, dates));
        }
        String note = draft.note("register.movement.close") + " Every column adds up."
            + (begunAnew ? " Published then: the end of the month before, as it was published. Entered late: made late or put right since." : "")
            + (differs ? " Extract only: live applications of the extract beyond those its status entries lead to." : "");
        return Block.wide(new FlowChart(title, dates, in, out), table.build(), note);
    }

    private static String signed(Optional<BigDecimal> number) {
        return number.map(value -> (value.signum() > 0 ? "+" : "") + NumberStyle.WHOLE.write(value)).orElse("n/a");
    }

    private String flowTitle() {
        FigureBook book = draft.book();
        Optional<BigDecimal> open = book.reading("register.movement.open").value();
        Optional<BigDecimal> close = book.reading("register.movement.close").value();
        if (open.isEmpty() || close.isEmpty()) {
            return "Joined and left: n/a, " + book.reading("register.movement.close").whyNot();
        }
        int direction = close.get().compareTo(open.get());
        String size = NumberStyle.WHOLE.write(close.get().subtract(open.get()).abs());
        String month = Labels.month(book.asAt());
        return direction == 0 ? "As many joined as left in " + month
            : direction > 0 ? "%s more joined than left in %s".formatted(size, month) : "%s more left than joined in %s".formatted(size, month);
    }

    private FlowChart.Part part(String name, String figure, Ink ink, boolean hatched, List<LocalDate> dates, String... and) {
        List<BigDecimal> values = new ArrayList<>();
        for (LocalDate date : dates) {
            BigDecimal value = draft.book().readingAt(date, figure, Map.of()).orNull();
            for (String other : and) {
                BigDecimal more = draft.book().readingAt(date, other, Map.of()).orNull();
                value = value == null ? more : more == null ? value : value.add(more);
            }
            values.add(value);
        }
        return new FlowChart.Part(name, ink, hatched, values);
    }

    private List<String> cells(String figure, List<LocalDate> dates) {
        return dates.stream().map(date -> draft.book().readingAt(date, figure, Map.of()).text()).toList();
    }

    private Block byBand() {
        List<String> bands = draft.ordered(HOUSEHOLDS, "band");
        DataTable.Builder table = DataTable.of("Live households by band and bedrooms needed", "Band", "1", "2", "3", "4+", "Unspec.", "All");
        List<StackedBarChart.Row> rows = new ArrayList<>();
        for (String band : bands) {
            List<String> cells = new ArrayList<>();
            List<BigDecimal> values = new ArrayList<>();
            for (String need : NEEDS) {
                Reading reading = draft.pair(HOUSEHOLDS, "band", band, "bedroom_need", need);
                cells.add(draft.cell(reading));
                values.add(reading.value().orElse(BigDecimal.ZERO));
            }
            cells.add(draft.book().reading(HOUSEHOLDS, "band", band).text());
            table.row(Labels.band(band), cells);
            rows.add(new StackedBarChart.Row(Labels.band(band), values));
        }
        List<String> totals = new ArrayList<>(NEEDS.stream().map(need -> draft.cell(draft.book().reading(HOUSEHOLDS, "bedroom_need", need))).toList());
        totals.add(draft.book().reading(HOUSEHOLDS).text());
        table.total("All", totals);
        StackedBarChart chart = new StackedBarChart(mostBand(bands), List.of(
            new StackedBarChart.Part("1 bedroom", Ink.NAVY, false), new StackedBarChart.Part("2", Ink.SKY, false),
            new StackedBarChart.Part("3", Ink.TEAL, false), new StackedBarChart.Part("4 or more", Ink.PINK, true),
            new StackedBarChart.Part("Unspecified", Ink.GREY, false)), rows, false);
        return Block.pair(chart, table.build(), draft.note(HOUSEHOLDS));
    }

    private String mostBand(List<String> bands) {
        return bands.stream().filter(band -> draft.book().reading(HOUSEHOLDS, "band", band).value().isPresent())
            .max(java.util.Comparator.comparing(band -> draft.book().reading(HOUSEHOLDS, "band", band).value().orElseThrow()))
            .map(band -> "%s holds %s of %s live households".formatted(Labels.band(band), draft.book().reading(HOUSEHOLDS, "band", band).text(),
                draft.book().reading(HOUSEHOLDS).text()))
            .orElse(draft.finding(HOUSEHOLDS));
    }

    /** A points scheme has no bands: the same by bedrooms needed, with the middle points. */
    private Block byNeed() {
        List<String> needs = draft.ordered(HOUSEHOLDS, "bedroom_need");
        DataTable table = draft.byGroup("Live households by bedrooms needed", "Bedrooms needed", "bedroom_need", needs,
            List.of(Draft.Column.of("Households", HOUSEHOLDS), Draft.Column.of("Median points", "register.live.points.median")), Labels::bedrooms);
        List<BarChart.Row> rows = needs.stream().map(need -> BarChart.Row.of(Labels.bedrooms(need), draft.book().reading(HOUSEHOLDS, "bedroom_need", need).orNull())).toList();
        String title = needs.stream().filter(need -> draft.book().reading(HOUSEHOLDS, "bedroom_need", need).value().isPresent())
            .max(java.util.Comparator.comparing(need -> draft.book().reading(HOUSEHOLDS, "bedroom_need", need).value().orElseThrow()))
            .map(need -> "%s of %s live households need %s".formatted(draft.book().reading(HOUSEHOLDS, "bedroom_need", need).text(),
                draft.book().reading(HOUSEHOLDS).text(), Labels.lowerFirst(Labels.bedrooms(need))))
            .orElse(draft.finding(HOUSEHOLDS));
        return Block.pair(new BarChart(title, rows, NumberStyle.WHOLE, Optional.empty()), table, draft.note(HOUSEHOLDS, "register.live.points.median"));
    }
}
