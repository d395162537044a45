package uk.rooftree.returns.core.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.release.ReleaseReader;

/** A collection year's lettings as a release has them: social lettings of the council's own homes that began in the year, up to the as-at date. */
final class Lettings {

    private static final String FOLDER = "/uk/rooftree/returns/core/";

    private final ReleaseReader release;
    private final CollectionYear year;
    private final List<Letting> list;
    private final Map<String, Map<String, String>> tenancies = new HashMap<>();

    Lettings(ReleaseReader release, CollectionYear year) {
        this.release = release;
        this.year = year;
        Map<String, List<Map<String, String>>> people = rows("people_of_lettings.sql").stream().collect(Collectors.groupingBy(person -> person.get("tenancycode")));
        this.list = rows("lettings_to_log.sql").stream().map(values -> new Letting(values, people.getOrDefault(values.get("tenancycode"), List.of()))).toList();
    }

    /** In the order of their starts. */
    List<Letting> list() {
        return list;
    }

    LocalDate asAt() {
        return release.asAt();
    }

    /** Why a log that should be a letting of the year is none here. */
    String whyNone(String tenancyCode, String startsOn) {
        if (tenancies.isEmpty()) {
            rows("tenancies_of_year.sql").forEach(tenancy -> tenancies.put(tenancy.get("tenancycode").toUpperCase(Locale.ROOT), tenancy));
        }
        if (startsOn.compareTo(release.asAt().toString()) > 0) {
            return "begins after the release's date, %s".formatted(release.asAt());
        }
        Map<String, String> tenancy = tenancies.get(tenancyCode.toUpperCase(Locale.ROOT));
        if (tenancy == null) {
            return "no tenancy here with this code began in the year";
        }
        String kind = tenancy.get("letting_kind");
        if (!"council".equals(tenancy.get("ownership"))) {
            return "the home is not the council's own here, but %s".formatted(Optional.ofNullable(tenancy.get("ownership")).orElse("of nobody known"));
        }
        return kind == null ? "the tenancy is here, without a letting" : "the tenancy is here, tenure %s, kind of letting %s".formatted(tenancy.get("tenure_type"), kind);
    }

    private List<Map<String, String>> rows(String query) {
        LocalDate last = release.asAt().isBefore(year.ends()) ? release.asAt() : year.ends();
        Rows rows = release.query(text(query).replace("${first}", year.starts().toString()).replace("${last}", last.toString()));
        List<Map<String, String>> read = new ArrayList<>();
        for (List<Object> row : rows.rows()) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i) != null) {
                    values.put(rows.columns().get(i).name(), row.get(i).toString());
                }
            }
            read.add(values);
        }
        return read;
    }

    private static String text(String query) {
        try (InputStream in = Lettings.class.getResourceAsStream(FOLDER + query)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Cannot read the query %s".formatted(query), impossible);
        }
    }
}
