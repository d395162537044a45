package uk.rooftree.reports.settled;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook without the moment it was written in: the library that writes it puts the clock's time into its properties. */
public final class SettledWorkbook {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String OPEN_DOCUMENT_PROPERTIES = "meta.xml";
    private static final String OPEN_DOCUMENT_TYPE = "mimetype";
    /** Not the first of 1980, which the archive would tell a second time, with a zone. */
    private static final LocalDateTime EARLY = LocalDateTime.of(1980, 2, 1, 0, 0);

    private SettledWorkbook() {
    }

    /** Copies a workbook (.xlsx or .ods) part by part, as made at the beginning of a date. */
    public static void copy(Path from, Path to, LocalDate madeOn) throws IOException {
        try (ZipFile parts = new ZipFile(from.toFile());
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(to));
                ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (ZipEntry part : inOrder(parts)) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(EARLY);
                if (part.getName().equals(OPEN_DOCUMENT_TYPE)) {
                    // readers look for it unpacked
                    copy.setMethod(ZipEntry.STORED);
                    copy.setSize(part.getSize());
                    copy.setCompressedSize(part.getSize());
                    copy.setCrc(part.getCrc());
                }
                zip.putNextEntry(copy);
                try (InputStream bytes = parts.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES) || part.getName().equals(OPEN_DOCUMENT_PROPERTIES)) {
                        zip.write(settled(new String(bytes.readAllBytes(), StandardCharsets.UTF_8), madeOn).getBytes(StandardCharsets.UTF_8));
                    } else {
                        bytes.transferTo(zip);
                    }
                }
                zip.closeEntry();
            }
        }
    }

    /** As they stand, but for the part by which readers know an open document: it comes first. */
    private static List<ZipEntry> inOrder(ZipFile parts) {
        return parts.stream().map(ZipEntry.class::cast).sorted(Comparator.comparing(part -> !part.getName().equals(OPEN_DOCUMENT_TYPE))).toList();
    }

    private static String settled(String properties, LocalDate madeOn) {
        return properties.replaceAll("(<(dcterms:created|dcterms:modified|meta:creation-date|dc:date)[^>]*>)[^<]*(</)", "$1" + madeOn + "T00:00:00Z$3");
    }
}
