package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import uk.rooftree.reports.comparator.Area;
import uk.rooftree.reports.comparator.Comparators;
import uk.rooftree.warehouse.council.AllocationScheme;
import uk.rooftree.warehouse.council.CoreSettings;
import uk.rooftree.warehouse.council.Council;
import uk.rooftree.warehouse.council.FigureRules;
import uk.rooftree.warehouse.figure.Dimension;
import uk.rooftree.warehouse.figure.FigureRow;
import uk.rooftree.warehouse.figure.Standing;

/**
 * A council that is not there, with figures that hang together well enough to lay out pages with: counts add up over their
 * groups, movements close. Everything is invented; the seed makes it repeatable.
 */
public final class ImaginedCouncil {

    private static final String[] NEEDS = {"1", "2", "3", "4+", "unspecified"};
    private static final double[] NEED_SHARES = {0.49, 0.27, 0.15, 0.06, 0.03};
    private static final String[] SIZES = {"1", "2", "3", "4+"};
    private static final List<String> PATH = List.of("notice_received", "pre_void_inspection", "tenancy_end", "keys_in", "void_inspection", "works_ordered",
        "works_start", "works_complete", "ready_to_let", "advertised", "bidding_closed", "shortlisted", "viewing", "offered", "accepted", "sign_up", "tenancy_start");

    private final LocalDate asAt;
    private final int months;
    private final double scale;
    private final List<String> bands;
    private final boolean voidsSupplied;
    private final List<FigureRow> rows = new ArrayList<>();
    private LocalDate date;

    private ImaginedCouncil(LocalDate asAt, int months, double scale, List<String> bands, boolean voidsSupplied) {
        this.asAt = asAt;
        this.months = months;
        this.scale = scale;
        this.bands = bands;
        this.voidsSupplied = voidsSupplied;
        for (int i = months - 1; i >= 0; i--) {
            month(YearMonth.from(asAt).minusMonths(i).atEndOfMonth(), months - 1 - i);
        }
    }

    public static ImaginedCouncil usual() {
        return new ImaginedCouncil(LocalDate.of(2026, 10, 31), 25, 1, List.of("A", "B", "C", "D"), true);
    }

    public static ImaginedCouncil inItsFirstMonth() {
        return new ImaginedCouncil(LocalDate.of(2026, 10, 31), 1, 1, List.of("A", "B", "C", "D"), true);
    }

    public static ImaginedCouncil withPoints() {
        return new ImaginedCouncil(LocalDate.of(2026, 10, 31), 25, 1, List.of(), true);
    }

    public static ImaginedCouncil withoutVoids() {
        return new ImaginedCouncil(LocalDate.of(2026, 10, 31), 14, 1, List.of("A", "B", "C", "D"), false);
    }

    public static ImaginedCouncil asBigAsEngland() {
        return new ImaginedCouncil(LocalDate.of(2026, 10, 31), 25, 223, List.of("emergency", "1", "2", "3", "4", "5", "6", "reduced_preference", "transfer"), true);
    }

    public LocalDate asAt() {
        return asAt;
    }

    public List<FigureRow> rows() {
        return List.copyOf(rows);
    }

    public MonthlyReport report() {
        return MonthlyReport.of(facts(), book(), PATH, Optional.of(comparators()));
    }

    public FigureBook book() {
        return new FigureBook(asAt, rows, List.of(), FigureContract.definitions(), facts().suppliedFeeds(), standings());
    }

    public ReleaseFacts facts() {
        List<FeedLoad> loads = new ArrayList<>();
        for (String feed : List.of("property", "tenancy", "household_member", "application", "application_event", "review", "advert", "bid", "offer", "nomination",
                "void", "void_event", "letting", "ta_placement", "ta_invoice", "homelessness_case", "decant", "mobility_move", "enquiry")) {
            boolean supplied = voidsSupplied || !feed.startsWith("void");
            long read = Math.round(scale * (1000 + 137L * feed.length()));
            loads.add(new FeedLoad(feed, supplied, supplied ? read : 0, supplied ? read - feed.length() : 0, supplied ? feed.length() : 0));
        }
        Map<String, Long> issues = new LinkedHashMap<>();
        issues.put("reject", 187L);
        issues.put("flag", 412L);
        issues.put("wait", 95L);
        issues.put("stop", 0L);
        return new ReleaseFacts(25, asAt, council(), loads, issues);
    }

