package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Lettings that follow one from the other: a household moves within the stock, and the home it leaves is let again. */
final class ChainFigures {

    private static final int DAYS_BETWEEN_HOMES = 28;

    private final Position position;
    private final Lettings lettings;

    /** A letting of an empty home. */
    private record Filling(String tenancy, Row home, String household, LocalDate start) implements Comparable<Filling> {

        @Override
        public int compareTo(Filling other) {
            return Comparator.comparing(Filling::start).thenComparing(Filling::tenancy).compare(this, other);
        }
    }

    /** A chain: its lettings in order, and what was left for each. */
    private record Chain(List<Filling> lettings, List<Row> left) {
    }

    ChainFigures(Position position) {
        this.position = position;
        this.lettings = new Lettings(position);
    }

    void write(FigureSheet sheet) {
        sheet.write("downsizing.chains", () -> units(chain -> Unit.counted(dimensions(chain))));
        sheet.write("downsizing.chains.lettings.mean", () -> units(chain -> Unit.counted(dimensions(chain), chain.lettings().size())));
        sheet.write("downsizing.chains.bedrooms_released", () -> units(this::released));
    }

    private Collection<Unit> units(Function<Chain, Unit> unit) {
        return chains().stream().map(unit).toList();
    }

    private Row home(Row tenancy) {
        return position.find("property", tenancy.text("property_ref"));
    }

    private Dimensions dimensions(Chain chain) {
        Row last = chain.left().get(chain.left().size() - 1);
        String status = last == null ? "complete" : Homes.isInStock(home(last), position.asAt) ? "open" : "home_gone";
        int lettings = chain.lettings().size();
        return Dimensions.of("status", status).with("category", lettings < 5 ? Integer.toString(lettings) : "5+");
    }

    private Unit released(Chain chain) {
        int released = 0;
        for (int i = 0; i < chain.lettings().size(); i++) {
            Row left = chain.left().get(i);
            if (left == null) {
                continue;
            }
            Integer had = Homes.bedrooms(home(left));
            Integer has = Homes.bedrooms(chain.lettings().get(i).home());
            if (had == null || has == null) {
                return Unit.leftOut(dimensions(chain));
            }
            released += Math.max(0, had - has);
        }
        return Unit.counted(dimensions(chain), released);
    }

    private List<Filling> fillings() {
        return lettings.upToAsAt().stream().filter(letting -> !letting.is("letting_kind", "exchange", "succession", "assignment"))
            .map(letting -> new Filling(letting.text("tenancy_ref"), lettings.home(letting), lettings.tenancy(letting).text("household_ref"),
                lettings.start(letting))).sorted().toList();
    }

    /** For each letting the tenancy that its household left for it. */
    private Map<Filling, Row> left(List<Filling> fillings) {
        Map<Filling, Row> left = new HashMap<>();
        for (Row tenancy : position.rows("tenancy")) {
            LocalDate end = tenancy.date("end_date");
            Row home = home(tenancy);
            if (!tenancy.is("end_reason", "transfer") || end == null || !Homes.isSettled(tenancy) || home == null || !Homes.isOwnDwelling(home)) {
                continue;
            }
            fillings.stream()
                .filter(letting -> letting.household() != null && letting.household().equals(tenancy.text("household_ref")))
                .filter(letting -> !letting.home().text("property_ref").equals(tenancy.text("property_ref")))
                .filter(letting -> tenancy.date("start_date").isBefore(letting.start()))
                .filter(letting -> Math.abs(Calendar.days(end, letting.start())) <= DAYS_BETWEEN_HOMES)
                .min(Comparator.comparing((Filling letting) -> Math.abs(Calendar.days(end, letting.start()))).thenComparing(Comparator.naturalOrder()))
                .ifPresent(letting -> left.merge(letting, tenancy, ChainFigures::later));
        }
        return left;
    }

    private static Row later(Row one, Row other) {
        return Comparator.comparing((Row tenancy) -> tenancy.date("end_date")).thenComparing(tenancy -> tenancy.text("tenancy_ref"))
            .compare(one, other) >= 0 ? one : other;
    }

    private List<Chain> chains() {
        List<Filling> fillings = fillings();
        Map<Filling, Row> left = left(fillings);
        Map<Filling, Filling> before = new HashMap<>();
        left.forEach((letting, tenancy) -> fillings.stream()
            .filter(next -> next.home().text("property_ref").equals(tenancy.text("property_ref")))
            .filter(next -> next.start().isAfter(tenancy.date("end_date")) && next.compareTo(letting) > 0)
            .min(Comparator.naturalOrder())
            .ifPresent(next -> before.merge(next, letting, (one, other) -> later(left.get(one), left.get(other)) == left.get(one) ? one : other)));
        Map<Filling, Filling> after = new HashMap<>();
        before.forEach((next, letting) -> after.put(letting, next));
        Set<Filling> followers = new HashSet<>(before.keySet());
        List<Chain> chains = new ArrayList<>();
        for (Filling first : fillings) {
            if (followers.contains(first) || !Calendar.isIn(first.start(), "last_12_months", position.asAt)) {
                continue;
            }
            Chain chain = new Chain(new ArrayList<>(), new ArrayList<>());
            for (Filling letting = first; letting != null; letting = after.get(letting)) {
                chain.lettings().add(letting);
                chain.left().add(left.get(letting));
            }
            chains.add(chain);
        }
        return chains;
    }
}
