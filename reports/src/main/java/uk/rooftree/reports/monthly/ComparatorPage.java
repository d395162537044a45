package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.rooftree.reports.chart.BarChart;
import uk.rooftree.reports.chart.Ink;
import uk.rooftree.reports.chart.NumberStyle;
import uk.rooftree.reports.chart.StackedBarChart;
import uk.rooftree.reports.chart.TrendChart;
import uk.rooftree.reports.comparator.Area;
import uk.rooftree.reports.comparator.Comparators;

/** This council beside its region, England and its nearest neighbours in MHCLG's published figures. */
final class ComparatorPage {

    private static final String THIS = "This council";
    private static final NumberStyle TENTHS = new NumberStyle("", "", 1);
    private static final List<String> NEEDS = List.of("1", "2", "3", "4", "unspecified");

    private final Draft draft;
    private final Comparators comparators;

    ComparatorPage(Draft draft, Comparators comparators) {
        this.draft = draft;
        this.comparators = comparators;
    }

    Section section() {
        return new Section("comparators", "Comparators", comparators.basis(), List.of(), List.of(register(), neighbourRegisters(), published(), needs(), voidRate(), reletDays()));
    }

    private String source(String which) {
        return which + " Contains public sector information licensed under the Open Government Licence v3.0 (Crown copyright, MHCLG).";
    }

