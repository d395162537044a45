package uk.rooftree.etl.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A file of an archive, held against the checksum the archive has of it; closes the archive with it. */
final class CheckedMember extends FilterInputStream {

    private final ZipFile archive;
    private final ZipEntry entry;
    private final CRC32 checksum = new CRC32();
    private long length;

    CheckedMember(ZipFile archive, ZipEntry entry) throws IOException {
        super(archive.getInputStream(entry));
        this.archive = archive;
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        if (read > 0) {
            checksum.update(into, from, read);
            length += read;
        } else if (read < 0 && (length != entry.getSize() || checksum.getValue() != entry.getCrc())) {
            throw new ZipException("its checksum is another");
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        super.close();
        archive.close();
    }
}
