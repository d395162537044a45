package uk.rooftree.etl.staging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Downloads made from the service's own example of a year: each log is the example's, but for what it is told to say. The example
 * is an affordable letting of a three-bedroom house to a household that came from supported housing.
 */
final class CoreLogs {

    /** What the service leaves out for everybody but its support team: SUPPORT_ONLY_ATTRIBUTES of its CSV service. */
    private static final Set<String> SUPPORT_ONLY = Set.of("is_la_inferred", "totchild", "totelder", "totadult", "net_income_known",
        "previous_la_known", "is_previous_la_inferred", "details_known_2", "details_known_3", "details_known_4", "details_known_5",
        "details_known_6", "details_known_7", "details_known_8", "wrent", "wscharge", "wpschrge", "wsupchrg", "wtcharge", "wtshortfall",
        "tshortfall_known", "hhtype", "la", "prevloc", "address_line1_input", "postcode_full_input", "uprn_selection",
        "address_line1_as_entered", "address_line2_as_entered", "town_or_city_as_entered", "county_as_entered",
        "postcode_full_as_entered", "la_as_entered", "created_by");

    private final List<String> questions;
    private final List<String> attributes;
    private final Map<String, String> example = new LinkedHashMap<>();
    private final List<Map<String, String>> logs = new ArrayList<>();

    private CoreLogs(List<CsvRecord> records) {
        this.questions = new ArrayList<>(records.get(0).getFields());
        this.attributes = new ArrayList<>(records.get(1).getFields());
        for (int i = 0; i < attributes.size(); i++) {
            example.put(attributes.get(i), records.get(2).getField(i));
        }
    }

    /** No log as yet, in the layout of 2025/26 or 2026/27. */
    static CoreLogs ofYear(int startYear) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(new String(realDownload(startYear), UTF_8))) {
            return new CoreLogs(reader.stream().toList());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The service's own example. */
    static byte[] realDownload(int startYear) {
        try (InputStream in = CoreLogs.class.getResourceAsStream("/uk/rooftree/etl/core/lettings_log_csv_export_codes_%d.csv".formatted(startYear % 100))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** A log that says {@code attribute=value} where it differs; its id is the year and its number from 0001. */
    CoreLogs log(String... differences) {
        Map<String, String> log = new LinkedHashMap<>(example);
        log.put("id", "%s%04d".formatted(example.get("collection_start_year"), logs.size() + 1));
        for (String difference : differences) {
            String[] parts = difference.split("=", 2);
            if (log.replace(parts[0], parts[1]) == null) {
                throw new AssertionError("No attribute " + parts[0]);
            }
        }
        logs.add(log);
        return this;
    }

    /** As a council's own people get it. */
    CoreLogs forACouncil() {
        SUPPORT_ONLY.forEach(this::without);
        return this;
    }

    /** An attribute less. */
    CoreLogs without(String attribute) {
        int place = attributes.indexOf(attribute);
        if (place >= 0) {
            attributes.remove(place);
            questions.remove(place);
        }
        return this;
    }

    /** The columns in another order. */
    CoreLogs shuffled(long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        List<String> names = new ArrayList<>(attributes);
        List<String> asked = new ArrayList<>(questions);
        for (int i = 0; i < order.size(); i++) {
            attributes.set(i, names.get(order.get(i)));
            questions.set(i, asked.get(order.get(i)));
        }
        return this;
    }

    /** The file: questions, attributes, logs. */
    String text() {
        return line(questions) + rowsUnderAttributes();
    }

    /** The file without its line of questions. */
    String rowsUnderAttributes() {
        return line(attributes) + rows();
    }

    /** The file without its line of attributes. */
    String rowsUnderQuestions() {
        return line(questions) + rows();
    }

    byte[] bytes() {
        return text().getBytes(UTF_8);
    }

    private String rows() {
        return logs.stream().map(log -> line(attributes.stream().map(log::get).toList())).collect(Collectors.joining());
    }

    private static String line(List<String> fields) {
        return fields.stream().map(field -> field.matches("(?s).*[,\"\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field)
            .collect(Collectors.joining(",")) + "\n";
    }
}
