package uk.rooftree.etl.source;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a file, counted and digested as they pass. */
final class DigestedStream extends InputStream {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final MessageDigest digest;
    private long length;

    DigestedStream(InputStream in) {
        this.in = in;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = in.read(into, from, most);
        if (read > 0) {
            digest.update(into, from, read);
            length += read;
        }
        return read;
    }

    /** What a reader of gzip asks, to tell whether another part follows. */
    @Override
    public int available() throws IOException {
        return in.available();
    }

    /** Reads what is left, only to count and digest it. */
    void drain() throws IOException {
        byte[] rest = new byte[BUFFER];
        while (read(rest, 0, rest.length) >= 0) {
            // counted
        }
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
