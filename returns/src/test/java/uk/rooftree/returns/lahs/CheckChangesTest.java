package uk.rooftree.returns.lahs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.UserFault;

/** Checks of the council's own. */
class CheckChangesTest {

    private static final Catalogue FORM = new Catalogue(new ReturnYear(2025), CatalogueFile.of(new ReturnYear(2025)));

    @TempDir
    private Path folder;

    @Test
    void a_council_adds_checks_that_are_judged_like_the_form_s() throws IOException {
        Checks checks = own("""
            add,2025-26,,OUR-1,warning,,a1b <= 5,more homes of other bodies than there are,Ask the county.
            add,2025-26,,OUR-2,error,a1b a5a,it = 0,{it} is not nought,Correct it.
            add,2026-27,,OUR-3,error,,a1b = 0,not yet,Wait.
            """);
        List<CheckResult> results = checks.judge(new AnswerBook(FORM, id -> Optional.empty(),
            Map.of("a1b", typed("7"), "a5a", typed("0")), Map.of())).stream().filter(result -> result.check().id().startsWith("OUR")).toList();

        assertThat(results.stream().map(result -> result.check().id() + " " + result.outcome() + " " + result.told())).containsExactly(
            "OUR-1 broken more homes of other bodies than there are: a1b = 7", "OUR-2 broken a1b is not nought: a1b = 7", "OUR-2 passed a5a is not nought: a5a = 0");
        assertThat(results.get(0).check().evidence()).isEqualTo("the council's own file");
    }

    @Test
    void a_council_retires_a_check_or_takes_it_more_or_less_seriously() throws IOException {
        Checks checks = own("retire,2025-26,,LAHS-A-1a,,,,,\nseverity,2025-26,,LAHS-A-1b,warning,,,,\nretire,2024-25,2024-25,LAHS-A-1c,,,,,\n");

        assertThat(checks.list().stream().map(Check::id)).doesNotContain("LAHS-A-1a").contains("LAHS-A-1c");
        assertThat(checks.list().stream().filter(check -> check.id().equals("LAHS-A-1b")).map(Check::severity)).containsExactly(Severity.WARNING);
    }

    @Test
    void without_a_file_the_checks_are_the_form_s() {
        assertThat(Checks.of(FORM, folder.resolve("none.csv")).list()).extracting(Check::toString).isEqualTo(Checks.of(FORM).list().stream().map(Check::toString).toList());
    }

    @Test
    void every_line_at_fault_is_told_at_once() {
        assertThatThrownBy(() -> own("""
            add,2025-26,,LAHS-A-1a,error,,a1b = 0,a,b
            add,2025-26,,OUR-1,serious,,a1b = 0,a,b
            add,2025-26,,OUR-2,error,,zz9 = 0,a,b
            add,2025-26,,OUR-3,error,,a1b +,a,b
            add,2025-26,,OUR-4,error,,a1b + 1,a,b
            add,2025-26,,OUR-5,error,zz9,it = 0,a,b
            add,,,OUR-6,error,,a1b = 0,a,b
            retire,2025-26,,OUR-7,,,,,
            drop,2025-26,,OUR-8,,,,,
            """)).isInstanceOf(UserFault.class).hasMessageContainingAll(
            "line 2, column id: there is a check \"LAHS-A-1a\" already: give it another, or retire that one first",
            "line 3, column severity: \"serious\" is neither error nor warning",
            "line 4, column rule: \"zz9\" is not asked in 2025-26",
            "line 5, column rule: character ",
            "line 6, column rule: character 1: \"a1b + 1\" is not a condition",
            "line 7, column each: \"zz9\" is no code that is asked in 2025-26, nor a kind such as kind:count",
            "line 8, column from: nothing there",
            "line 9, column id: there is no check \"OUR-7\" in 2025-26",
            "line 10, column change: \"drop\" is not one of add, severity, retire");
    }

    private Checks own(String lines) throws IOException {
        return Checks.of(FORM, Files.writeString(folder.resolve("lahs-checks.csv"), "change,from,to,id,severity,each,rule,message,mend\n" + lines));
    }

    private static TypedAnswer typed(String value) {
        return new TypedAnswer(value, "J Smith", LocalDate.of(2026, 4, 14), "");
    }
}