    private Council council() {
        return new Council("Elmford Borough Council", "E07999999", Optional.empty(), Optional.empty(),
            new AllocationScheme(bands.isEmpty() ? AllocationScheme.Kind.POINTS : AllocationScheme.Kind.BANDS, List.of(), AllocationScheme.USUAL_LIVE_STATUSES,
                Optional.empty()),
            FigureRules.USUAL, Optional.empty(), Map.of(), Map.of(), CoreSettings.NONE, "0");
    }

    /** Three headlines with a target, green, amber and red; another figure with one; a group whose target nobody is in. */
    private List<Standing> standings() {
        Standing.Control usual = new Standing.Control("voids.relet_days.lahs_g1a.month", "value", 24, number("34.2"), number("18.25"), number("50.15"), null,
            "common_cause", null, null);
        Standing.Control unusual = new Standing.Control("voids.rate_percent", "change", 11, number("1.35"), number("1.21"), number("1.49"), "outside_limits",
            "special_cause_better", null, "trial_limits");
        Standing.Control short0 = new Standing.Control(null, null, null, null, null, null, null, null, null, "too_few_months");
        Standing.Control decisions = new Standing.Control("decisions.in_target_percent", "value", 24, number("81.3"), number("70.12"), number("92.48"), null,
            "common_cause", "may_meet", null);
        return List.of(
            standing("decisions.in_target_percent", Map.of(), "83.4", aim("85", "at_least", "5", "amber"), decisions),
            standing("occupancy.overcrowded_percent", Map.of(), null, aim("5.5", "at_most", "0.1", "red"), short0),
            standing("voids.rate_percent", Map.of(), null, aim("1.5", "at_most", "0", "green"), unusual),
            standing("voids.rate_percent", Map.of(Dimension.BEDROOMS, "4+"), null, aim("1", "at_most", "0", "green"), short0),
            standing("voids.relet_days.lahs_g1a", Map.of(), null, aim("35", "at_most", "5", "green"), usual));
    }

    private Standing standing(String figure, Map<Dimension, String> group, String value, Standing.Aim aim, Standing.Control control) {
        PageFigure definition = FigureContract.definitions().get(figure);
        Optional<BigDecimal> found = rows.stream().filter(row -> row.asAt().equals(asAt) && row.figure().equals(figure) && row.group().equals(group))
            .flatMap(row -> Optional.ofNullable(row.value()).stream()).findFirst();
        BigDecimal now = value == null ? found.orElse(null) : number(value);
        Standing.Movement none = new Standing.Movement(null, null, null, null, "not_published");
        Standing.Movement month = value == null ? none : new Standing.Movement(asAt.minusMonths(1), number(value).subtract(new BigDecimal("1.5")), new BigDecimal("1.5"), null, null);
        Standing.Aim judged = now == null ? aim(aim.target().toPlainString(), aim.bound(), aim.tolerance().toPlainString(), null) : aim;
        return new Standing(asAt, figure, group, now, definition.unit(), definition.decimals(), Optional.of(judged), month, none, control);
    }

