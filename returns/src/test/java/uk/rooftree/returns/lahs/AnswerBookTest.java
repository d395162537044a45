package uk.rooftree.returns.lahs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.figure.FigureRow;

class AnswerBookTest {

    private static final ReturnYear YEAR = new ReturnYear(2025);
    private static final Catalogue FORM = new Catalogue(YEAR, CatalogueFile.of(YEAR));

    private final Map<String, FigureRow> figures = new HashMap<>();
    private final Map<String, String> lastYear = new HashMap<>();
    private String typed = "code,answer,who,on,note\n";

    @TempDir
    private Path folder;

    @Test
    void a_figure_is_the_answer() {
        given("lahs.cc1a", "1234").given("lahs.g1a", "34.20");
        lastYear.put("cc1a", "1,200");

        assertThat(answer("cc1a")).satisfies(answer -> {
            assertThat(answer.cell()).isEqualTo("1234");
            assertThat(answer.origin()).isEqualTo(Answer.Origin.FIGURE);
            assertThat(answer.change()).hasValueSatisfying(change -> assertThat(change).isEqualByComparingTo("34"));
            assertThat(answer.figures()).extracting(FigureRow::figure).containsExactly("lahs.cc1a");
        });
        assertThat(answer("g1a").cell()).isEqualTo("34.2");
    }

    @Test
    void what_others_own_is_added_to_what_the_council_owns() {
        given("lahs.a1a", "100").typed("a1a,12,J Smith,2026-04-14,");

        assertThat(answer("a1a").cell()).isEqualTo("112");
    }

    @Test
    void as_long_as_nobody_typed_what_others_own_there_is_no_answer() {
        given("lahs.a1a", "100");

        assertThat(answer("a1a").state()).isEqualTo(Answer.State.MISSING);
        assertThat(answer("a1a").cell()).isEmpty();
    }

    @Test
    void sums_percentages_and_52nds_are_worked_out_from_other_answers() {
        typed("b2aaa,1,JS,2026-04-14,").typed("b2aba,2,JS,2026-04-14,").typed("b2aca,3,JS,14/04/2026,")
            .typed("h5a,\"£1,000.50\",JS,2026-04-14,").typed("h6a,499.50,JS,2026-04-14,").typed("h9a,40000,JS,2026-04-14,")
            .typed("h1a,48,JS,2026-04-14,").typed("h2a,100.10,JS,2026-04-14,");

        assertThat(answer("b2aa").cell()).isEqualTo("6");
        assertThat(answer("h13a").cell()).as("100 * 1500 / 40000 = 3.75").isEqualTo("3.8");
        assertThat(answer("h3a").cell()).as("100.10 * 48 / 52").isEqualTo("92.4");
        assertThat(answer("b2aa").origin()).isEqualTo(Answer.Origin.SUM);
    }

    @Test
    void a_figure_without_a_value_leaves_the_question_open() {
        given("lahs.e2dc", null);

        assertThat(answer("e2dc").state()).isEqualTo(Answer.State.MISSING);
        assertThat(answer("e2dc").cell()).isEqualTo("#");
    }

    @Test
    void unknown_is_a_hash_where_that_is_allowed() {
        typed("a3a,#,JS,2026-04-14,valuer has not reported");

        assertThat(answer("a3a").state()).isEqualTo(Answer.State.UNKNOWN);
        assertThat(answer("a3a").cell()).isEqualTo("#");
    }

    @Test
    void what_another_answer_makes_needless_stays_blank() {
        typed("cc3a,N,JS,2026-04-14,").typed("cc4a,Y,JS,2026-04-14,").typed("cc4aa,n,JS,2026-04-14,").given("lahs.cc4ab", "0");

        assertThat(answer("cc3aa").state()).isEqualTo(Answer.State.NOT_NEEDED);
        assertThat(answer("cc3aa").cell()).isEmpty();
        assertThat(answer("cc4ab").cell()).isEmpty();
    }

    @Test
    void exceptions_that_were_made_stay_although_the_scheme_makes_none_and_the_check_finds_them() {
        typed("cc4a,Y,JS,2026-04-14,").typed("cc4aa,N,JS,2026-04-14,").given("lahs.cc4ab", "3");

        assertThat(answer("cc4ab").cell()).isEqualTo("3");
        assertThat(broken()).contains("LAHS-C-11: exceptions (cc4ab) are told although the scheme makes none (cc4aa = N): cc4aa = N, cc4ab = 3");
    }

    @Test
    void an_officer_may_overrule_a_figure_and_says_why() {
        given("lahs.g2a", "4").typed("g2a,5,JS,2026-04-14,one was entered after the close");

        assertThat(answer("g2a")).satisfies(answer -> {
            assertThat(answer.cell()).isEqualTo("5");
            assertThat(answer.origin()).isEqualTo(Answer.Origin.OVERRULED);
            assertThat(answer.worked()).contains(new BigDecimal("4"));
        });
    }

