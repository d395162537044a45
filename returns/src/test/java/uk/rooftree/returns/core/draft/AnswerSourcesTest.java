package uk.rooftree.returns.core.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.Field;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.returns.core.form.ReferenceCsv;

/** No field of the form is forgotten, and no code of the feeds. */
class AnswerSourcesTest {

    /** What no feed holds; docs/core.md names the same. */
    private static final Set<String> NOT_HELD = Set.of("owning_organisation_id", "managing_organisation_id", "assigned_to_id", "address_line2", "county",
        "gender_description#", "referral_noms", "referral_org");

    private static Map<String, NamedCsvRecord> columnsOfTheContract() throws IOException {
        try (InputStream in = AnswerSourcesTest.class.getResourceAsStream("/sql/reference/feed_column.csv")) {
            return CsvReader.builder().ofNamedCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                .collect(Collectors.toMap(line -> line.getField("feed") + "." + line.getField("column"), line -> line));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_field_has_a_column_it_comes_from_or_is_one_that_no_feed_holds(CollectionYear year) {
        Map<String, String> sources = new HashMap<>();
        ReferenceCsv.lines("lettings-sources.csv").forEach(line -> sources.put(line.getField("name"), line.getField("source")));

        assertThat(sources.entrySet().stream().filter(source -> source.getValue().isEmpty()).map(Map.Entry::getKey)).containsExactlyInAnyOrderElementsOf(NOT_HELD);
        assertThat(Form.of(year).fields().stream().map(Field::name).map(name -> sources.containsKey(name) ? name : name.replaceFirst("[0-9]$", "#")))
            .allMatch(sources::containsKey);
    }

    @Test
    void a_missing_answer_names_the_column_it_comes_from() {
        Form form = Form.of(CollectionYear.Y2026);
        AnswerSources sources = new AnswerSources();

        assertThat(sources.of(form.fieldsOf("ecstat3").get(0))).isEqualTo("household_member.economic_status");
        assertThat(sources.of(form.fieldsOf("rsnvac").get(0))).isEqualTo("letting.vacancy_reason or tenancy.end_reason");
        assertThat(sources.of(form.fieldsOf("gender_description2").get(0))).isEqualTo("not held by the feeds: type it in");
    }

    /** A code that the form lacks stands with a blank, knowingly. */
    @Test
    void every_code_of_those_columns_is_mapped() throws IOException {
        Map<String, NamedCsvRecord> contract = columnsOfTheContract();
        Map<String, Set<String>> mapped = new HashMap<>();
        ReferenceCsv.lines("lettings-feed-codes.csv").forEach(line -> mapped.computeIfAbsent(line.getField("answer"), answer -> new TreeSet<>()).add(line.getField("value")));
        List<String> forgotten = new ArrayList<>();
        ReferenceCsv.lines("lettings-sources.csv").stream().filter(line -> !line.getField("source").isEmpty()).forEach(line -> {
            String column = line.getField("source").split(";")[0];
            String answer = line.getField("name").replaceFirst("#$|(?<=illness_type)_[0-9]+$", "");
            assertThat(contract).containsKey(column);
            if (mapped.containsKey(answer)) {
                Set<String> codes = new TreeSet<>(List.of(contract.get(column).getField("codes").split("\\|")));
                codes.removeAll(mapped.get(answer));
                codes.forEach(code -> forgotten.add(column + "=" + code));
            }
        });

        // not let to live in; tenancies that are no social lettings; how a home came into stock, where that does not say how it was built
        assertThat(forgotten).filteredOn(code -> !code.endsWith("=")).containsExactlyInAnyOrder("property.property_type=block", "property.property_type=garage",
            "property.property_type=land", "tenancy.tenure_type=leasehold", "tenancy.tenure_type=non_residential", "tenancy.tenure_type=temporary",
            "property.acquired_reason=acquisition", "property.acquired_reason=buy_back", "property.acquired_reason=existing", "property.acquired_reason=other",
            "property.acquired_reason=stock_transfer");
    }
}
