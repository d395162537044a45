package uk.rooftree.warehouse.council;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A sheet of a workbook, Excel's (.xlsx) or OpenDocument's (.ods).
 *
 * @param file      its name, or a pattern for several
 * @param sheet     the sheet's name, or its number (the first is 1); empty = the one that has the feed's columns
 * @param headerRow number of the row with the column names, as the spreadsheet counts; empty = the first row that has the feed's columns
 */
public record WorkbookLayout(FileName file, Optional<String> sheet, OptionalInt headerRow) implements ExtractLayout {

    static final List<String> KEYS = List.of("sheet", "header-row");
    /** Endings by which a file is known for a workbook; of the others it is told what to do. */
    static final List<String> ENDINGS = List.of(".xlsx", ".ods", ".xlsm", ".xls", ".xlsb");
    private static final List<String> USUAL_ENDINGS = List.of(".xlsx", ".ods");
    private static final int LAST_ROW = 1_048_576;

    /** What a feed's section of council.yaml says, or what is usual. */
    static List<ExtractLayout> read(YamlSettings source, String feed) {
        int headerRow = source.wholeNumber("header-row", 1, LAST_ROW, 0);
        return LayoutKind.files(source, USUAL_ENDINGS.stream().map(ending -> feed + ending).toList()).stream()
            .<ExtractLayout>map(file -> new WorkbookLayout(file, source.text("sheet"), headerRow == 0 ? OptionalInt.empty() : OptionalInt.of(headerRow)))
            .toList();
    }

    @Override
    public <T> T as(Kinds<T> kinds) {
        return kinds.workbook(this);
    }

    @Override
    public List<Path> files(Path folder) {
        return file.in(folder);
    }

    @Override
    public String reading() {
        return "/sheet/%s/%s".formatted(sheet.orElse(""), headerRow.isPresent() ? String.valueOf(headerRow.getAsInt()) : "");
    }

    @Override
    public String shown() {
        return file.text();
    }
}
