package uk.rooftree.returns.lahs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.UserFault;

class CatalogueTest {

    private static final ReturnYear YEAR = new ReturnYear(2025);
    private static final Set<String> FIGURES = Set.of("lahs.cc1a", "lahs.d10a");

    @TempDir
    private Path folder;

    @Test
    void the_form_of_2017_18_has_its_403_codes_all_known_in_the_order_of_the_sheet() {
        Catalogue form = of(new ReturnYear(2017));

        assertThat(form.questions()).hasSize(403).allMatch(question -> question.certainty() == Certainty.KNOWN);
        assertThat(form.questions().stream().limit(4).map(Question::code)).containsExactly("a1a", "a1b", "a2a", "a2aa");
        assertThat(form.asks("a0a")).isFalse();
    }

    @Test
    void what_later_years_ask_is_known_assumed_or_unknown() {
        assertThat(certainty(2024, "cc1a")).isEqualTo(Certainty.KNOWN);
        assertThat(certainty(2025, "cc1a")).isEqualTo(Certainty.ASSUMED);
        assertThat(certainty(2025, "h4aa")).isEqualTo(Certainty.UNKNOWN);
        assertThat(certainty(2023, "cc2a")).isEqualTo(Certainty.KNOWN);
        assertThat(of(new ReturnYear(2024)).asks("cc2a")).isFalse();
    }

    @Test
    void a_council_adds_changes_and_retires_codes_from_a_year_on() throws IOException {
        Catalogue form = changed("""
            change,from,to,code,after,section,label,kind,formula,mandatory
            add,2025-26,,cc9a,cc8a,C,exempts victims of domestic abuse,yes_no,,yes
            change,2025-26,,cc1ae,,,,,typed,
            retire,2025-26,,h4aa,,,,,,
            retire,2026-27,,h4ab,,,,,,
            retire,2023-24,2024-25,h4ba,,,,,,
            """);

        List<String> codes = form.questions().stream().map(Question::code).toList();
        assertThat(codes.get(codes.indexOf("cc8a") + 1)).isEqualTo("cc9a");
        assertThat(form.find("cc9a")).get().satisfies(question -> {
            assertThat(question.kind()).isEqualTo(QuestionKind.YES_NO);
            assertThat(question.mandatory()).isTrue();
            assertThat(question.certainty()).isEqualTo(Certainty.KNOWN);
        });
        assertThat(form.find("cc1ae").orElseThrow().formula().isTyped()).isTrue();
        assertThat(form.find("cc1ae").orElseThrow().label()).isEqualTo("unspecified need or on list more than once");
        assertThat(codes).doesNotContain("h4aa").contains("h4ab", "h4ba");
    }

    @Test
    void all_that_is_wrong_in_the_council_s_file_is_told_with_line_and_column() {
        assertThatThrownBy(() -> changed("""
            change,from,to,code,after,section,label,kind,decimals,formula
            add,2025-26,,cc1a,,C,again,count,,
            add,2025,,x1,,A,new,number,9,lahs.cc1a +
            drop,2025-26,,h4aa,,,,,,
            retire,2025-26,,x2,,,,,,
            add,2025-26,,x3,zz,A,,amount,,
            change,2025-26,,d10a,,,,,,lahs.none + x9
            change,2025-26,,cc1aa,,,,,,cc1ab + 1
            change,2025-26,,cc1ab,,,,,,cc1aa + 1
            """)).isInstanceOf(UserFault.class).hasMessage("""
            Invalid "%s":
              line 2, column code: "cc1a" is asked in 2025-26 already: change it, or retire it first
              line 3, column from: "2025" is not a year such as 2025-26
              line 3, column decimals: "9" is not a whole number from 0 to 6
              line 3, column formula: character 12: something is missing at the end
              line 4, column change: "drop" is not one of add, change, retire
              line 5, column code: "x2" is not asked in 2025-26, so there is nothing to retire
              line 6, column kind: "amount" is no kind of answer (expected one of count, number, money, days, percent, yes_no, list, text)
              line 6, column label: nothing there
              line 6, column after: "zz" is not asked in 2025-26
              line 7, column formula: there is no figure "lahs.none"
              line 7, column formula: "x9" is not asked in 2025-26
              line 8, column formula: "cc1aa" would be made from itself
            Correct these lines and try again; nothing was done.""".formatted(folder.resolve("lahs-questions.csv")));
    }

