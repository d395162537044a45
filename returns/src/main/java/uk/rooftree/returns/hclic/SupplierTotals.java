package uk.rooftree.returns.hclic;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import uk.rooftree.returns.table.TableFile;

/** The totals of the file that the council's supplier makes for H-CLIC: a CSV of table, cell and value that an officer keeps in the home. */
final class SupplierTotals {

    private static final List<String> COLUMNS = List.of("table", "cell", "value");

    private final Map<String, String[]> cells = new TreeMap<>();
    private final Map<String, BigDecimal> values = new TreeMap<>();

    private SupplierTotals() {
    }

    /** Empty where there is no such file. */
    static Optional<SupplierTotals> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        SupplierTotals totals = new SupplierTotals();
        TableFile table = TableFile.read(file, COLUMNS);
        for (TableFile.Line line : table.lines()) {
            String id = line.needed("table") + "." + line.needed("cell");
            totals.cells.put(id, new String[] {line.text("table"), line.text("cell")});
            String value = line.needed("value");
            if (!value.isEmpty() && !value.matches("[0-9]{1,9}([.][0-9]{1,4})?")) {
                line.problem("value", "\"%s\" is not a number of nought or more, written without thousands marks".formatted(value));
            } else if (!value.isEmpty() && totals.values.put(id, new BigDecimal(value)) != null) {
                line.problem("cell", "%s stands twice".formatted(id));
            }
        }
        table.throwProblems();
        return Optional.of(totals);
    }

    /** Ours beside theirs: our cells in their order, then theirs that we do not have. A cell without a value is one that is not there. */
    List<Reconciled> with(List<Cell> ours) {
        List<Reconciled> compared = new ArrayList<>();
        Map<String, BigDecimal> left = new TreeMap<>(values);
        for (Cell cell : ours) {
            Optional<BigDecimal> theirs = Optional.ofNullable(left.remove(cell.id()));
            if (cell.value().isPresent() || theirs.isPresent()) {
                compared.add(new Reconciled(cell.table(), cell.code(), outcome(cell.value(), theirs), cell.value(), theirs));
            }
        }
        left.forEach((id, value) -> compared.add(
            new Reconciled(cells.get(id)[0], cells.get(id)[1], Reconciled.Outcome.NOT_IN_RELEASE, Optional.empty(), Optional.of(value))));
        return compared;
    }

    private static Reconciled.Outcome outcome(Optional<BigDecimal> ours, Optional<BigDecimal> theirs) {
        if (theirs.isEmpty()) {
            return Reconciled.Outcome.NOT_IN_SUPPLIER_FILE;
        }
        if (ours.isEmpty()) {
            return Reconciled.Outcome.NOT_IN_RELEASE;
        }
        return ours.get().compareTo(theirs.get()) == 0 ? Reconciled.Outcome.AGREED : Reconciled.Outcome.DIFFERS;
    }
}
