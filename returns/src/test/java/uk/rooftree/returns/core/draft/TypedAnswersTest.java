package uk.rooftree.returns.core.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.warehouse.UserFault;

class TypedAnswersTest {

    private static final Form FORM = Form.of(CollectionYear.Y2026);

    @TempDir
    private Path folder;

    private TypedAnswers read(String lines) throws IOException {
        return TypedAnswers.read(Files.writeString(folder.resolve("answers.csv"), "tenancy_ref,field,answer,who,on,note\n" + lines), FORM, Set.of("T1", "T2"));
    }

    private static String[] cells(TypedAnswers typed, String tenancy) {
        String[] cells = new String[148];
        cells[113] = "12";
        typed.into(cells, tenancy);
        return cells;
    }

    @Test
    void an_answer_stands_in_its_tenancy_s_field_and_a_line_without_one_is_passed_over() throws IOException {
        TypedAnswers typed = read("T1,93,2,J Smith,2026-11-20,\nT1,100,,,,\nT2,93,1,J Smith,20/11/2026,\n");

        assertThat(cells(typed, "T1")[93]).isEqualTo("2");
        assertThat(cells(typed, "T1")[100]).isNull();
        assertThat(cells(typed, "T2")[93]).isEqualTo("1");
        assertThat(cells(TypedAnswers.read(folder.resolve("none.csv"), FORM, Set.of()), "T1")[93]).isNull();
    }

    @Test
    void an_answer_takes_a_feed_s_place_only_with_a_note() throws IOException {
        TypedAnswers noted = read("T1,113,14,J Smith,2026-11-20,damp; the register has it wrong\n");
        assertThat(cells(noted, "T1")[113]).isEqualTo("14");
        noted.throwProblems();

        TypedAnswers silent = read("T1,113,14,J Smith,2026-11-20,\n");
        cells(silent, "T1");
        assertThatThrownBy(silent::throwProblems).isInstanceOf(UserFault.class).hasMessageContaining(
            "line 2, column note: the feeds say \"12\" in field 113 of tenancy \"T1\": say why another answer is typed in its place");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThatThrownBy(() -> read("T9,93,2,J Smith,2026-11-20,\nT1,148,2,,soon,\nT1,93,1,J Smith,2026-11-20,\nT1,93,2,J Smith,2026-11-20,\n"))
            .isInstanceOf(UserFault.class)
            .hasMessage(("Invalid \"%s\":%n  line 2, column tenancy_ref: \"T9\" is no letting of 2026/27%n  line 3, column who: nothing there%n"
                + "  line 3, column on: \"soon\" is not a day such as 2026-04-14%n  line 3, column field: \"148\" is none of the fields 1 to 147 of 2026/27%n"
                + "  line 5, column field: field 93 of tenancy \"T1\" is answered twice%nCorrect these lines and try again; nothing was done.")
                .formatted(folder.resolve("answers.csv")));
    }
}
