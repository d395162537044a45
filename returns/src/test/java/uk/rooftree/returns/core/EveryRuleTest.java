package uk.rooftree.returns.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.Field;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.returns.core.rule.RowCheck;
import uk.rooftree.returns.core.rule.Rule;
import uk.rooftree.returns.core.rule.RuleBook;
import uk.rooftree.returns.core.service.Provider;
import uk.rooftree.returns.core.service.ServiceAccounts;
import uk.rooftree.returns.core.service.ServiceFile;

/** Every rule of both years, by rows that break it and rows that only just do not: rule-rows.csv. */
class EveryRuleTest {

    /** Rules of the whole file (UploadedFilesTest), of the uploader (KnownToTheServiceTest), and tables that other rules use. */
    private static final Set<String> OF_NO_ROW = Set.of("FILE01", "FILE02", "FILE03", "FILE04", "FILE05", "FILE06", "FILE08", "FILE09", "SET10", "INC01", "TAB01", "TAB02");
    private static final ServiceAccounts SERVICE = ServiceFile.read(Checked.resource("service-rules.yaml"), Provider.LA);

    /** One line of rule-rows.csv in one of its years. */
    record Case(String rule, CollectionYear year, boolean isBroken, MadeRow.Base base, String changes, List<String> fields) {

        @Override
        public String toString() {
            return "%s %s %s: %s %s".formatted(year, rule, isBroken ? "broken" : "only just kept", base, changes);
        }
    }

    static List<Case> cases() throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(Checked.resource("rule-rows.csv"))) {
            return reader.stream().flatMap(line -> Stream.of(CollectionYear.values())
                .filter(year -> Set.of("both", String.valueOf(year.startYear())).contains(line.getField("years")))
                .map(year -> new Case(line.getField("rule"), year, line.getField("row").equals("breaks"),
                    MadeRow.Base.valueOf(line.getField("base").toUpperCase(Locale.ROOT)), line.getField("changes"),
                    List.of(line.getField("fields").split(" "))))).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_row_that_breaks_a_rule_is_found_on_its_fields_and_one_that_only_just_does_not_is_not_found(Case made) {
        RowCheck check = new RowCheck(Form.of(made.year()), SERVICE, dayOf(made.year()));

        List<Finding> findings = check.check(2, new MadeRow(made.year(), made.base()).with(made.changes()).answers(), false);

        assertThat(findings.stream().filter(finding -> finding.rule().equals(made.rule())).map(Finding::field))
            .as("%s", findings)
            .containsExactlyElementsOf(made.isBroken() ? numbers(made) : Set.of());
    }

    /** The last day the service took new logs of 2025/26; a day in November of 2026/27. */
    private static LocalDate dayOf(CollectionYear year) {
        return year == CollectionYear.Y2025 ? year.lastDayForNewLogs() : Checked.TODAY;
    }

    private static Set<Integer> numbers(Case made) {
        Set<Integer> numbers = new TreeSet<>();
        for (String name : made.fields()) {
            int mark = name.indexOf('#');
            List<Field> fields = Form.of(made.year()).fieldsOf(mark < 0 ? name : name.substring(0, mark));
            assertThat(fields).as("%s asks for %s", made.year(), name).isNotEmpty();
            (mark < 0 ? fields : List.of(fields.get(Integer.parseInt(name.substring(mark + 1)) - 1))).forEach(field -> numbers.add(field.number()));
        }
        return numbers;
    }

    @ParameterizedTest
    @EnumSource(CollectionYear.class)
    void every_rule_of_a_row_has_a_row_that_breaks_it_and_one_that_only_just_does_not(CollectionYear year) throws IOException {
        List<Case> cases = cases();

        for (boolean isBroken : new boolean[] {true, false}) {
            Set<String> tried = new TreeSet<>();
            cases.stream().filter(made -> made.year() == year && made.isBroken() == isBroken).forEach(made -> tried.add(made.rule()));
            assertThat(RuleBook.of(year).rules().stream().map(Rule::id).filter(id -> !OF_NO_ROW.contains(id))).containsExactlyInAnyOrderElementsOf(tried);
        }
    }

    @Test
    void every_rule_says_how_to_mend_it() {
        for (CollectionYear year : CollectionYear.values()) {
            assertThat(RuleBook.of(year).rules()).allSatisfy(rule -> {
                assertThat(rule.mend()).as(rule.id()).isNotBlank();
                assertThat(rule.message()).as(rule.id()).isNotBlank();
            });
        }
    }
}
