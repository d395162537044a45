package uk.rooftree.etl.source;

import java.io.IOException;
import java.io.Reader;

/** Characters without the mark that may stand before them. */
final class WithoutMark extends Reader {

    private final Reader in;
    private boolean atStart = true;

    WithoutMark(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int read = in.read(into, from, most);
        if (atStart && read > 0) {
            atStart = false;
            if (into[from] == '\uFEFF') {
                System.arraycopy(into, from + 1, into, from, read - 1);
                return read == 1 ? read(into, from, most) : read - 1;
            }
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
