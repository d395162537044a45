package uk.rooftree.returns.core.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.rooftree.returns.core.form.Field;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.returns.core.form.ReferenceCsv;
import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.service.DownloadedLog;

/**
 * A log of the service's download, answer by answer in the form's codes: the service keeps some under others. People after the lead tenant are
 * counted as a draft counts them: the partner first, then by age from the eldest, then by sex.
 *
 * <p>Source: github.com/communitiesuk/submit-social-housing-lettings-and-sales-data, {@code app/services/bulk_upload/lettings/year2026/row_parser.rb}
 * ({@code attributes_for_log}) and {@code app/services/csv/lettings_log_csv_service.rb}.
 */
final class DownloadedAnswers {

    private static final Map<String, String> CODES = new HashMap<>();
    private static final Pattern OF_PERSON = Pattern.compile("(age|relat|sex|sexrab|gender_same_as_sex|gender_description|ecstat)([2-8])");
    private static final Set<String> TICKED = Set.of("1");
    private static final String REFUSED_AGE = "-9";

    static {
        ReferenceCsv.lines("lettings-download-codes.csv").forEach(line -> CODES.put(line.getField("name") + "=" + line.getField("download"), line.getField("code")));
    }

    private final DownloadedLog log;
    private final List<Integer> order;

    DownloadedAnswers(DownloadedLog log) {
        this.log = log;
        List<Integer> people = new ArrayList<>();
        for (int person = 2; person <= LettingLog.MOST_PEOPLE; person++) {
            if (!text("age", person).isEmpty() || !text("relat", person).isEmpty()) {
                people.add(person);
            }
        }
        people.sort(Comparator.<Integer, Boolean>comparing(person -> !text("relat", person).equals("P")).thenComparing(person -> -years(text("age", person)))
            .thenComparing(person -> text(log.columns().contains("sexrab2") ? "sexrab" : "sex", person)));
        this.order = List.copyOf(people);
    }

    /** How many live in the household, by those of whom something is told. */
    int people() {
        return order.size() + 1;
    }

    /** Whether the download tells of an answer at all. */
    boolean tells(String name) {
        return log.columns().contains(column(name)) || name.equals("net_income_known") && log.columns().contains("incref");
    }

    /** An answer; dates as YYYY-MM-DD, postcodes without a space, "" where it is blank. */
    String answer(String name, Form form) {
        Matcher ofPerson = OF_PERSON.matcher(name);
        if (ofPerson.matches()) {
            int place = Integer.parseInt(ofPerson.group(2)) - 2;
            return place < order.size() ? inFormCodes(ofPerson.group(1), text(ofPerson.group(1), order.get(place))) : "";
        }
        List<Field> fields = form.fieldsOf(name);
        if (fields.size() == 3) {
            return log.day(name);
        }
        String column = name.equals("net_income_known") && !log.columns().contains(name) ? "incref" : column(name);
        String text = inFormCodes(column.equals("incref") ? column : name, log.text(column));
        if (name.endsWith("postcode_full")) {
            return text.replaceAll("\\s", "");
        }
        boolean isBoxNotTicked = text.equals("0") && form.codes(fields.get(0)).keySet().equals(TICKED);
        return isBoxNotTicked ? "" : text;
    }

    private String text(String name, int person) {
        return log.text(name + person);
    }

    private static int years(String age) {
        return age.matches("[0-9]{1,3}") ? Integer.parseInt(age) : 0;
    }

    private static String inFormCodes(String name, String text) {
        return name.startsWith("age") && text.equals(REFUSED_AGE) ? "R" : Optional.ofNullable(CODES.get(name + "=" + text)).orElse(text);
    }

    private static String column(String name) {
        return switch (name) {
            case "rent_type" -> "renttype_detail";
            case "scheme_id" -> "scheme_code";
            case "location_id" -> "location_code";
            default -> name;
        };
    }
}
