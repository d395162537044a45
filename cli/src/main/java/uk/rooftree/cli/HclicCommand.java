package uk.rooftree.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.rooftree.returns.hclic.CellRows;
import uk.rooftree.returns.hclic.Finding;
import uk.rooftree.returns.hclic.HclicFiles;
import uk.rooftree.returns.hclic.HclicKind;
import uk.rooftree.returns.hclic.HclicReturn;
import uk.rooftree.returns.hclic.HclicReturns;
import uk.rooftree.returns.hclic.Quarter;
import uk.rooftree.returns.hclic.Reconciled;
import uk.rooftree.returns.hclic.Severity;
import uk.rooftree.returns.submission.Submission;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;

/** {@code rooftree return h-clic}: the quarter's tables from the release as at its last day. */
@Command(name = "h-clic", mixinStandardHelpOptions = true,
    description = {"Makes the H-CLIC tables of a quarter from the release as at its last day, checks the cases before they are sent, and compares the totals",
        "with those of your supplier's file (returns/h-clic-<quarter>/supplier.csv of the home; docs/h-clic.md tells how)."},
    footer = {"", "Exit codes: 0 nothing stands against it, 1 a fault of ours, 2 something for you to put right first,",
        "3 made, with errors in cases or cells that differ from the supplier's."})
final class HclicCommand implements Callable<Integer> {

    /** What the command exits with if something is to be corrected before the quarter is sent. */
    static final int NOT_READY = 3;

    @Option(names = "--quarter", paramLabel = "QUARTER", description = "The quarter of the calendar year, such as 2026-Q2 for April to June 2026.")
    private String quarter;

    @Option(names = "--cell", paramLabel = "TABLE.CELL", description = "Lists the rows behind a cell, such as A1.total, and writes nothing.")
    private String cell;

    @Option(names = "--json", description = "Prints cells, findings and the comparison, or a cell's rows, as JSON.")
    private boolean isJson;

    @Mixin
    private SubmitOption submitOption;

    @Mixin
    private HomeOption homeOption;