    private static Standing.Aim aim(String target, String bound, String tolerance, String rag) {
        return new Standing.Aim(number(target), bound, number(tolerance), "Voids manager", "Housing Committee, 12 March 2026", null, null, rag);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private Comparators comparators() {
        List<Area> neighbours = List.of(area(Area.Kind.NEIGHBOUR, "Nether Ambleford", 5890, 5210, "1.4", "28.3"), area(Area.Kind.NEIGHBOUR, "Westmarsh", 6120, 5400, "0.9", "31.1"),
            area(Area.Kind.NEIGHBOUR, "Hollin Valley", 6011, 4900, "2.2", "44.0"), area(Area.Kind.NEIGHBOUR, "Port Ashby", 5721, 5190, "1.1", "24.9"),
            area(Area.Kind.NEIGHBOUR, "Kingsmoor and Vale", 6340, 5630, "1.8", "36.2"));
        return new Comparators(area(Area.Kind.SUBJECT, "Elmford Borough Council", 6012, 5300, null, null), neighbours,
            area(Area.Kind.REGION, "East Midlands", 84013, 180000, "1.3", "31.4"), area(Area.Kind.ENGLAND, "England", 1340527, 1590439, "1.4", "34.3"), 2025,
            "Invented areas, to lay out the page with.", "Neighbours are the five councils nearest in register and stock size.");
    }

    private static Area area(Area.Kind kind, String name, long register, long stock, String voidRate, String relet) {
        Map<Integer, BigDecimal> years = new TreeMap<>();
        Random random = new Random(name.hashCode());
        if (kind != Area.Kind.SUBJECT) {
            for (int year = 2015; year <= 2025; year++) {
                years.put(year, BigDecimal.valueOf(Math.round(register * (0.8 + 0.02 * (year - 2015) + random.nextDouble() * 0.05))));
            }
            years.put(2025, BigDecimal.valueOf(register));
        }
        return new Area(kind, name, name, "", years, Optional.of(BigDecimal.valueOf(register)), Optional.of(BigDecimal.valueOf(stock)),
            Optional.ofNullable(voidRate).map(BigDecimal::new), Optional.ofNullable(relet).map(BigDecimal::new),
            voidRate == null ? Optional.empty() : Optional.of(BigDecimal.valueOf(Math.round(stock * 0.07))),
            voidRate == null ? Optional.empty() : Optional.of(BigDecimal.valueOf(Math.round(stock * 70.0 / register)).movePointLeft(1)),
            voidRate == null ? Map.of() : Map.of("1", new BigDecimal("48.1"), "2", new BigDecimal("27.0"), "3", new BigDecimal("16.2"), "4", new BigDecimal("5.1"), "unspecified", new BigDecimal("3.6")));
    }

    // ---- the figures of one month

    private void month(LocalDate day, int i) {
        date = day;
        Random random = new Random(7919L * (i + 3));
        double season = Math.sin(i * Math.PI / 6);
        long live = Math.round(scale * (5600 + 21 * i + 90 * season + random.nextInt(30)));
        long households = Math.round(live * 0.985);
        all("register.live.applications", live);
        split("register.live.applications", "band", live, bandShares());
        all("register.pending.applications", Math.round(scale * (180 + random.nextInt(40))));
        all("register.live.households", households);
        Map<String, Long> byBand = split("register.live.households", "band", households, bandShares());
        split("register.live.households", "bedroom_need", households, shares(NEEDS, NEED_SHARES));
        byBand.forEach((band, count) -> splitPair("register.live.households", "band", band, "bedroom_need", count, NEEDS, NEED_SHARES));

        long joined = Math.round(scale * (190 + random.nextInt(60)));
        long back = Math.round(scale * (14 + random.nextInt(12)));
        long housed = Math.round(scale * (48 + random.nextInt(25)));
        long withdrawn = Math.round(scale * (11 + random.nextInt(8)));
        long merged = Math.round(scale * random.nextInt(4));
        long removed = Math.max(0, joined + back - housed - withdrawn - merged - Math.round(scale * (21 + 40 * Math.cos(i * Math.PI / 6))));
        long open = live - joined - back + housed + withdrawn + merged + removed;
        all("register.movement.open", open);
        all("register.movement.new", joined);
        all("register.movement.reinstated", back);
        all("register.movement.housed", housed);
        all("register.movement.removed", removed);
        all("register.movement.withdrawn", withdrawn);
        all("register.movement.merged", merged);
        all("register.movement.close", live);
        row("register.movement.difference", Map.of(), BigDecimal.ZERO, BigDecimal.valueOf(live), BigDecimal.valueOf(live), live, 0);
        if (bands.isEmpty()) {
            quantile("register.live.points.median", Map.of(), 62 + random.nextInt(5), live, 12);
            for (int n = 0; n < NEEDS.length; n++) {
                quantile("register.live.points.median", Map.of("bedroom_need", NEEDS[n]), 40 + 13 * n + random.nextInt(5), Math.round(live * NEED_SHARES[n]), 0);
            }
        }

        waits("waiting.w1", "bedrooms", 310 + 2.0 * i + random.nextInt(12), Math.round(scale * 640), random, Math.round(scale * 17));
        waits("waiting.w2", "bedroom_need", 690 + 4.0 * i + random.nextInt(15), households, random, Math.round(scale * 23));
        byYears("waiting.w1.by_wait_band", Math.round(scale * 640), 0.52, 0.2, 0.1, 0.06, 0.04, 0.06, 0.02);
        byYears("waiting.w2.by_wait_band", households, 0.3, 0.19, 0.13, 0.09, 0.07, 0.14, 0.08);

        if (voidsSupplied) {
            voids(i, random);
        } else {
            for (PageFigure definition : FigureContract.definitions().values()) {
                if (definition.feeds().contains("void")) {
                    row(definition.figure(), Map.of(), null, null, null, 0, 0);
                }
            }
        }
        demand(i, random, households);
        room(i, random);
    }

    private Map<String, Double> bandShares() {
        Map<String, Double> shares = new LinkedHashMap<>();
        if (bands.isEmpty()) {
            shares.put("unknown", 1.0);
            return shares;
        }
        double rest = 1;
        for (int i = 0; i < bands.size(); i++) {
            double share = i == bands.size() - 1 ? rest : i == 0 ? 0.06 : rest * (0.25 + 0.06 * i);
            shares.put(bands.get(i), share);
            rest -= share;
        }
        return shares;
    }

    private void waits(String measure, String dimension, double median, long counted, Random random, long excluded) {
        quartiles(measure, Map.of(), median, counted, excluded);
        List<String> groups = bands.isEmpty() ? List.of() : bands;
        for (int i = 0; i < groups.size(); i++) {
            quartiles(measure, Map.of("band", groups.get(i)), median * (0.35 + 0.4 * i) + random.nextInt(9), Math.round(counted / (double) groups.size()), 0);
        }
        for (int i = 0; i < SIZES.length; i++) {
            quartiles(measure, Map.of(dimension, SIZES[i]), median * (0.8 + 0.3 * i) + random.nextInt(9), Math.round(counted * NEED_SHARES[i]), 0);
        }
    }

    private void quartiles(String measure, Map<String, String> group, double median, long counted, long excluded) {
        quantile(measure + ".lower_quartile_days", group, median * 0.42, counted, excluded);
        quantile(measure + ".median_days", group, median, counted, excluded);
        quantile(measure + ".upper_quartile_days", group, median * 2.1, counted, excluded);
    }

    private void byYears(String figure, long all, double... shares) {
        String[] years = {"0", "1", "2", "3", "4", "5-9", "10+"};
        all(figure, all);
        split(figure, "age_band", all, shares(years, shares));
    }

    private void voids(int i, Random random) {
        long relets = Math.round(scale * (38 + random.nextInt(14)));
        all("voids.relets", relets);
        double drift = 44 - 0.35 * i + 3 * Math.sin(i);
        for (String[] rule : new String[][] {{"lahs_g1a", "1"}, {"benchmark_standard", "0.86"}, {"core", "0.98"}, {"key_to_key", "1.08"}}) {
            double factor = Double.parseDouble(rule[1]);
            long counted = Math.round(scale * (rule[0].equals("key_to_key") ? 402 : 488));
            mean("voids.relet_days." + rule[0], Map.of(), drift * factor, counted, rule[0].equals("key_to_key") ? 86 : 5);
            quantile("voids.relet_days." + rule[0] + ".median", Map.of(), drift * factor * 0.72, counted, 0);
            quantile("voids.relet_days." + rule[0] + ".p90", Map.of(), drift * factor * 2.05, counted, 0);
        }
        mean("voids.relet_days.lahs_g1a.month", Map.of(), drift + random.nextInt(16) - 8, relets, 1);
        mean("voids.relet_days.lahs_g1a", Map.of("void_class", "standard"), drift * 0.82, Math.round(scale * 401), 0);
        mean("voids.relet_days.lahs_g1a", Map.of("void_class", "major_works"), drift * 1.9 + random.nextInt(9), Math.round(scale * 87), 0);
        long vacant = Math.round(scale * (165 - 0.8 * i + random.nextInt(12)));
        long available = Math.round(vacant * 0.4);
        all("voids.vacant", vacant);
        split("voids.vacant", "available", vacant, shares(new String[] {"yes", "no"}, new double[] {0.4, 0.6}));
        Map<String, Long> ages = split("voids.vacant", "age_band", vacant,
            shares(new String[] {"0-6_weeks", "6_weeks-6_months", "over_6_months"}, new double[] {0.51, 0.33, 0.16}));
        ages.forEach((age, count) -> {
            row("voids.vacant", Map.of("available", "yes", "age_band", age), BigDecimal.valueOf(Math.round(count * 0.4)), null, null, Math.round(count * 0.4), 0);
            row("voids.vacant", Map.of("available", "no", "age_band", age), BigDecimal.valueOf(count - Math.round(count * 0.4)), null, null, count - Math.round(count * 0.4), 0);
        });
        all("voids.vacant_over_6_months", ages.get("over_6_months"));
        split("voids.vacant_over_6_months", "bedrooms", ages.get("over_6_months"), shares(SIZES, new double[] {0.4, 0.35, 0.2, 0.05}));
        percent("voids.rate_percent", Map.of(), vacant, Math.round(scale * 11_870), 0);
        split("voids.vacant", "bedrooms", vacant, shares(SIZES, new double[] {0.46, 0.33, 0.18, 0.03}));
        all("voids.vacant_over_6_weeks", vacant - ages.get("0-6_weeks"));
        split("voids.vacant_over_6_weeks", "bedrooms", vacant - ages.get("0-6_weeks"), shares(SIZES, new double[] {0.44, 0.34, 0.18, 0.04}));
        quantile("voids.open_days.median", Map.of(), 44 + random.nextInt(5), vacant, 0);
        for (int s = 0; s < SIZES.length; s++) {
            percent("voids.rate_percent", Map.of("bedrooms", SIZES[s]), Math.round(vacant * new double[] {0.46, 0.33, 0.18, 0.03}[s]), Math.round(scale * 11_870 * new double[] {0.31, 0.34, 0.30, 0.05}[s]), 0);
            quantile("voids.open_days.median", Map.of("bedrooms", SIZES[s]), 37 + 6 * s, Math.round(vacant * 0.2), 0);
        }
        split("voids.vacant", "void_class", vacant, shares(new String[] {"standard", "minor_works", "major_works"}, new double[] {0.5, 0.2, 0.3}));
        int monthsOfYear = (date.getMonthValue() + 8) % 12 + 1;
        row("voids.rent_loss", Map.of("void_class", "standard"), BigDecimal.valueOf(scale * (31_000.5 * monthsOfYear)).setScale(2, RoundingMode.HALF_UP), null, null, available, 0);
        row("voids.rent_loss", Map.of("void_class", "major_works"), BigDecimal.valueOf(scale * (30_234.06 * monthsOfYear)).setScale(2, RoundingMode.HALF_UP), null, null, available, 0);
        row("voids.rent_loss", Map.of(), BigDecimal.valueOf(scale * (61_234.56 * monthsOfYear)).setScale(2, RoundingMode.HALF_UP), null, null, available * 9, 2);
        row("voids.rent_loss.month", Map.of(), BigDecimal.valueOf(scale * (380.25 * vacant)).setScale(2, RoundingMode.HALF_UP), null, null, vacant, 0);
        mean("voids.stage_days.mean", Map.of(), 4.6, Math.round(scale * 5800), 0);
        for (int s = 1; s < PATH.size(); s++) {
            mean("voids.stage_days.mean", Map.of("stage", PATH.get(s)), 1.2 + (s * 37 % 11) * 0.9, Math.round(scale * (320 + s * 7)), 0);
        }
    }

    private void demand(int i, Random random, long households) {
        long lettings = Math.round(scale * (640 - 2 * i + random.nextInt(20)));
        long fresh = Math.round(scale * (2400 + random.nextInt(200)));
        ratio("demand.years_to_clear", Map.of(), households, lettings);
        ratio("demand.flow_ratio", Map.of(), fresh, lettings);
        double[] letShares = {0.52, 0.30, 0.16, 0.02};
        for (int s = 0; s < SIZES.length; s++) {
            ratio("demand.years_to_clear", Map.of("bedrooms", SIZES[s]), Math.round(households * NEED_SHARES[s]), Math.round(lettings * letShares[s]));
            ratio("demand.flow_ratio", Map.of("bedrooms", SIZES[s]), Math.round(fresh * NEED_SHARES[s]), Math.round(lettings * letShares[s]));
            quantile("demand.median_bids", Map.of("bedrooms", SIZES[s]), 34 + 19 * s + random.nextInt(9), Math.round(lettings * letShares[s]), 0);
            for (int b = 0; b < bands.size(); b++) {
                long lets = b == bands.size() - 1 && s == 3 ? 0 : Math.max(1, Math.round(lettings * letShares[s] / bands.size() * (1.6 - 0.3 * b)));
                ratio("demand.years_to_clear", Map.of("band", bands.get(b), "bedrooms", SIZES[s]), Math.round(households * NEED_SHARES[s] / bands.size()), lets);
            }
        }
        quantile("demand.median_bids", Map.of(), 47 + random.nextInt(6), lettings, 0);
        int monthsOfYear = (date.getMonthValue() + 8) % 12 + 1;
        all("lettings.month", Math.round(scale * (50 + random.nextInt(16))));
        long year = Math.round(scale * 55 * monthsOfYear);
        all("lettings.count", year);
        split("lettings.count", "bedrooms", year, shares(SIZES, letShares));
        all("stock.homes", Math.round(scale * 12_040));
    }

    private void room(int i, Random random) {
        long assessed = Math.round(scale * 11_020);
        long over = Math.round(scale * (612 + 4 * i));
        long severe = Math.round(scale * (58 + random.nextInt(6)));
        long one = Math.round(scale * 2980);
        long under = Math.round(scale * (1410 - 2 * i));
        double[] stock = {0.31, 0.34, 0.30, 0.05};
        Map<String, double[]> parts = new LinkedHashMap<>();
        parts.put("occupancy.assessed", stock);
        parts.put("occupancy.overcrowded", new double[] {0.33, 0.44, 0.2, 0.03});
        parts.put("occupancy.severely_overcrowded", new double[] {0.25, 0.5, 0.22, 0.03});
        parts.put("occupancy.one_spare", new double[] {0, 0.55, 0.4, 0.05});
        parts.put("occupancy.under_occupied", new double[] {0, 0, 0.86, 0.14});
        long[] totals = {assessed, over, severe, one, under};
        int t = 0;
        for (Map.Entry<String, double[]> part : parts.entrySet()) {
            row(part.getKey(), Map.of(), BigDecimal.valueOf(totals[t]), null, null, totals[t], Math.round(scale * 311));
            split(part.getKey(), "bedrooms", totals[t], shares(SIZES, part.getValue()));
            t++;
        }
        percent("occupancy.overcrowded_percent", Map.of(), over, assessed, Math.round(scale * 311));
        percent("occupancy.under_occupied_percent", Map.of(), under, assessed, Math.round(scale * 311));
        all("occupancy.benefit.one_spare", Math.round(scale * 1180));
        split("occupancy.benefit.one_spare", "bedrooms", Math.round(scale * 1180), shares(new String[] {"2", "3", "4+"}, new double[] {0.6, 0.35, 0.05}));
        all("occupancy.benefit.two_or_more_spare", Math.round(scale * 411));
        split("occupancy.benefit.two_or_more_spare", "bedrooms", Math.round(scale * 411), shares(new String[] {"3", "4+"}, new double[] {0.9, 0.1}));
        row("occupancy.benefit.weekly_reduction", Map.of(), BigDecimal.valueOf(scale * 27_912.4).setScale(2, RoundingMode.HALF_UP), null, null, Math.round(scale * 1591), 9);
        row("occupancy.benefit.weekly_reduction", Map.of("bedrooms", "2"), BigDecimal.valueOf(scale * 9_100.4).setScale(2, RoundingMode.HALF_UP), null, null, 700, 0);
        row("occupancy.benefit.weekly_reduction", Map.of("bedrooms", "3"), BigDecimal.valueOf(scale * 16_812).setScale(2, RoundingMode.HALF_UP), null, null, 800, 0);
        row("occupancy.benefit.weekly_reduction", Map.of("bedrooms", "4+"), BigDecimal.valueOf(scale * 2_000).setScale(2, RoundingMode.HALF_UP), null, null, 91, 0);
    }

    // ---- rows

    private void row(String figure, Map<String, String> group, BigDecimal value, BigDecimal numerator, BigDecimal denominator, long counted, long excluded) {
        Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
        group.forEach((name, of) -> dimensions.put(Dimension.of(name), of));
        PageFigure definition = FigureContract.definitions().get(figure);
        rows.add(new FigureRow(date, figure, date, date, "E07999999", dimensions, value == null ? null : value.setScale(definition.decimals(), RoundingMode.HALF_UP),
            numerator, denominator, counted, excluded, definition.unit()));
    }

    private void all(String figure, long value) {
        row(figure, Map.of(), BigDecimal.valueOf(value), null, null, value, 0);
    }

    private Map<String, Long> split(String figure, String dimension, long all, Map<String, Double> shares) {
        Map<String, Long> counts = new LinkedHashMap<>();
        long left = all;
        int i = 0;
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            long count = ++i == shares.size() ? left : Math.min(left, Math.round(all * share.getValue()));
            left -= count;
            counts.put(share.getKey(), count);
            if (count > 0) {
                row(figure, Map.of(dimension, share.getKey()), BigDecimal.valueOf(count), null, null, count, 0);
            }
        }
        return counts;
    }

