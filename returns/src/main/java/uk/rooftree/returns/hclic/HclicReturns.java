package uk.rooftree.returns.hclic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import uk.rooftree.returns.table.EarlierAnswers;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.ReleaseMarks;
import uk.rooftree.warehouse.release.ReleaseReader;
import uk.rooftree.warehouse.release.Releases;

/** The H-CLIC returns of one council, of the releases as at the last days of quarters. */
public final class HclicReturns {

    private static final TableName CATALOGUE = TableName.of("reference.hclic_cell");

    private final Home home;
    private final HclicFolder folder;

    public HclicReturns(Home home) {
        this.home = home;
        this.folder = new HclicFolder(home);
    }

    /** Where a quarter's return is written. */
    public Path out(Quarter quarter) {
        return folder.out(quarter);
    }

    /** Where the totals of the supplier's file belong. */
    public Path supplier(Quarter quarter) {
        return folder.supplier(quarter);
    }

    /**
     * Makes the return of a quarter, of the newest release as at its last day.
     *
     * @throws UserFault if there is no such release, it holds no homelessness cases, or one of the council's files for it is at fault
     */
    public HclicReturn make(Quarter quarter) {
        try (ReleaseReader reader = open(release(quarter))) {
            return make(quarter, home.council().name(), reader, folder.supplier(quarter), folder.elements(), lastQuarter(quarter));
        }
    }

    /** The cells of the quarter before, by id, as the newest release of its last day has them; none are known where there is no such release. */
    EarlierAnswers lastQuarter(Quarter quarter) {
        Optional<Release> before = quarter.previous().flatMap(this::find).filter(found -> !isRetired(found) && found.find(CATALOGUE).isPresent());
        if (before.isEmpty()) {
            return EarlierAnswers.unknown();
        }
        Map<String, String> last = new TreeMap<>();
        try (ReleaseReader reader = open(before.get())) {
            cells(reader).forEach(cell -> cell.value().ifPresent(value -> last.put(cell.id(), value.toPlainString())));
        }
        return new EarlierAnswers("of release %d as at %s".formatted(before.get().number(), before.get().asAt()), last);
    }

    /** Makes the return of a quarter of nothing but these. */
    static HclicReturn make(Quarter quarter, String council, ReleaseReader reader, Path supplier, Path elements, EarlierAnswers last) {
        Optional<SupplierTotals> totals = SupplierTotals.read(supplier);
        ElementMap map = ElementMap.of(reader, elements);
        List<Cell> cells = cells(reader).stream().map(cell -> cell.withLast(Optional.ofNullable(last.answers().get(cell.id())).map(BigDecimal::new))).toList();
        if (cells.get(0).value().isEmpty()) {
            throw new UserFault(("Cannot make the H-CLIC return of %s: release %d as at %s holds no homelessness cases. "
                + "Put homelessness_case.csv beside the other extracts of that date and run: rooftree run --as-at %s.")
                .formatted(quarter, reader.release().number(), reader.asAt(), reader.asAt()));
        }
        PreCheck check = new PreCheck(reader, map);
        List<Finding> findings = check.findings();
        Map<String, String> words = new LinkedHashMap<>();
        findings.forEach(finding -> words.put(finding.rule(), check.rules().get(finding.rule()).message()));
        return new HclicReturn(quarter, council, reader.councilCode(), reader.release().number(), reader.asAt(), last.source(), cells, findings, words,
            totals.map(theirs -> theirs.with(cells)), map.elements());
    }

    /**
     * The rows behind a cell.
     *
     * @param id such as A1.total
     * @throws UserFault if there is no such cell, or no such release
     */
    public CellRows rows(Quarter quarter, String id) {
        try (ReleaseReader reader = open(release(quarter))) {
            List<Cell> cells = cells(reader);
            Cell cell = cells.stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow(() -> new UserFault(
                "Cannot find the cell \"%s\": cells are written like A1.total, and cells.csv of the return lists them (tables: %s).".formatted(id,
                    String.join(", ", cells.stream().map(Cell::table).distinct().toList()))));
            PreCheck check = new PreCheck(reader, ElementMap.of(reader, folder.elements()));
            List<CellRow> listed = new ArrayList<>();
            long numerator = 0;
            long denominator = 0;
            long withheld = 0;
            for (ReleaseRows.Row row : ReleaseRows.read(reader, "select unit_ref, numerator, denominator, officer, file, line from hclic.cell_row "
                    + "where table_id = '%s' and cell = '%s' order by unit_ref".formatted(cell.table(), cell.code()))) {
                numerator += row.number("numerator");
                denominator += row.number("denominator");
                if (check.isWithheld(row.text("file"), row.number("line"))) {
                    withheld++;
                } else {
                    listed.add(new CellRow(row.text("unit_ref"), row.number("numerator"), row.number("denominator"), row.text("officer"), row.text("file"), row.number("line")));
                }
            }
            return new CellRows(cell, numerator, denominator, listed, withheld);
        }
    }

    private static List<Cell> cells(ReleaseReader reader) {
        return ReleaseRows.read(reader, "select * from hclic.cell where council_code = '%s' order by place".formatted(reader.councilCode())).stream()
            .map(row -> new Cell(row.text("table_id"), row.text("cell"), row.text("label"), row.text("unit"), row.text("title"), row.text("section"), row.text("source"),
                row.text("definition"), row.given("figure"), row.number("rows_counted"),
                row.decimal("value").map(value -> value.setScale(row.text("kind").equals("percent") ? 1 : 0, RoundingMode.UNNECESSARY)), Optional.empty())).toList();
    }

    /** The release that a quarter's return tells of. */
    Release release(Quarter quarter) {
        Release release = find(quarter).orElseThrow(() -> new UserFault(
            ("Cannot make the H-CLIC return of %s (%s to %s): there is no release as at %s, its last day. "
                + "Put the extracts of that date in \"%s\" and run: rooftree run --as-at %s.")
                .formatted(quarter, quarter.firstDay(), quarter.lastDay(), quarter.lastDay(), home.inbox(quarter.lastDay()), quarter.lastDay())));
        if (isRetired(release)) {
            throw new UserFault("Cannot make the H-CLIC return of %s: release %d as at %s was retired by rooftree vacuum. Run rooftree run --as-at %s again."
                .formatted(quarter, release.number(), release.asAt(), release.asAt()));
        }
        if (release.find(CATALOGUE).isEmpty()) {
            throw new UserFault("Cannot make the H-CLIC return of %s: release %d as at %s was made before Rooftree knew of H-CLIC. Run rooftree run --as-at %s again."
                .formatted(quarter, release.number(), release.asAt(), release.asAt()));
        }
        return release;
    }

    private Optional<Release> find(Quarter quarter) {
        return new Releases(home.warehouse()).latestFor(home.council().onsCode(), quarter.lastDay());
    }

    private boolean isRetired(Release release) {
        return new ReleaseMarks(home.warehouse()).isRetired(release.number());
    }

    private ReleaseReader open(Release release) {
        return ReleaseReader.open(release, new DeltaTables(home.warehouse()), home.copies());
    }
}
