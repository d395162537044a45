package uk.rooftree.returns.hclic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.UserFault;

class SupplierTotalsTest {

    @TempDir
    private Path folder;

    @Test
    void cells_agree_by_value_differ_by_an_amount_or_are_missing_on_either_side() throws IOException {
        SupplierTotals totals = SupplierTotals.read(file("table,cell,value\nP1,success,50\nA1,total,12\nA1,none,1\nZZ,odd,0\n")).orElseThrow();

        assertThat(totals.with(List.of(cell("A1", "total", "10"), cell("A1", "owed", "9"), cell("A1", "none", null), cell("P1", "success", "50.0"), cell("R1", "success", null)))
            .stream().map(line -> line.table() + "." + line.cell() + " " + line.outcome() + " " + line.difference().orElse(null)))
            .containsExactly("A1.total differs -2", "A1.owed not_in_supplier_file null", "A1.none not_in_release null", "P1.success agreed 0.0", "ZZ.odd not_in_release null");
    }

    @Test
    void without_a_file_there_is_nothing_to_compare_with() {
        assertThat(SupplierTotals.read(folder.resolve("supplier.csv"))).isEmpty();
    }

    @Test
    void all_that_is_wrong_in_a_file_is_told_at_once() throws IOException {
        Path file = file("table,cell,value\nA1,total,\"1,234\"\nA1,owed,-3\nA1,relief,\nA1,section_21,4\nA1,section_21,5\n");
        assertThatThrownBy(() -> SupplierTotals.read(file)).isInstanceOf(UserFault.class).hasMessage(("Invalid \"%s\":%n"
            + "  line 2, column value: \"1,234\" is not a number of nought or more, written without thousands marks%n"
            + "  line 3, column value: \"-3\" is not a number of nought or more, written without thousands marks%n"
            + "  line 4, column value: nothing there%n"
            + "  line 6, column cell: A1.section_21 stands twice%n"
            + "Correct these lines and try again; nothing was done.").formatted(file));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("supplier.csv"), text);
    }

    private static Cell cell(String table, String code, String value) {
        return new Cell(table, code, code, "households", "", "", "", "", Optional.empty(), 0, Optional.ofNullable(value).map(BigDecimal::new), Optional.empty());
    }
}
