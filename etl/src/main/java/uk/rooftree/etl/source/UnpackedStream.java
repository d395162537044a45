package uk.rooftree.etl.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

/** Bytes as they come out of a packed file, no more of them than its limits allow. */
final class UnpackedStream extends InputStream {

    private final InputStream in;
    private final String what;
    private final long most;
    private final LongConsumer atEnd;
    private long length;

    /**
     * @param in     unpacks
     * @param what   what a message calls the packed text
     * @param packed length of the packed file
     * @param before bytes that have come out of the same file before
     * @param atEnd  takes the number of bytes, once they have all come out
     */
    UnpackedStream(InputStream in, String what, PackingLimits limits, long packed, long before, LongConsumer atEnd) {
        this.in = in;
        this.what = what;
        this.most = Math.max(0, Math.min(limits.bytes(), Math.max(limits.small(), limits.ratio() * packed)) - before);
        this.atEnd = atEnd;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int wanted) throws IOException {
        try {
            int read = in.read(into, from, wanted);
            if (read < 0) {
                atEnd.accept(length);
                return read;
            }
            length += read;
            if (length > most) {
                throw new PackingFault("%s comes to far more than an extract does (over %,d bytes); if it is in order, send it unpacked"
                    .formatted(what, most));
            }
            return read;
        } catch (EOFException | ZipException broken) {
            throw PackingFault.damaged(what, broken);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
