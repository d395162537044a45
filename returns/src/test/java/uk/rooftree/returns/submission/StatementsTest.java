package uk.rooftree.returns.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.UserFault;

/** What may be signed, and for which sections. */
class StatementsTest {

    @TempDir
    private Path folder;

    @Test
    void one_statement_is_for_all_sections_but_those_that_have_their_own() throws IOException {
        SignOff signed = Statements.read(own("ours,lahs core,As we say\n")).sign("P Jones", "lahs", List.of("A", "B", "C"), List.of("B=ours", "lahs-random"));

        assertThat(signed.statements().values().stream().map(Statement::id)).containsExactly("lahs-random", "ours", "lahs-random");
        assertThat(signed.statements().get("B").origin()).isEqualTo(Statement.Origin.COUNCIL);
        assertThat(signed.statements().get("A").origin()).isEqualTo(Statement.Origin.PUBLIC);
    }

    @Test
    void a_return_without_sections_is_signed_as_a_whole() {
        Statements statements = Statements.read(folder.resolve("none.csv"));

        assertThat(statements.sign("P Jones", "core", List.of(), List.of("checked")).statements().keySet()).containsExactly(SignOff.WHOLE);
        assertThatThrownBy(() -> statements.sign("P Jones", "core", List.of(), List.of("A=checked"))).isInstanceOf(UserFault.class)
            .hasMessage("Invalid --statement \"A=checked\": core is signed as a whole.");
        assertThatThrownBy(() -> statements.sign("P Jones", "core", List.of(), List.of())).isInstanceOf(UserFault.class)
            .hasMessage("Cannot submit without a statement: give --statement ID. There are: checked (docs/submissions.md; your own go into returns/statements.csv).");
    }

    @Test
    void a_section_that_is_not_signed_and_a_statement_of_another_return_are_refused() {
        Statements statements = Statements.read(folder.resolve("none.csv"));

        assertThatThrownBy(() -> statements.sign("P Jones", "lahs", List.of("A", "B", "C"), List.of("B=checked"))).isInstanceOf(UserFault.class)
            .hasMessageStartingWith("Cannot submit without a statement for A, C: give --statement ID, or --statement A=ID. There are: lahs-audited, lahs-periodic, lahs-random, lahs-none, checked");
        assertThatThrownBy(() -> statements.sign("P Jones", "core", List.of(), List.of("lahs-none"))).isInstanceOf(UserFault.class)
            .hasMessageStartingWith("Cannot find the statement \"lahs-none\" for core. There are: checked (");
        assertThatThrownBy(() -> statements.sign("P Jones", "lahs", List.of("A", "B"), List.of("Z=checked"))).isInstanceOf(UserFault.class)
            .hasMessage("Invalid --statement \"Z=checked\": lahs is signed by section, and its sections are A, B.");
    }

    @Test
    void a_council_s_own_does_not_take_the_place_of_a_public_one() throws IOException {
        Path own = own("lahs-none,lahs,Well checked\nx,lahs,\n");

        assertThatThrownBy(() -> Statements.read(own)).isInstanceOf(UserFault.class)
            .hasMessageContainingAll("line 2, column id: \"lahs-none\" is there already: give it another", "line 3, column words: nothing there");
    }

    private Path own(String lines) throws IOException {
        return Files.writeString(folder.resolve("statements.csv"), "id,returns,words\n" + lines);
    }
}
