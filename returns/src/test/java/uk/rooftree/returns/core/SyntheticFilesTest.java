package uk.rooftree.returns.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Files that were run through the service's own code, and what it said of them. */
class SyntheticFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"synthetic-valid-2025.csv", "synthetic-valid-2026.csv"})
    void what_the_service_accepts_passes(String file) {
        Checked checked = Checked.file(Checked.resource(file));

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.summary().outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(checked.summary().lettings()).isEqualTo(3);
    }

    /** 229 rows, each with one change, and the 446 answers the service gave. */
    @Test
    void every_fault_is_reported_on_the_service_s_fields_in_its_categories() throws Exception {
        TreeSet<String> recorded = new TreeSet<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(expected())) {
            reader.stream().filter(line -> !line.getField("category").equals("none"))
                .forEach(line -> recorded.add("%03d %03d %s".formatted(Integer.valueOf(line.getField("row")), Integer.valueOf(line.getField("field")), line.getField("category"))));
        }

        List<Finding> findings = Checked.file(Checked.resource("synthetic-faults-2025.csv")).findings();

        TreeSet<String> found = new TreeSet<>();
        findings.forEach(finding -> found.add("%03d %03d %s".formatted(finding.row(), finding.field(), finding.category())));
        assertThat(without(found, recorded)).as("found, and not recorded").isEmpty();
        assertThat(without(recorded, found)).as("recorded, and not found").isEmpty();
        assertThat(recorded).hasSize(446);
    }

    private static TreeSet<String> without(TreeSet<String> all, TreeSet<String> those) {
        TreeSet<String> rest = new TreeSet<>(all);
        rest.removeAll(those);
        return rest;
    }

    private static Path expected() {
        return Checked.resource("synthetic-faults-2025-expected.csv");
    }
}
