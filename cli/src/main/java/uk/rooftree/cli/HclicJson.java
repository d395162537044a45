package uk.rooftree.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.returns.hclic.Cell;
import uk.rooftree.returns.hclic.CellRows;
import uk.rooftree.returns.hclic.Finding;
import uk.rooftree.returns.hclic.HclicReturn;
import uk.rooftree.returns.hclic.Reconciled;
import uk.rooftree.returns.hclic.Severity;

/** What {@code rooftree return h-clic --json} prints. */
final class HclicJson {

    private HclicJson() {
    }

    static Map<String, Object> of(HclicReturn made, List<Path> files) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("return", "h-clic");
        json.put("quarter", made.quarter().toString());
        json.put("from", made.quarter().firstDay().toString());
        json.put("to", made.quarter().lastDay().toString());
        json.put("council", made.council());
        json.put("ons_code", made.onsCode());
        json.put("release", made.release());
        json.put("as_at", made.asAt().toString());
        json.put("last_quarter", made.lastSource());
        json.put("ready", made.isReady());
        json.put("errors", made.count(Severity.ERROR));
        json.put("warnings", made.count(Severity.WARNING));
        json.put("not_supplied", made.tablesNotSupplied());
        json.put("files", files.stream().map(Path::toString).toList());
        json.put("cells", made.cells().stream().map(cell -> of(cell, made.quarter().toString())).toList());
        json.put("findings", made.findings().stream().map(HclicJson::of).toList());
        json.put("supplier", made.reconciled().map(lines -> lines.stream().map(HclicJson::of).toList()));
        return json;
    }

    private static Map<String, Object> of(Cell cell, String quarter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("table", cell.table());
        json.put("cell", cell.code());
        json.put("label", cell.label());
        json.put("value", plain(cell.value()));
        json.put("unit", cell.unit());
        json.put("rows", cell.rows());
        json.put("last_quarter", plain(cell.last()));
        json.put("change", plain(cell.change()));
        json.put("definition", cell.definition());
        json.put("source", cell.source());
        json.put("figure", cell.figure());
        json.put("explain", "rooftree return h-clic --quarter %s --cell %s".formatted(quarter, cell.id()));
        return json;
    }

    private static Map<String, Object> of(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", finding.severity().toString());
        json.put("rule", finding.rule());
        json.put("case_ref", finding.caseRef());
        json.put("placement_ref", finding.placement());
        json.put("officer", finding.officer());
        json.put("feed", finding.feed());
        json.put("file", finding.file());
        json.put("line", finding.line());
        json.put("field", finding.field());
        json.put("element", finding.element());
        json.put("message", finding.message());
        json.put("fix", finding.fix());
        json.put("source", finding.source());
        return json;
    }

    private static Map<String, Object> of(Reconciled line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("table", line.table());
        json.put("cell", line.cell());
        json.put("outcome", line.outcome().toString());
        json.put("ours", plain(line.ours()));
        json.put("supplier", plain(line.theirs()));
        json.put("difference", plain(line.difference()));
        return json;
    }

    static Map<String, Object> of(CellRows found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("table", found.cell().table());
        json.put("cell", found.cell().code());
        json.put("value", plain(found.cell().value()));
        json.put("definition", found.cell().definition());
        json.put("source", found.cell().source());
        json.put("numerator", found.numerator());
        json.put("denominator", found.denominator());
        json.put("rows_in_all", found.cell().rows());
        json.put("withheld", found.withheld());
        json.put("rows", found.rows().stream().map(row -> {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("unit", row.unit());
            told.put("numerator", row.numerator());
            told.put("denominator", row.denominator());
            told.put("officer", row.officer());
            told.put("file", row.file());
            told.put("line", row.line());
            return told;
        }).toList());
        return json;
    }

    private static Optional<String> plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString);
    }
}
