package uk.rooftree.spark.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

import org.apache.hadoop.fs.FSDataInputStream;

/** A file of a store, to be read at any place. */
final class StoreChannel implements SeekableByteChannel {

    private final FSDataInputStream in;
    private final long size;
    private boolean isClosed;

    StoreChannel(FSDataInputStream in, long size) {
        this.in = in;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        checkOpen();
        if (position() >= size) {
            return -1;
        }
        byte[] bytes = new byte[Math.min(into.remaining(), 1 << 16)];
        int read = in.read(bytes, 0, bytes.length);
        if (read > 0) {
            into.put(bytes, 0, read);
        }
        return read;
    }

    @Override
    public long position() throws IOException {
        checkOpen();
        return in.getPos();
    }

    @Override
    public SeekableByteChannel position(long to) throws IOException {
        checkOpen();
        in.seek(Math.min(to, size));
        return this;
    }

    @Override
    public long size() throws IOException {
        checkOpen();
        return size;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return !isClosed;
    }

    @Override
    public void close() throws IOException {
        isClosed = true;
        in.close();
    }

    private void checkOpen() throws ClosedChannelException {
        if (isClosed) {
            throw new ClosedChannelException();
        }
    }
}
