package uk.rooftree.returns.hclic;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.reports.worksheet.Worksheet;

/** A return as the worksheet that is read, signed and kept. It names no case: those to correct are in {@code findings.csv}. */
final class HclicWorksheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final List<String> CELL_HEADS = List.of("Cell", "Column", "This quarter", "Last quarter", "Change", "What it counts", "Rows; figure");
    private static final List<String> RULE_HEADS = List.of("Rule", "What is wrong", "Findings", "Officers", "Severity", "What to do", "Source");
    private static final List<String> SUPPLIER_HEADS = List.of("Cell", "Column", "Rooftree", "Supplier", "Difference", "Outcome", "");

    private final HclicReturn made;

    HclicWorksheet(HclicReturn made) {
        this.made = made;
    }

    Worksheet sheet() {
        List<Worksheet.Part> parts = new ArrayList<>();
        parts.add(new Worksheet.Part("Pre-check", "Pre-check: to correct at source, case by case in findings.csv", RULE_HEADS, rules()));
        parts.add(new Worksheet.Part("Supplier", "Against the supplier's file: cells that do not agree", SUPPLIER_HEADS, supplier()));
        Map<String, List<Cell>> tables = new LinkedHashMap<>();
        made.cells().forEach(cell -> tables.computeIfAbsent(cell.table(), table -> new ArrayList<>()).add(cell));
        tables.forEach((table, cells) -> parts.add(new Worksheet.Part("Table " + table, "%s: %s  ·  %s".formatted(table, cells.get(0).title(), cells.get(0).source()),
            CELL_HEADS, cells.stream().map(HclicWorksheet::row).toList())));
        return new Worksheet("H-CLIC " + made.quarter(), made.council(),
            "%s  ·  %s to %s  ·  release %d".formatted(made.onsCode(), DAY.format(made.quarter().firstDay()), DAY.format(made.asAt()), made.release()),
            standing(), "Official: the council's own working copy", made.asAt(), parts.stream().filter(part -> !part.rows().isEmpty()).toList());
    }

    private String standing() {
        String compared = made.reconciled().isEmpty() ? "There is no file of the supplier's to compare with."
            : "Of the supplier's file %,d cells agree, %,d differ, %,d are missing there, %,d here.".formatted(made.reconciled(Reconciled.Outcome.AGREED).size(),
                made.reconciled(Reconciled.Outcome.DIFFERS).size(), made.reconciled(Reconciled.Outcome.NOT_IN_SUPPLIER_FILE).size(),
                made.reconciled(Reconciled.Outcome.NOT_IN_RELEASE).size());
        return "%s %,d errors, %,d warnings.%s %s Cells of the last quarter are %s. Counts of small groups are as they are: not for publication.".formatted(
            made.isReady() ? "Ready." : "Not ready.", made.count(Severity.ERROR), made.count(Severity.WARNING),
            made.tablesNotSupplied().isEmpty() ? "" : " Not supplied: " + String.join(", ", made.tablesNotSupplied()) + ".", compared, made.lastSource());
    }

    private List<Worksheet.Row> rules() {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        made.findings().forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding));
        List<Worksheet.Row> rows = new ArrayList<>();
        byRule.forEach((rule, findings) -> {
            Finding first = findings.get(0);
            String words = made.ruleWords().get(rule).replaceAll("\\{([a-z_]+)}", "…");
            long officers = findings.stream().map(Finding::officer).filter(officer -> !officer.isEmpty()).distinct().count();
            rows.add(new Worksheet.Row(List.of(rule, words, BigDecimal.valueOf(findings.size()), BigDecimal.valueOf(officers), first.severity().toString(), first.fix(),
                first.source()), first.severity() == Severity.ERROR));
        });
        return rows;
    }

    private List<Worksheet.Row> supplier() {
        Map<String, String> labels = new LinkedHashMap<>();
        made.cells().forEach(cell -> labels.put(cell.id(), cell.label()));
        return made.reconciled().orElse(List.of()).stream().filter(line -> line.outcome() != Reconciled.Outcome.AGREED).map(line -> {
            String id = line.table() + "." + line.cell();
            return new Worksheet.Row(List.of(id, labels.getOrDefault(id, "no cell of these tables"), shown(line.ours()), shown(line.theirs()), shown(line.difference()),
                line.outcome().toString().replace('_', ' '), ""), line.outcome() == Reconciled.Outcome.DIFFERS);
        }).toList();
    }

    private static Worksheet.Row row(Cell cell) {
        return new Worksheet.Row(List.of(cell.id(), cell.label(), cell.value().map(Object.class::cast).orElse("n/a"), shown(cell.last()), shown(cell.change()), cell.definition(),
            "%,d rows%s".formatted(cell.rows(), cell.figure().map(figure -> "; " + figure).orElse(""))), false);
    }

    private static Object shown(Optional<BigDecimal> number) {
        return number.map(Object.class::cast).orElse("");
    }
}
