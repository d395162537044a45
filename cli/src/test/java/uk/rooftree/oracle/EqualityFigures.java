package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lettings of the financial year by who the lead tenant was on the day they began. */
final class EqualityFigures {

    private static final Map<String, List<String>> ETHNIC_GROUPS = Map.of(
        "white", List.of("white_british", "white_irish", "white_gypsy_traveller", "white_roma", "white_other"),
        "mixed", List.of("mixed_caribbean", "mixed_african", "mixed_asian", "mixed_other"),
        "asian", List.of("indian", "pakistani", "bangladeshi", "chinese", "asian_other"),
        "black", List.of("black_caribbean", "black_african", "black_other"),
        "other", List.of("arab", "other"));

    private final Position position;
    private final Lettings lettings;

    EqualityFigures(Position position) {
        this.position = position;
        this.lettings = new Lettings(position);
    }

    void write(FigureSheet sheet) {
        write(sheet, "age", "age_band", letting -> age(lead(letting), lettings.start(letting)));
        write(sheet, "sex", "category", letting -> text(lead(letting), "sex"));
        write(sheet, "ethnic_group", "category", letting -> ethnicGroup(text(lead(letting), "ethnicity")));
        write(sheet, "nationality", "category", letting -> nationality(text(lead(letting), "nationality_code")));
        write(sheet, "economic_status", "category", letting -> text(lead(letting), "economic_status"));
        write(sheet, "long_term_condition", "category", this::condition);
    }

    private void write(FigureSheet sheet, String figure, String dimension, Function<Row, String> value) {
        sheet.write("lettings.equality.by_" + figure, () -> units(dimension, value));
    }

    private Collection<Unit> units(String dimension, Function<Row, String> value) {
        return lettings.all("financial_year").stream().map(letting -> Unit.counted(Dimensions.of(dimension, value.apply(letting)))).toList();
    }

    private List<Row> people(Row letting) {
        String household = lettings.tenancy(letting).text("household_ref");
        return household == null ? List.of() : position.rows("household_member").stream()
            .filter(person -> household.equals(person.text("household_ref")) && Room.isThere(person, lettings.start(letting))).toList();
    }

    private Row lead(Row letting) {
        return people(letting).stream().filter(person -> person.is("relationship", "lead"))
            .min(Comparator.comparing(person -> person.text("person_token"))).orElse(null);
    }

    private static String text(Row lead, String column) {
        return lead == null ? null : lead.text(column);
    }

    private static String age(Row lead, LocalDate day) {
        if (lead == null || !lead.isFilled("birth_date")) {
            return null;
        }
        int age = Calendar.wholeYears(lead.date("birth_date"), day);
        if (age < 25) {
            return "under_25";
        }
        return age >= 65 ? "65+" : (age - 5) / 10 * 10 + 5 + "-" + ((age - 5) / 10 * 10 + 14);
    }

    private static String ethnicGroup(String ethnicity) {
        return ETHNIC_GROUPS.entrySet().stream().filter(group -> group.getValue().contains(ethnicity == null ? "" : ethnicity))
            .map(Map.Entry::getKey).findFirst().orElse(ethnicity);
    }

    private static String nationality(String code) {
        return code == null || code.equals("unmapped") ? code : code.equals("826") ? "united_kingdom" : "other";
    }

    private String condition(Row letting) {
        List<Row> people = people(letting);
        if (people.stream().anyMatch(person -> person.is("long_term_condition", "yes"))) {
            return "yes";
        }
        if (!people.isEmpty() && people.stream().allMatch(person -> person.is("long_term_condition", "no"))) {
            return "no";
        }
        return people.stream().anyMatch(person -> person.is("long_term_condition", "refused")) ? "refused" : null;
    }
}
