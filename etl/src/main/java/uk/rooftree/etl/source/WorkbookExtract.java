package uk.rooftree.etl.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.warehouse.council.WorkbookLayout;

/**
 * Sheets of workbooks that hold the rows of one feed: below the row of column names, each row that holds something. A column without
 * a name is told and not read.
 */
public final class WorkbookExtract implements Extract {

    /** Notes further to the right of the columns are not looked for. */
    private static final int NOTES_LOOKED_AT = 100;

    private final Contract contract;
    private final Feed feed;
    private final Map<String, String> columns;
    private final CellText texts;
    private final WorkbookLayout layout;
    private final List<Path> paths;
    private final WantedColumns wanted;

    /**
     * @param contract   what the feed should hold
     * @param feed       which it is
     * @param columns    the contract's column by the header's name for it
     * @param dateFormat of dates that stand in the workbook as text; its true dates are written alike
     * @param layout     which sheet, and where its header is
     * @param folder     the as-at's folder
     */
    public WorkbookExtract(Contract contract, Feed feed, Map<String, String> columns, String dateFormat, WorkbookLayout layout, Path folder) {
        this.contract = contract;
        this.feed = feed;
        this.columns = columns;
        this.texts = new CellText(dateFormat);
        this.layout = layout;
        this.paths = layout.files(folder);
        this.wanted = WantedColumns.of(feed);
    }

    @Override
    public boolean isSupplied() {
        return !paths.isEmpty();
    }

    @Override
    public String digest() {
        return Extract.digestOf(paths.stream().map(FileDigest::of).toList());
    }

    @Override
    public List<ReadExtract> read(Path workFolder) {
        List<ReadExtract> read = new ArrayList<>();
        for (Path path : paths) {
            String name = read.isEmpty() ? feed.name() : feed.name() + "." + (read.size() + 1);
            try {
                read.add(WorkbookFile.read(path, PackingLimits.OF_WORKBOOK, texts,
                    workbook -> read(path, workbook, workFolder.resolve(name + ".csv"), workFolder.resolve(name + ".ragged.csv"))));
            } catch (IOException unreadable) {
                throw CannotRead.of(path, unreadable);
            }
        }
        return read;
    }

    private ReadExtract read(Path path, Workbook workbook, Path records, Path ragged) throws IOException {
        BiFunction<String, String, FileIssue> told = (rule, column) -> FileIssue.of(contract, rule, feed.name(), PackedText.nameOf(path), column);
        String modifiedAt = Files.getLastModifiedTime(path).toInstant().toString();
        Optional<SheetHeader> found = header(path, workbook);
        if (found.isEmpty()) {
            return new ReadExtract(feed.name(), PackedText.nameOf(path), FileDigest.of(path), Files.size(path), modifiedAt, workbook.kind(), 0, records,
                ragged, List.of(told.apply("R-FILE-001", "").saying("no sheet has a row with the names of this feed's columns")));
        }
        Header header = Header.of(found.get().names(), wanted, columns, told);
        Set<FileIssue> issues = new LinkedHashSet<>(header.issues());
        // a column without a name is told by its letter, if there is anything in it
        issues.removeIf(issue -> issue.rule().equals("R-FILE-004") && issue.column().isEmpty());
        try (OutputStream recordsOut = Files.newOutputStream(records); OutputStream raggedOut = Files.newOutputStream(ragged)) {
            RecordHandler handler = new RecordHandler(new RecordWriter(recordsOut), new RecordWriter(raggedOut));
            handler.takesRows(true);
            handler.expect(inOrder(header));
            Set<Integer> unnamed = new LinkedHashSet<>();
            workbook.read(found.get().sheet(), (number, cells) -> {
                if (number > found.get().row()) {
                    row(handler, number, cells, header);
                    unnamed(cells, found.get().names(), unnamed);
                }
                return true;
            });
            handler.flush();
            unnamed.stream().sorted().map(column -> told.apply("R-FILE-004", letters(column))).forEach(issues::add);
            return new ReadExtract(feed.name(), PackedText.nameOf(path), FileDigest.of(path), Files.size(path), modifiedAt, workbook.kind(), handler.rows(),
                records, ragged, List.copyOf(issues));
        }
    }

    private Optional<SheetHeader> header(Path path, Workbook workbook) throws IOException {
        List<String> sheets = workbook.sheets();
        List<SheetHeader> found = new ArrayList<>();
        for (int sheet : candidates(path, sheets)) {
            SheetHeader.find(workbook, sheet, layout.headerRow(), wanted, columns).ifPresent(found::add);
        }
        List<SheetHeader> whole = found.stream().filter(SheetHeader::isWhole).toList();
        if (whole.size() > 1) {
            throw new PackingFault("%s has the columns of %s in several sheets (\"%s\" and \"%s\"); say which in council.yaml (sources.%s.sheet)".formatted(
                path.getFileName(), feed.name(), sheets.get(whole.get(0).sheet()), sheets.get(whole.get(1).sheet()), feed.name()));
        }
        return whole.isEmpty() ? found.stream().reduce((best, next) -> next.known() > best.known() ? next : best) : Optional.of(whole.get(0));
    }

    /** The sheet that council.yaml names, or all. */
    private List<Integer> candidates(Path path, List<String> sheets) throws IOException {
        if (layout.sheet().isEmpty()) {
            return IntStream.range(0, sheets.size()).boxed().toList();
        }
        String chosen = layout.sheet().get();
        int place = IntStream.range(0, sheets.size()).filter(sheet -> sheets.get(sheet).strip().equalsIgnoreCase(chosen.strip())).findFirst()
            .orElse(chosen.matches("[0-9]{1,4}") ? Integer.parseInt(chosen) - 1 : -1);
        if (place < 0 || place >= sheets.size()) {
            throw new PackingFault("%s has no sheet \"%s\" (found %s); correct sources.%s.sheet in council.yaml".formatted(path.getFileName(), chosen,
                sheets.isEmpty() ? "none" : "\"" + String.join("\", \"", sheets) + "\"", feed.name()));
        }
        return List.of(place);
    }

    private void row(RecordHandler handler, int number, List<String> cells, Header header) {
        handler.beginRecord(number);
        for (int place : header.places()) {
            String text = place < 0 || place >= cells.size() || cells.get(place) == null ? "" : cells.get(place);
            handler.addField(text.toCharArray(), 0, text.length(), false);
        }
        handler.buildRecord();
    }

    private static void unnamed(List<String> cells, List<String> names, Set<Integer> unnamed) {
        for (int column = 0; column < Math.min(cells.size(), names.size() + NOTES_LOOKED_AT); column++) {
            if (cells.get(column) != null && (column >= names.size() || names.get(column).isBlank()) && !cells.get(column).isBlank()) {
                unnamed.add(column);
            }
        }
    }

    /** The wanted columns, once they have been picked from a row. */
    private static Header inOrder(Header header) {
        return new Header(header.places().length, IntStream.range(0, header.places().length).toArray(), List.of());
    }

    /** A column as a spreadsheet calls it: A is 0, AA 26. */
    private static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }
}
