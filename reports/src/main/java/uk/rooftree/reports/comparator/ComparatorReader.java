package uk.rooftree.reports.comparator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.rooftree.warehouse.council.Council;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.release.ReleaseReader;

/** Reads the comparator models of a release. */
public final class ComparatorReader {

    private static final String METHOD = "Neighbours are the five authorities nearest in size of register (%d) and of own stock (1 April 2018): the distance is taken "
        + "over both logarithms, each divided by its standard deviation among all authorities.";

    private ComparatorReader() {
    }

    /** Empty where the council has no register to be placed by. */
    public static Optional<Comparators> read(ReleaseReader release, Council council) {
        List<String> neighbours = release.query("select area_code from comparator.neighbour order by nearness").rows().stream()
            .map(row -> (String) row.get(0)).toList();
        if (neighbours.isEmpty()) {
            return Optional.empty();
        }
        Rows areas = release.query("select * from comparator.area");
        Map<String, List<Object>> byCode = new HashMap<>();
        areas.rows().forEach(row -> byCode.put((String) row.get(areas.indexOf("area_code")), row));
        Rows subjects = release.query("select * from comparator.subject");
        List<Object> subject = subjects.rows().get(0);
        boolean published = Boolean.TRUE.equals(subject.get(subjects.indexOf("is_published")));
        String ownCode = (String) subject.get(subjects.indexOf("area_code"));

        String nearestRegion = (String) byCode.get(neighbours.get(0)).get(areas.indexOf("region_code"));
        Optional<String> named = council.region().flatMap(name -> byCode.values().stream()
            .filter(row -> "region".equals(row.get(areas.indexOf("kind"))) && name.equalsIgnoreCase((String) row.get(areas.indexOf("area_name"))))
            .map(row -> (String) row.get(areas.indexOf("area_code"))).findFirst());
        String region = named.orElse(published ? (String) subject.get(subjects.indexOf("region_code")) : nearestRegion);

        List<String> codes = new ArrayList<>(neighbours);
        codes.addAll(List.of(region, "E92000001", ownCode));
        Map<String, Map<Integer, BigDecimal>> registers = registers(release, Set.copyOf(codes));
        int year = (Integer) byCode.get("E92000001").get(areas.indexOf("register_year"));
        List<Area> near = neighbours.stream().map(code -> area(Area.Kind.NEIGHBOUR, code, areas, byCode.get(code), registers)).toList();
        Area own = published ? named(area(Area.Kind.SUBJECT, ownCode, areas, byCode.get(ownCode), registers), council.name())
            : new Area(Area.Kind.SUBJECT, ownCode, council.name(), "(own figures, " + release.asAt().getYear() + ")", Map.of(),
                decimal(subject.get(subjects.indexOf("register"))), decimal(subject.get(subjects.indexOf("stock"))), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Map.of());
        String regionName = (String) byCode.get(region).get(areas.indexOf("area_name"));
        String basis = published
            ? "%s beside its nearest neighbours, its region (%s) and England, in figures MHCLG published.".formatted(council.name(), regionName)
            : ("MHCLG publishes no figures for the code %s, so neighbours were found by the council's own register and stock at the as-at date, and %s is shown as its region, %s.")
                .formatted(council.onsCode(), regionName, named.isPresent() ? "as council.yaml says" : "that of its nearest neighbour");
        return Optional.of(new Comparators(own, near, area(Area.Kind.REGION, region, areas, byCode.get(region), registers),
            area(Area.Kind.ENGLAND, "E92000001", areas, byCode.get("E92000001"), registers), year, basis, METHOD.formatted(year)));
    }

    private static Area area(Area.Kind kind, String code, Rows areas, List<Object> row, Map<String, Map<Integer, BigDecimal>> registers) {
        Map<String, BigDecimal> needs = new TreeMap<>();
        for (String need : List.of("1", "2", "3", "4", "unspecified")) {
            decimal(row.get(areas.indexOf("need_" + need + "_percent"))).ifPresent(percent -> needs.put(need, percent));
        }
        return new Area(kind, code, (String) row.get(areas.indexOf("area_name")), "", registers.getOrDefault(code, Map.of()), decimal(row.get(areas.indexOf("register"))),
            decimal(row.get(areas.indexOf("stock"))), decimal(row.get(areas.indexOf("void_rate_percent"))), decimal(row.get(areas.indexOf("relet_days"))),
            decimal(row.get(areas.indexOf("lettings"))), decimal(row.get(areas.indexOf("lettings_per_100_households"))), needs);
    }

    private static Area named(Area area, String name) {
        return new Area(area.kind(), area.code(), name, "", area.register(), area.registerLatest(), area.stock(), area.voidRatePercent(), area.reletDays(),
            area.lettings(), area.lettingsPerHundred(), area.needPercents());
    }

    private static Map<String, Map<Integer, BigDecimal>> registers(ReleaseReader release, Set<String> codes) {
        Map<String, Map<Integer, BigDecimal>> registers = new HashMap<>();
        release.query("select area_code, year, households from comparator.register_year where year >= 2015 and households is not null and area_code in (%s)"
            .formatted(codes.stream().sorted().map(DuckDb::quoted).collect(Collectors.joining(", "))))
            .rows().forEach(row -> registers.computeIfAbsent((String) row.get(0), none -> new TreeMap<>()).put((Integer) row.get(1), BigDecimal.valueOf((Long) row.get(2))));
        return registers;
    }

    private static Optional<BigDecimal> decimal(Object value) {
        return value == null ? Optional.empty() : Optional.of(value instanceof BigDecimal number ? number : BigDecimal.valueOf((Long) value));
    }
}
