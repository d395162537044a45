package uk.rooftree.returns.core.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The bulk-upload form of one collection year: its fields by number and by name, and the codes each takes.
 *
 * <p>Source: {@code lettings-<year>-fields.csv} and {@code -codes.csv} beside this class's resources, read from
 * github.com/communitiesuk/submit-social-housing-lettings-and-sales-data, {@code app/services/bulk_upload/lettings}.
 */
public final class Form {

    private static final Map<CollectionYear, Form> FORMS = new EnumMap<>(CollectionYear.class);

    private final CollectionYear year;
    private final List<Field> fields;
    private final Map<String, List<Field>> byName = new LinkedHashMap<>();
    private final Map<Integer, Map<String, String>> codes = new HashMap<>();
    private final Map<Integer, Set<String>> newCodes = new HashMap<>();

    private Form(CollectionYear year) {
        this.year = year;
        List<Field> read = new ArrayList<>();
        ReferenceCsv.lines("lettings-%d-fields.csv".formatted(year.startYear())).forEach(line -> read.add(new Field(
            Integer.parseInt(line.getField("field")), line.getField("name"), line.getField("question"),
            AnswerType.of(line.getField("type")), line.getField("allowed_values"))));
        this.fields = List.copyOf(read);
        fields.forEach(field -> byName.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(field));
        ReferenceCsv.lines("lettings-%d-codes.csv".formatted(year.startYear())).forEach(line ->
            codes.computeIfAbsent(Integer.parseInt(line.getField("field")), field -> new LinkedHashMap<>()).put(line.getField("code"), line.getField("label")));
        ReferenceCsv.lines("lettings-%d-new-codes.csv".formatted(year.startYear())).forEach(line ->
            newCodes.computeIfAbsent(Integer.parseInt(line.getField("field")), field -> new HashSet<>()).add(line.getField("code")));
    }

    public static synchronized Form of(CollectionYear year) {
        return FORMS.computeIfAbsent(year, Form::new);
    }

    public CollectionYear year() {
        return year;
    }

    /** In the order of their numbers, from 1. */
    public List<Field> fields() {
        return fields;
    }

    public Field field(int number) {
        return fields.get(number - 1);
    }

    public boolean asks(String name) {
        return byName.containsKey(name);
    }

    /** The fields of an answer, in the order of their numbers; none if this year's form does not ask for it. */
    public List<Field> fieldsOf(String name) {
        return byName.getOrDefault(name, List.of());
    }

    public boolean hasCodes(Field field) {
        return codes.containsKey(field.number());
    }

    /** Code to label. */
    public Map<String, String> codes(Field field) {
        return codes.getOrDefault(field.number(), Map.of());
    }

    public boolean isCode(Field field, String code) {
        return codes.getOrDefault(field.number(), Map.of()).containsKey(code);
    }

    /** Whether a code came with this year's form: a letting that started before the year is read by the form before, which lacks it. */
    public boolean isNewCode(Field field, String code) {
        return newCodes.getOrDefault(field.number(), Set.of()).contains(code);
    }
}
