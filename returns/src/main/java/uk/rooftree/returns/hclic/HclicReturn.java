package uk.rooftree.returns.hclic;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A quarter's return of one council: every cell, what is wrong with the cases behind them, and how they compare with the supplier's file.
 *
 * @param council    its name
 * @param onsCode    its code
 * @param release    number of the release it is made of
 * @param asAt       last day of the quarter
 * @param lastSource where the cells of the quarter before are from, in words
 * @param cells      in the order of the tables
 * @param findings   errors first
 * @param ruleWords  what each rule that is broken says, by its id, before it is filled
 * @param reconciled cell by cell; empty where the home has no file of the supplier's
 * @param elements   what H-CLIC calls the columns of the extracts
 */
public record HclicReturn(Quarter quarter, String council, String onsCode, int release, LocalDate asAt, String lastSource, List<Cell> cells, List<Finding> findings,
                          Map<String, String> ruleWords, Optional<List<Reconciled>> reconciled, List<Element> elements) {

    public HclicReturn {
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
        ruleWords = Collections.unmodifiableMap(new LinkedHashMap<>(ruleWords));
        reconciled = reconciled.map(List::copyOf);
        elements = List.copyOf(elements);
    }

    public long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** Cells of the comparison that came out so; none without a file of the supplier's. */
    public List<Reconciled> reconciled(Reconciled.Outcome outcome) {
        return reconciled.orElse(List.of()).stream().filter(line -> line.outcome() == outcome).toList();
    }

    /** Tables without a value because their feed was not supplied. */
    public List<String> tablesNotSupplied() {
        return cells.stream().filter(cell -> cell.value().isEmpty() && !cell.unit().equals("percent")).map(Cell::table).distinct().toList();
    }

    /** Whether nothing stands against sending it: no error, every table supplied, nothing that differs from the supplier's file. */
    public boolean isReady() {
        return count(Severity.ERROR) == 0 && tablesNotSupplied().isEmpty() && reconciled(Reconciled.Outcome.DIFFERS).isEmpty();
    }
}
