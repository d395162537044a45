package uk.rooftree.etl.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a workbook's archive as XML. No entity is resolved and nothing outside the archive is opened, whatever a part asks
 * for; no more bytes come out of it than the limits allow.
 */
final class WorkbookParts implements AutoCloseable {

    /** What is done with one part. */
    @FunctionalInterface
    interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    private static final XMLInputFactory XML = factory();

    private final ZipFile archive;
    private final String what;
    private final PackingLimits limits;
    private final long packed;

    private WorkbookParts(ZipFile archive, String what, PackingLimits limits, long packed) {
        this.archive = archive;
        this.what = what;
        this.limits = limits;
        this.packed = packed;
    }

    static WorkbookParts open(Path path, PackingLimits limits) throws IOException {
        String what = path.getFileName().toString();
        ZipFile archive;
        try {
            archive = new ZipFile(path.toFile());
        } catch (ZipException broken) {
            throw PackingFault.damaged(what, broken);
        }
        if (archive.size() > limits.members()) {
            archive.close();
            throw new PackingFault("%s holds %,d parts, more than a workbook of %,d".formatted(what, archive.size(), limits.members()));
        }
        return new WorkbookParts(archive, what, limits, Files.size(path));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** The archive's name in messages. */
    String what() {
        return what;
    }

    boolean has(String part) {
        return archive.getEntry(part) != null;
    }

    /** The first characters of a part that is plain text; empty, if there is none. */
    String text(String part) throws IOException {
        ZipEntry entry = archive.getEntry(part);
        if (entry == null) {
            return "";
        }
        try (InputStream in = archive.getInputStream(entry)) {
            return new String(in.readNBytes(200), java.nio.charset.StandardCharsets.US_ASCII).strip();
        }
    }

    /** Reads a part from its beginning; one that is not there is a fault. */
    void read(String part, Reading reading) throws IOException {
        ZipEntry entry = archive.getEntry(part);
        if (entry == null) {
            throw new PackingFault("%s lacks its part %s: it is no workbook, or cut off; save it again".formatted(what, part));
        }
        try (InputStream in = new UnpackedStream(archive.getInputStream(entry), what, limits, packed, 0, length -> { })) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            try {
                reading.read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof PackingFault fault) {
                throw fault;
            }
            throw new PackingFault("%s is damaged: its part %s cannot be read (%s); save it again".formatted(what, part,
                broken.getMessage().lines().reduce((first, last) -> last).orElse("").replaceFirst("^Message: ", "")), broken);
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
