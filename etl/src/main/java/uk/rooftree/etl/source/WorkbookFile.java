package uk.rooftree.etl.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Tells what kind of workbook a file is, by what is in it and not by its name. */
final class WorkbookFile {

    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ARCHIVE = {'P', 'K'};

    private WorkbookFile() {
    }

    /** What is done with an open workbook. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Workbook workbook) throws IOException;
    }

    /**
     * Opens a workbook, and closes it after.
     *
     * @throws PackingFault if it is none that can be read
     */
    static <T> T read(Path path, PackingLimits limits, CellText texts, Reading<T> reading) throws IOException {
        String what = path.getFileName().toString();
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(COMPOUND.length);
        }
        if (Arrays.equals(start, COMPOUND)) {
            throw new PackingFault("%s is a workbook of the old kind (.xls) or protected by a password; save it as .xlsx without a password".formatted(what));
        }
        if (start.length < ARCHIVE.length || !Arrays.equals(Arrays.copyOf(start, ARCHIVE.length), ARCHIVE)) {
            throw new PackingFault("%s is no workbook, whatever its ending says; if it is text, give it the ending .csv".formatted(what));
        }
        try (WorkbookParts parts = WorkbookParts.open(path, limits)) {
            return reading.read(open(parts, texts));
        }
    }

    private static Workbook open(WorkbookParts parts, CellText texts) throws IOException {
        if (parts.text("mimetype").startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            return new OpenDocumentWorkbook(parts, texts);
        }
        if (parts.has("xl/vbaProject.bin")) {
            throw new PackingFault("%s holds macros; save it as .xlsx, which has none".formatted(parts.what()));
        }
        if (parts.has("xl/workbook.bin")) {
            throw new PackingFault("%s is a binary workbook (.xlsb); save it as .xlsx".formatted(parts.what()));
        }
        if (!parts.has("[Content_Types].xml")) {
            throw new PackingFault("%s is an archive but no workbook of Excel's (.xlsx) or OpenDocument's (.ods); give it the ending of what it is"
                .formatted(parts.what()));
        }
        return new ExcelWorkbook(parts, texts);
    }
}