    private void splitPair(String figure, String dimension, String value, String second, long all, String[] names, double[] shares) {
        long left = all;
        for (int i = 0; i < names.length; i++) {
            long count = i == names.length - 1 ? left : Math.min(left, Math.round(all * shares[i]));
            left -= count;
            if (count > 0) {
                row(figure, Map.of(dimension, value, second, names[i]), BigDecimal.valueOf(count), null, null, count, 0);
            }
        }
    }

    private static Map<String, Double> shares(String[] names, double[] shares) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            map.put(names[i], shares[i]);
        }
        return map;
    }

    private void quantile(String figure, Map<String, String> group, double value, long counted, long excluded) {
        row(figure, group, BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP), null, null, counted, excluded);
    }

    private void mean(String figure, Map<String, String> group, double value, long counted, long excluded) {
        int decimals = FigureContract.definitions().get(figure).decimals();
        BigDecimal sum = BigDecimal.valueOf(Math.round(value * counted));
        row(figure, group, sum.divide(BigDecimal.valueOf(counted), decimals, RoundingMode.HALF_UP), sum, BigDecimal.valueOf(counted), counted, excluded);
    }

    private void percent(String figure, Map<String, String> group, long above, long below, long excluded) {
        row(figure, group, BigDecimal.valueOf(above * 100).divide(BigDecimal.valueOf(below), 1, RoundingMode.HALF_UP), BigDecimal.valueOf(above), BigDecimal.valueOf(below), below, excluded);
    }

    private void ratio(String figure, Map<String, String> group, long above, long below) {
        int decimals = FigureContract.definitions().get(figure).decimals();
        row(figure, group, below == 0 ? null : BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), decimals, RoundingMode.HALF_UP), BigDecimal.valueOf(above), BigDecimal.valueOf(below), below, 0);
    }
}
