package uk.rooftree.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** LAHS sections A and E: the stock, and what of it stands empty. */
final class LahsStockFigures {

    private static final String[] SHARED = {"hostel", "shared_flat", "shared_house", "shared_bungalow"};
    private static final Map<String, String> AGE_ROWS = Map.of("a", "0-6_weeks", "b", "6_weeks-6_months", "c", "over_6_months");

    private final Position position;
    private final Settings settings;
    private final Homes homes;
    private final VoidSpells spells;

    LahsStockFigures(Position position, Settings settings) {
        this.position = position;
        this.settings = settings;
        this.homes = new Homes(position);
        this.spells = new VoidSpells(position);
    }

    void write(FigureSheet sheet) {
        sheet.write("lahs.a1a", () -> counted(homes.stockHomes().stream().filter(this::isInDistrict).toList()));
        for (String row : List.of("a", "b", "c", "d", "e", "f", "g", "h", "i")) {
            String all = row.equals("i") ? "lahs.a2ia" : "lahs.a2" + row;
            sheet.write(all, () -> stock(row, any -> true));
            sheet.write(all + "a", () -> stock(row, home -> "social".equals(rentBasis(home))));
            sheet.write(all + "b", () -> stock(row, home -> List.of("affordable", "london_affordable").contains(String.valueOf(rentBasis(home)))));
        }
        sheet.write("lahs.a2ib", () -> stock("i", home -> !home.isTrue("pfi_flag") && !home.isFilled("shared_ownership_share")));
        sheet.write("lahs.a4a", () -> counted(moved("disposed", "demolition")));
        sheet.write("lahs.a4c", () -> counted(moved("acquired", "new_build")));
        sheet.write("lahs.a4d", () -> counted(moved("acquired", "acquisition", "buy_back")));
        sheet.writeGroups("lahs.a4ba", () -> conversions(1));
        sheet.writeGroups("lahs.a4bb", () -> conversions(-1));
        sheet.write("lahs.e1a", () -> vacant((home, spell) -> isInDistrict(home)));
        for (String row : List.of("a", "b", "c", "d")) {
            sheet.write("lahs.e2" + row + "a", () -> vacant((home, spell) -> isInRow(row, spell) && spells.isAvailable(spell)));
            sheet.write("lahs.e2" + row + "b", () -> vacant((home, spell) -> isInRow(row, spell) && !spells.isAvailable(spell)));
            sheet.write("lahs.e2" + row + "c", () -> vacant((home, spell) -> isInRow(row, spell)));
        }
    }

    private static Collection<Unit> counted(Collection<Row> rows) {
        return rows.stream().map(row -> Unit.counted(Dimensions.none())).toList();
    }

    private boolean isInDistrict(Row home) {
        return (!home.isFilled("local_authority_code") || home.is("local_authority_code", settings.councilCode()))
            && !home.is("property_use", "leased_out") && !home.isFilled("shared_ownership_share");
    }

    // A2

    private static boolean isShared(Row property) {
        return property.is("property_type", SHARED);
    }

    private static boolean isOfHousingRevenueAccount(Row property) {
        return property.is("ownership", "council") && !property.isFalse("hra_flag");
    }

    /** The row of a2, or null where the size is unknown. */
    private static String sizeRow(Row property) {
        if (isShared(property)) {
            return property.isFilled("bed_spaces") ? "h" : null;
        }
        Integer bedrooms = property.integer("bedrooms");
        if (property.is("property_type", "bedsit") || bedrooms != null && bedrooms == 0) {
            return "a";
        }
        return bedrooms == null ? null : "bcdefg".substring(Math.min(bedrooms, 6) - 1, Math.min(bedrooms, 6));
    }

    private Collection<Unit> stock(String row, Predicate<Row> test) {
        List<Unit> units = new ArrayList<>();
        for (Row property : position.rows("property")) {
            boolean isDwelling = Homes.isOwnDwelling(property);
            if (!isOfHousingRevenueAccount(property) || !isDwelling && !isShared(property)
                || !Homes.isInStock(property, position.asAt) || !test.test(property)) {
                continue;
            }
            String size = sizeRow(property);
            if (size == null) {
                if (row.equals("i") || row.equals("h") && !isDwelling) {
                    units.add(Unit.leftOut(Dimensions.none()));
                }
            } else if (row.equals("i") || row.equals(size)) {
                units.add(Unit.counted(Dimensions.none(), dwellings(property)));
            }
        }
        return units;
    }

    private static Fraction dwellings(Row property) {
        if (isShared(property)) {
            int people = property.is("property_type", "hostel") ? 3 : 6;
            return Fraction.of((property.integer("bed_spaces") + people - 1) / people);
        }
        BigDecimal share = property.decimal("shared_ownership_share");
        return share == null ? Fraction.ONE : Fraction.of(share);
    }

    /** The kind of rent at the as-at, or null where nobody says. */
    private String rentBasis(Row property) {
        String ref = property.text("property_ref");
        if (isShared(property)) {
            return property.text("rent_basis");
        }
        Optional<String> let = homes.tenancyInForce(ref).map(LahsStockFigures::known);
        if (let.isPresent()) {
            return let.get();
        }
        if (known(property) != null) {
            return known(property);
        }
        return homes.tenanciesOf(ref).stream()
            .filter(tenancy -> Homes.isResidential(tenancy) && tenancy.isFilled("end_date")
                && !tenancy.date("end_date").isAfter(position.asAt) && known(tenancy) != null)
            .max(Comparator.comparing((Row tenancy) -> tenancy.date("end_date")).thenComparing(tenancy -> tenancy.text("tenancy_ref")))
            .map(LahsStockFigures::known).orElse(null);
    }

    private static String known(Row row) {
        return row.is("rent_basis", "unmapped") ? null : row.text("rent_basis");
    }

    // A4

    private List<Row> moved(String how, String... reasons) {
        LocalDate from = Calendar.start("financial_year", position.asAt);
        return position.rows("property").stream()
            .filter(property -> isOfHousingRevenueAccount(property) && Homes.isOwnDwelling(property))
            .filter(property -> property.is(how + "_reason", reasons) && property.isFilled(how + "_date"))
            .filter(property -> !property.date(how + "_date").isBefore(from) && !property.date(how + "_date").isAfter(position.asAt))
            .toList();
    }

    private List<FigureSheet.Group> conversions(int sign) {
        List<Row> gained = moved("acquired", "conversion");
        List<Row> lost = moved("disposed", "conversion");
        long net = gained.size() - lost.size();
        long both = position.rows("property").stream().filter(home -> gained.contains(home) || lost.contains(home)).count();
        return List.of(FigureSheet.Group.of(Map.of(), Fraction.of(Long.signum(net) == sign ? net : 0), both, 0));
    }

    // E

    /** A test of a vacant home and its void. */
    private interface VacantTest {
        boolean passes(Row home, Row spell);
    }

    private Collection<Unit> vacant(VacantTest test) {
        Map<String, List<Row>> voids = new HashMap<>();
        for (Row spell : position.rows("void")) {
            voids.computeIfAbsent(spell.text("property_ref"), home -> new ArrayList<>()).add(spell);
        }
        List<Row> found = new ArrayList<>();
        for (Row home : homes.stockHomes()) {
            spells.voidOfVacantHome(home, voids.getOrDefault(home.text("property_ref"), List.of()))
                .filter(spell -> test.passes(home, spell)).ifPresent(found::add);
        }
        return counted(found);
    }

    private boolean isInRow(String row, Row spell) {
        return row.equals("d") || AGE_ROWS.get(row).equals(spells.ageBand(spell));
    }
}
