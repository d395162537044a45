package uk.rooftree.etl.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import uk.rooftree.warehouse.council.SourceSettings;

/** What is in a file, for whoever looks at it before it is known which feed it is: its texts, packed or not, or its sheets. */
public final class FileContents {

    /** A text, that can be read from its beginning as often as is wanted. */
    @FunctionalInterface
    public interface Text {
        InputStream open() throws IOException;
    }

    /** Takes the rows of a sheet that hold something, one after the other; a cell without a value is null. */
    @FunctionalInterface
    public interface Rows {

        /** @return whether there is need of more rows */
        boolean take(List<String> cells) throws IOException;
    }

    private FileContents() {
    }

    /** The texts a file holds: itself, or what is packed in it. */
    public static List<Text> texts(Path path) {
        try {
            List<Text> texts = new ArrayList<>();
            for (PackedText packed : PackedText.in(path, PackingLimits.OF_TEXT)) {
                texts.add(() -> packed.open(Files.newInputStream(path)));
            }
            return texts;
        } catch (IOException unreadable) {
            throw CannotRead.of(path, unreadable);
        }
    }

    /** Names of a workbook's sheets. */
    public static List<String> sheets(Path path) {
        try {
            return WorkbookFile.read(path, PackingLimits.OF_WORKBOOK, new CellText(SourceSettings.ISO_DATE), Workbook::sheets);
        } catch (IOException unreadable) {
            throw CannotRead.of(path, unreadable);
        }
    }

    /** Reads a sheet by its place, the first is 0; its true dates are written as ISO dates. */
    public static void rows(Path path, int sheet, Rows rows) {
        try {
            WorkbookFile.read(path, PackingLimits.OF_WORKBOOK, new CellText(SourceSettings.ISO_DATE), workbook -> {
                workbook.read(sheet, (number, cells) -> rows.take(cells));
                return true;
            });
        } catch (IOException unreadable) {
            throw CannotRead.of(path, unreadable);
        }
    }
}