    @Test
    void all_that_is_wrong_in_typed_answers_is_told_with_line_and_column() {
        typed("a1b,1.5,JS,2026-04-14,").typed("zz9,1,JS,2026-04-14,").typed("cc7a,maybe,JS,2026-04-14,").typed("a5a,#,JS,2026-04-14,").typed("cc8a,Y,,soon,")
            .typed("b2aa,3,JS,2026-04-14,").typed("g2a,3,JS,2026-04-14,").typed("cc8a,N,JS,2026-04-14,");

        assertThatThrownBy(this::book).isInstanceOf(UserFault.class).hasMessage("""
            Invalid "%s":
              line 2, column answer: "1.5" is not a whole number
              line 3, column code: "zz9" is not asked in 2025-26
              line 4, column answer: "maybe" is not Y or N, nor # for unknown
              line 5, column answer: "a5a" must be answered; # is not allowed
              line 6, column who: nothing there
              line 6, column on: "soon" is not a day such as 2026-04-14
              line 7, column code: "b2aa" is worked out from b2aaa, b2aba, b2aca: type those
              line 8, column note: "g2a" is worked out by Rooftree: say why another answer is typed in its place
              line 9, column code: "cc8a" is answered twice
            Correct these lines and try again; nothing was done.""".formatted(folder.resolve("answers.csv")));
    }

    @Test
    void checks_are_broken_just_beyond_their_limit_and_not_at_it() {
        given("lahs.cc1a", "120").given("lahs.cc5a", "120").given("lahs.cc1ae", "6").given("lahs.e2dc", "3").given("lahs.a2ia", "100");
        lastYear.put("cc1a", "100");
        assertThat(broken()).noneMatch(told -> told.matches("LAHS-(C-2|C-12|C-13|E-3|E-5):.*"));

        given("lahs.cc1a", "121").given("lahs.cc5a", "122").given("lahs.cc1ae", "6.1").given("lahs.e2dc", "4");
        assertThat(broken()).anyMatch(told -> told.startsWith("LAHS-C-2:")).anyMatch(told -> told.startsWith("LAHS-C-13:")).anyMatch(told -> told.startsWith("LAHS-E-5:"));
    }

    @Test
    void a_check_of_something_unknown_is_not_judged() {
        assertThat(results()).filteredOn(result -> result.check().id().equals("LAHS-C-2")).singleElement()
            .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.NOT_JUDGED));
    }

    @Test
    void stock_rolls_forward_from_last_year_s() {
        given("lahs.a2ia", "1005").given("lahs.a4a", "2").given("lahs.a4ba", "1").given("lahs.a4bb", "0").given("lahs.a4c", "10").given("lahs.a4d", "0");
        for (String row : List.of("b2aaa", "b2aba", "b2aca", "b2ba", "b2ca", "b2da", "b2ea")) {
            typed(row + "," + (row.equals("b2aaa") ? "4" : "0") + ",JS,2026-04-14,");
        }
        lastYear.put("a2ia", "1000");
        assertThat(broken()).noneMatch(told -> told.startsWith("LAHS-A-5"));

        given("lahs.a2ia", "1016");
        assertThat(broken()).as("1000 - 2 + 1 + 10 - 4 = 1005; 11 more than that is over 1 %").anyMatch(told -> told.startsWith("LAHS-A-5"));
    }

    @Test
    void the_sheet_has_codes_in_row_one_and_answers_in_row_two() {
        given("lahs.cc1a", "7").typed("cc7a,Y,JS,2026-04-14,").typed("a3a,#,JS,2026-04-14,");
        List<Answer> some = book().answers().stream().filter(answer -> List.of("a1b", "a3a", "cc1a", "cc7a", "h4aa").contains(answer.code())).toList();

        assertThat(UploadSheet.text(some)).isEqualTo("a1b,a3a,cc1a,cc7a,h4aa\r\n,#,7,Y,#\r\n");
    }

    @Test
    void a_sheet_that_was_sent_is_last_year_s_answers() throws IOException {
        Path sent = Files.writeString(folder.resolve("submitted.csv"), "cc1a,cc7a,a3a\r\n100,Y,#\r\n");
        lastYear.putAll(UploadSheet.read(sent));
        given("lahs.cc1a", "90");

        assertThat(answer("cc1a").change()).hasValueSatisfying(change -> assertThat(change).isEqualByComparingTo("-10"));
        assertThat(answer("a3a").lastNumber()).isEmpty();
        assertThat(answer("cc7a").last()).contains("Y");
    }

    private AnswerBookTest given(String figure, String value) {
        figures.put(figure, new FigureRow(YEAR.lastDay(), figure, YEAR.firstDay(), YEAR.lastDay(), "E07999002", Map.of(),
            value == null ? null : new BigDecimal(value), null, null, 1, 0, "homes"));
        return this;
    }

    private AnswerBookTest typed(String line) {
        typed += line + "\n";
        return this;
    }

    private AnswerBook book() {
        try {
            Path file = Files.writeString(folder.resolve("answers.csv"), typed);
            return new AnswerBook(FORM, id -> Optional.ofNullable(figures.get(id)), TypedAnswers.read(file, FORM), lastYear);
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private Answer answer(String code) {
        return book().answers().stream().filter(answer -> answer.code().equals(code)).findFirst().orElseThrow();
    }

    private List<CheckResult> results() {
        return Checks.of(FORM).judge(book());
    }

    private List<String> broken() {
        return results().stream().filter(result -> result.outcome() == Outcome.BROKEN).map(result -> result.check().id() + ": " + result.told()).toList();
    }
}