    @Test
    void a_formula_that_adds_words_is_refused_before_it_is_worked_out() {
        assertThatThrownBy(() -> changed("""
            change,from,code,formula,asked_if
            change,2025-26,d10a,cc7a + 1,
            change,2025-26,cc4ab,,cc4aa > 1
            change,2025-26,cc3aa,,cc3aa + 1
            """)).isInstanceOf(UserFault.class).hasMessageContainingAll("line 2, column formula: character 6: \"Y\" is not a number",
            "line 3, column asked_if: character 7: \"Y\" and \"1\" cannot be compared", "line 4, column asked_if: character 1: \"cc3aa + 1\" is not a condition");
    }

    @Test
    void a_column_nobody_knows_is_refused() {
        assertThatThrownBy(() -> changed("code,verb\ncc1a,drop\n")).isInstanceOf(UserFault.class)
            .hasMessageStartingWith("Cannot read \"%s\": line 1: no such column as \"verb\" (its columns are change, from, to, code,".formatted(folder.resolve("lahs-questions.csv")));
    }

    @Test
    void an_answer_made_from_a_code_that_is_gone_is_typed_in() throws IOException {
        Catalogue form = changed("change,from,code\nretire,2025-26,b2ba\n");

        assertThat(form.find("b2fa").orElseThrow().formula().isTyped()).isTrue();
        assertThat(form.find("b2aa").orElseThrow().formula()).hasToString("b2aaa + b2aba + b2aca");
    }

    @Test
    void row_one_of_the_year_s_own_sheet_settles_what_is_asked_and_in_which_order() throws IOException {
        Path codes = Files.writeString(folder.resolve("codes.csv"), "\uFEFFcc1a,a1a,cc5a\n");
        Catalogue form = of(YEAR);

        Catalogue settled = form.as(UploadSheet.codes(codes, form));

        assertThat(settled.questions().stream().map(Question::code)).containsExactly("cc1a", "a1a", "cc5a");
        assertThat(settled.questions()).allMatch(question -> question.certainty() == Certainty.KNOWN);
    }

    @Test
    void a_code_of_the_sheet_that_the_catalogue_lacks_is_told_with_its_column() throws IOException {
        Path codes = Files.writeString(folder.resolve("codes.csv"), "cc1a,zz9,cc1a\n");

        assertThatThrownBy(() -> UploadSheet.codes(codes, of(YEAR))).isInstanceOf(UserFault.class).hasMessage("""
            Invalid "%s":
              line 1, column 2: "zz9" is not in the catalogue of 2025-26: add it in returns/lahs-questions.csv
              line 1, column 3: "cc1a" stands twice
            Correct it and try again; nothing was done.""".formatted(codes));
    }

    @Test
    void every_check_of_the_form_can_be_asked_in_2017_18() {
        assertThat(Checks.of(of(new ReturnYear(2017))).list().stream().map(Check::id).distinct()).hasSize(62);
    }

    private Catalogue changed(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("lahs-questions.csv"), text);
        return new Catalogue(YEAR, CatalogueChanges.apply(file, YEAR, FIGURES, CatalogueFile.of(YEAR)));
    }

    private static Catalogue of(ReturnYear year) {
        return new Catalogue(year, CatalogueFile.of(year));
    }

    private static Certainty certainty(int startYear, String code) {
        return of(new ReturnYear(startYear)).find(code).orElseThrow().certainty();
    }
}
