package uk.rooftree.returns.hclic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import uk.rooftree.returns.submission.MadeReturn;
import uk.rooftree.returns.submission.ReturnKind;
import uk.rooftree.returns.submission.ReturnSource;
import uk.rooftree.returns.table.EarlierAnswers;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.release.Release;

/** The H-CLIC return as one that is submitted, as a whole. */
public final class HclicKind implements ReturnKind {

    /** As the command line names it. */
    public static final String NAME = "h-clic";

    private static final String SUPPLIER = "supplier.csv";
    private static final String ELEMENTS = "h-clic-elements.csv";
    private static final String LAST_QUARTER = "last-quarter.csv";

    private final HclicFolder folder;
    private final HclicReturns returns;

    public HclicKind(Home home) {
        this.folder = new HclicFolder(home);
        this.returns = new HclicReturns(home);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** None: the tables that say what the return is are reference tables of the release. */
    @Override
    public SortedMap<String, byte[]> tables() {
        return Collections.emptySortedMap();
    }

    @Override
    public Release release(String period) {
        return returns.release(quarter(period));
    }

    @Override
    public void freeze(String period, Path inputs) {
        Quarter quarter = quarter(period);
        try {
            for (Map.Entry<String, Path> file : Map.of(SUPPLIER, folder.supplier(quarter), ELEMENTS, folder.elements()).entrySet()) {
                if (Files.exists(file.getValue())) {
                    Files.copy(file.getValue(), inputs.resolve(file.getKey()));
                }
            }
            Files.writeString(inputs.resolve(LAST_QUARTER), returns.lastQuarter(quarter).text(), StandardCharsets.UTF_8);
        } catch (IOException refused) {
            throw new UserFault("Cannot keep what the return is made from: %s. Check that the files of returns/ may be read; nothing was submitted.".formatted(refused.getMessage()),
                refused);
        }
    }

    @Override
    public MadeReturn make(ReturnSource source, Path outputs) {
        HclicReturn made = HclicReturns.make(quarter(source.period()), source.council(), source.release(), source.inputs().resolve(SUPPLIER), source.inputs().resolve(ELEMENTS),
            EarlierAnswers.read(source.inputs().resolve(LAST_QUARTER)));
        SortedMap<String, String> cells = new TreeMap<>();
        made.cells().forEach(cell -> cells.put(cell.id(), cell.value().map(value -> value.toPlainString()).orElse("")));
        List<String> obstacles = new ArrayList<>();
        made.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).forEach(finding -> obstacles.add("%s: %s".formatted(finding.rule(), finding.message())));
        made.tablesNotSupplied().forEach(table -> obstacles.add("%s has no value: its feed was not supplied".formatted(table)));
        made.reconciled(Reconciled.Outcome.DIFFERS).forEach(line -> obstacles.add("%s.%s differs from the supplier's file".formatted(line.table(), line.cell())));
        return new MadeReturn(HclicFiles.write(made, outputs), cells, List.of(), obstacles);
    }

    private static Quarter quarter(String period) {
        return Quarter.named(period).orElseThrow(() -> new UserFault("Invalid --quarter \"%s\": a quarter of the calendar year is written like 2026-Q2.".formatted(period)));
    }
}