    @Mixin
    private EngineOption engineOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Quarter wanted = Quarter.named(quarter == null ? "" : quarter).orElseThrow(() -> new UserFault(quarter == null
            ? "Cannot make a return without its quarter: give --quarter, such as --quarter 2026-Q2 for April to June 2026."
            : "Invalid --quarter \"%s\": a quarter of the calendar year is written like 2026-Q2 (April to June 2026), from 2018 on.".formatted(quarter)));
        boolean isSubmit = submitOption.isSubmit();
        Home home = homeOption.open(engineOption.supply());
        HclicKind kind = new HclicKind(home);
        HclicReturns returns = new HclicReturns(home);
        PrintWriter out = spec.commandLine().getOut();
        if (submitOption.isAsSubmitted()) {
            return submitOption.remake(home, kind, submitOption.submission(home, kind, Optional.of(wanted.toString())), out, isJson);
        }
        if (cell != null) {
            tellRows(out, returns.rows(wanted, cell));
            out.flush();
            return 0;
        }
        HclicReturn made = returns.make(wanted);
        Optional<Submission> submission = isSubmit && made.isReady() ? Optional.of(submitOption.submit(home, kind, wanted.toString())) : Optional.empty();
        List<Path> files = submission.map(frozen -> SubmitOption.copy(frozen, returns.out(wanted))).orElseGet(() -> HclicFiles.write(made, returns.out(wanted)));
        if (isJson) {
            Map<String, Object> json = new LinkedHashMap<>(HclicJson.of(made, files));
            json.put("submission", submission.map(SubmissionJson::of));
            Json.print(out, json);
        } else {
            tell(out, made, files, returns.supplier(wanted));
            submission.ifPresent(frozen -> out.printf("Submitted: %s, signed by %s; kept in \"%s\".%n", frozen.title(), frozen.signOff().by(), frozen.folder()));
            if (isSubmit && submission.isEmpty()) {
                out.printf("Not submitted.%n");
            }
        }
        out.flush();
        return made.isReady() ? 0 : NOT_READY;
    }

    private static void tell(PrintWriter out, HclicReturn made, List<Path> files, Path supplier) {
        out.printf("H-CLIC %s, %s to %s, %s   release %d, as at %s; last quarter's cells: %s%n", made.quarter(), made.quarter().firstDay(), made.quarter().lastDay(),
            made.council(), made.release(), made.asAt(), made.lastSource());
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        made.findings().forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding));
        if (!byRule.isEmpty()) {
            List<List<Object>> rows = new ArrayList<>();
            byRule.forEach((rule, findings) -> rows.add(List.of(findings.get(0).severity(), rule, findings.size(),
                findings.stream().filter(finding -> !finding.line().isEmpty()).findFirst().orElse(findings.get(0)).message())));
            TextTable.print(out, List.of("severity", "rule", "findings", "one of them"), rows);
        }
        out.printf("%,d cells in %,d tables; %,d errors, %,d warnings%n", made.cells().size(), made.cells().stream().map(cell -> cell.table()).distinct().count(),
            made.count(Severity.ERROR), made.count(Severity.WARNING));
        if (!made.tablesNotSupplied().isEmpty()) {
            out.printf("Not supplied, and so without a value: %s%n", String.join(", ", made.tablesNotSupplied()));
        }
        tellSupplier(out, made, supplier);
        files.forEach(file -> out.printf("%s%n", file));
        out.printf("%s%n", made.isReady() ? "Nothing stands against it." : "Not ready: correct what findings.csv lists, and settle what differs from the supplier's file.");
    }

    private static void tellSupplier(PrintWriter out, HclicReturn made, Path supplier) {
        if (made.reconciled().isEmpty()) {
            out.printf("Not compared with your supplier's file: put its totals (table,cell,value) in \"%s\"%n", supplier);
            return;
        }
        List<List<Object>> rows = new ArrayList<>();
        made.reconciled(Reconciled.Outcome.DIFFERS).forEach(line -> rows.add(List.of(line.table() + "." + line.cell(), line.ours().orElseThrow(), line.theirs().orElseThrow(),
            line.difference().orElseThrow())));
        if (!rows.isEmpty()) {
            TextTable.print(out, List.of("cell", "rooftree", "supplier", "difference"), rows);
        }
        out.printf("Against the supplier's file: %,d cells agree, %,d differ, %,d are missing there, %,d here%n", made.reconciled(Reconciled.Outcome.AGREED).size(), rows.size(),
            made.reconciled(Reconciled.Outcome.NOT_IN_SUPPLIER_FILE).size(), made.reconciled(Reconciled.Outcome.NOT_IN_RELEASE).size());
    }

    private void tellRows(PrintWriter out, CellRows found) {
        if (isJson) {
            Json.print(out, HclicJson.of(found));
            return;
        }
        out.printf("%s   %s: %s%n", found.cell().id(), found.cell().title(), found.cell().label());
        out.printf("  value        %s %s%n", found.cell().value().map(Object::toString).orElse("n/a"), found.cell().unit());
        out.printf("  definition   %s%n  source       %s%n", found.cell().definition(), found.cell().source());
        found.cell().figure().ifPresent(figure -> out.printf("  published as %s%n", figure));
        out.printf("  sums         numerator %,d%s over %,d rows%n", found.numerator(), found.denominator() == 0 ? "" : ", denominator %,d".formatted(found.denominator()),
            found.cell().rows());
        TextTable.print(out, List.of("unit", "numerator", "denominator", "officer", "file", "line"), found.rows().stream()
            .map(row -> List.<Object>of(row.unit(), row.numerator(), row.denominator(), row.officer(), row.file(), row.line())).toList());
        if (found.withheld() > 0) {
            out.printf("%,d withheld: protected records, counted, never listed%n", found.withheld());
        }
    }
}