    /** Registers of different size on one scale: the first year all have is 100. */
    private Block register() {
        List<Area> lines = new ArrayList<>(comparators.lines());
        List<Integer> years = comparators.registerYears();
        List<LocalDate> dates = years.stream().map(year -> LocalDate.of(year, 3, 31)).toList();
        List<TrendChart.Series> series = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of("Households"));
        years.forEach(year -> heads.add(Integer.toString(year)));
        DataTable.Builder table = DataTable.of("Households on the register at 31 March", heads);
        for (int i = 0; i < lines.size(); i++) {
            Area area = lines.get(i);
            BigDecimal first = years.isEmpty() ? null : area.register().get(years.get(0));
            List<BigDecimal> index = new ArrayList<>();
            for (int year : years) {
                BigDecimal value = area.register().get(year);
                index.add(value == null || first == null || first.signum() == 0 ? null
                    : value.multiply(BigDecimal.valueOf(100)).divide(first, MathContext.DECIMAL64));
            }
            series.add(new TrendChart.Series(area.name(), index, Looks.line(i), Looks.stroke(i), Looks.marker(i)));
            table.row(area.name(), years.stream().map(year -> area.register().get(year) == null ? "n/a" : NumberStyle.WHOLE.write(area.register().get(year))).toList());
        }
        String title = registerTitle(lines, years);
        TrendChart chart = new TrendChart(title, dates, series, new NumberStyle("", "", 0), "yyyy", Optional.empty());
        return Block.wide(chart, table.build(), source("The chart shows each register as a percentage of its size in %s. Source: MHCLG, Live Table 600 (25 June 2026 edition) and Local authority housing statistics open data (February 2026 edition)."
            .formatted(years.isEmpty() ? "the first year" : years.get(0).toString())));
    }

    private static String registerTitle(List<Area> lines, List<Integer> years) {
        List<String> words = new ArrayList<>();
        for (Area area : lines) {
            if (years.size() < 2 || area.register().get(years.get(0)) == null || area.register().get(years.get(years.size() - 1)) == null) {
                continue;
            }
            BigDecimal first = area.register().get(years.get(0));
            BigDecimal change = area.register().get(years.get(years.size() - 1)).subtract(first).multiply(BigDecimal.valueOf(100)).divide(first, 0, RoundingMode.HALF_UP);
            words.add("%s %s%s%%".formatted(area.name(), change.signum() < 0 ? "−" : "+", change.abs().toPlainString()));
        }
        return words.isEmpty() ? "Registers over the years" : "Registers since %d: %s".formatted(years.get(0), String.join(", ", words));
    }

    private Block neighbourRegisters() {
        List<Integer> years = comparators.registerYears();
        List<String> heads = new ArrayList<>(List.of("Neighbour"));
        years.forEach(year -> heads.add(Integer.toString(year)));
        DataTable.Builder table = DataTable.of("Neighbours' households on the register at 31 March", heads);
        for (Area area : comparators.neighbours()) {
            table.row(area.name(), years.stream().map(year -> area.register().get(year) == null ? "n/a" : NumberStyle.WHOLE.write(area.register().get(year))).toList());
        }
        return Block.table("Nearest neighbours: " + String.join(", ", comparators.neighbours().stream().map(Area::name).toList()), table.build(), comparators.method());
    }

    private Block published() {
        DataTable.Builder table = DataTable.of("This council, its nearest neighbours, its region and England", "Area",
            "Register " + comparators.registerYear(), "Stock 2018", "Void rate 2018", "Re-let days 2017-18", "Lettings 2017-18", "Lettings per 100 on register");
        for (Area area : comparators.all()) {
            boolean ownLettings = area.kind() == Area.Kind.SUBJECT && area.lettings().isEmpty();
            List<String> cells = List.of(whole(area.registerLatest()), whole(area.stock()), percent(area.voidRatePercent()), days(area.reletDays()),
                whole(area.lettings()), ownLettings ? ownLettingsPerHundred() : area.lettingsPerHundred().map(TENTHS::write).orElse("n/a"));
            table.row(area.name() + (area.note().isEmpty() ? "" : " " + area.note()), cells);
        }
        return Block.table("Published by MHCLG: register, stock, void rate, re-let days and lettings", table.build(),
            source("Source: MHCLG, Local authority housing statistics 2017-18, full return, and later register totals."));
    }

    /** From the two numbers of years to clear: lettings of the last 12 months and households waiting. */
    private String ownLettingsPerHundred() {
        return draft.book().reading("demand.years_to_clear").row().filter(row -> row.numerator() != null && row.numerator().signum() > 0)
            .map(row -> TENTHS.write(row.denominator().multiply(BigDecimal.valueOf(100)).divide(row.numerator(), 1, RoundingMode.HALF_UP)) + " now").orElse("n/a");
    }

    /** The register by bedrooms needed: this council's today, the others' in April 2018. */
    private Block needs() {
        String households = "register.live.households";
        DataTable.Builder table = DataTable.of("Register by bedrooms needed, percent", "Area", "1", "2", "3", "4+", "Unspec.");
        List<StackedBarChart.Row> rows = new ArrayList<>();
        Optional<BigDecimal> all = draft.book().reading(households).value().filter(value -> value.signum() > 0);
        List<BigDecimal> own = new ArrayList<>();
        for (String need : NEEDS) {
            BigDecimal count = draft.book().reading(households, "bedroom_need", need.equals("4") ? "4+" : need).value().orElse(BigDecimal.ZERO);
            all.ifPresent(value -> own.add(count.multiply(BigDecimal.valueOf(100)).divide(value, 1, RoundingMode.HALF_UP)));
        }
        if (!own.isEmpty()) {
            rows.add(new StackedBarChart.Row(THIS, own));
        }
        table.row(THIS + ", " + Labels.month(draft.book().asAt()), own.isEmpty() ? List.of("n/a", "n/a", "n/a", "n/a", "n/a") : own.stream().map(TENTHS::write).toList());
        for (Area area : comparators.others()) {
            if (area.needPercents().size() == NEEDS.size()) {
                rows.add(new StackedBarChart.Row(area.name(), NEEDS.stream().map(area.needPercents()::get).toList()));
            }
            table.row(area.name(), NEEDS.stream().map(need -> area.needPercents().containsKey(need) ? TENTHS.write(area.needPercents().get(need)) : "n/a").toList());
        }
        String title = own.isEmpty() || comparators.england().needPercents().isEmpty() ? "Register by bedrooms needed: n/a, " + draft.book().reading(households).whyNot()
            : "%s%% of this register need one bedroom; in England %s%% did in April 2018".formatted(TENTHS.write(own.get(0)), TENTHS.write(comparators.england().needPercents().get("1")));
        StackedBarChart chart = new StackedBarChart(title, List.of(
            new StackedBarChart.Part("1 bedroom", Ink.NAVY, false), new StackedBarChart.Part("2", Ink.SKY, false), new StackedBarChart.Part("3", Ink.TEAL, false),
            new StackedBarChart.Part("4 or more", Ink.PINK, true), new StackedBarChart.Part("Unspecified", Ink.GREY, false)), rows, true);
        return Block.pair(chart.withoutTotals(), table.build(), "This council: register.live.households at the as-at date. Others: cc1aa to cc1ae of the 2017-18 return (1 April 2018).");
    }

    private Block voidRate() {
        Reading own = draft.book().reading("voids.rate_percent");
        List<BarChart.Row> rows = new ArrayList<>();
        DataTable.Builder table = DataTable.of("Void rate", "Area", "When", "Void rate");
        rows.add(new BarChart.Row(THIS, own.orNull(), "n/a – " + own.whyNot(), null, true));
        table.row(THIS, Labels.shortMonth(java.time.YearMonth.from(draft.book().asAt())) + " " + draft.book().asAt().getYear(), own.text());
        for (Area area : comparators.others()) {
            rows.add(new BarChart.Row(area.name(), area.voidRatePercent().orElse(null), "n/a – no homes of its own", null, false));
            table.row(area.name(), "Apr 2018", percent(area.voidRatePercent()));
        }
        String title = comparators.england().voidRatePercent().flatMap(england -> own.value().map(value -> "%s of this council's homes are empty; in England %s were in April 2018"
            .formatted(own.text(), NumberStyle.PERCENT.write(england)))).orElse("Void rate: n/a, " + own.whyNot());
        return Block.pair(new BarChart(title, rows, NumberStyle.PERCENT, Optional.empty()), table.build(),
            "This council: lettable homes at the as-at date (voids.rate_percent). Others: vacant homes (e2dc) of all own homes (a2ia) at 1 April 2018; years differ.");
    }

    private Block reletDays() {
        Reading own = draft.book().reading("voids.relet_days.lahs_g1a");
        List<BarChart.Row> rows = new ArrayList<>();
        DataTable.Builder table = DataTable.of("Re-let days, LAHS g1a", "Area", "When", "Days");
        rows.add(new BarChart.Row(THIS, own.orNull(), "n/a – " + own.whyNot(), null, true));
        table.row(THIS, "last 12 months", own.value().map(TENTHS::write).orElse("n/a"));
        for (Area area : comparators.others()) {
            rows.add(new BarChart.Row(area.name(), area.reletDays().orElse(null), "n/a – none published", null, false));
            table.row(area.name(), "2017-18", days(area.reletDays()));
        }
        String title = comparators.england().reletDays().flatMap(england -> own.value().map(value -> "Re-letting takes %s here; in England it took %s days in 2017-18"
            .formatted(own.spoken(), TENTHS.write(england)))).orElse("Re-let time: n/a, " + own.whyNot());
        return Block.pair(new BarChart(title, rows, TENTHS, Optional.empty()), table.build(),
            "This council: voids.relet_days.lahs_g1a. Others: g1a of the 2017-18 return; years differ.");
    }

    private static String whole(Optional<BigDecimal> value) {
        return value.map(NumberStyle.WHOLE::write).orElse("n/a");
    }

    private static String percent(Optional<BigDecimal> value) {
        return value.map(NumberStyle.PERCENT::write).orElse("n/a");
    }

    private static String days(Optional<BigDecimal> value) {
        return value.map(TENTHS::write).orElse("n/a");
    }
}
