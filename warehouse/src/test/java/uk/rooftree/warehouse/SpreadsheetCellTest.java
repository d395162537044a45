package uk.rooftree.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "@SUM(1+1)*cmd", "+1+cmd", "-2+3+cmd", "\t=1", "\r=1", "=1\n=2", "-"})
    void what_a_spreadsheet_would_take_for_a_formula_is_text(String value) {
        assertThat(SpreadsheetCell.isFormula(value)).isTrue();
        assertThat(SpreadsheetCell.asText(value)).isEqualTo("'" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "V1", "-12.50", "+7", "31/03/2026", "a=b", "O'Brien"})
    void everything_else_stays_as_it_came(String value) {
        assertThat(SpreadsheetCell.isFormula(value)).isFalse();
        assertThat(SpreadsheetCell.asText(value)).isEqualTo(value);
    }
}
