package uk.rooftree.warehouse.delta;

import io.delta.kernel.defaults.engine.fileio.FileIO;
import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.fileio.OutputFile;
import io.delta.kernel.defaults.engine.fileio.PositionOutputStream;
import io.delta.kernel.defaults.engine.fileio.SeekableInputStream;
import io.delta.kernel.defaults.engine.hadoopio.HadoopInputFile;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/**
 * Kernel's files of one warehouse, by {@code java.nio} alone. Kernel's stock implementation goes through Hadoop's file
 * systems, which cost a second to start, leave {@code .crc} files about, and lose commits when two writers meet; here every
 * file that Kernel publishes goes through {@link DurableFolder}. A warehouse in an object store has a file system of its own,
 * and Kernel reads it by the same few methods.
 */
final class WarehouseFiles implements FileIO {

    /** A version's checksum spares its reader some work; one that a power cut has spoilt is passed over. */
    private static final String CHECKSUM = ".crc";

    private final FileSystem disk;

    /** What Kernel writes before a path: {@code file:}, or a store's address such as {@code s3a://bucket}. */
    private final String prefix;

    WarehouseFiles(Path warehouse) {
        this.disk = warehouse.getFileSystem();
        URI root = warehouse.toAbsolutePath().getRoot().toUri();
        this.prefix = root.getScheme() + ":" + (root.getRawAuthority() == null ? "" : "//" + root.getRawAuthority());
    }

    /** A path as Kernel writes it. */
    String toKernel(Path path) {
        Path plain = path.toAbsolutePath().normalize();
        Path root = plain.getRoot();
        return prefix + "/" + root.relativize(plain);
    }

    /** A path of Kernel's as ours: {@code file:/a b}, {@code file:///a b} and {@code /a b} alike; nothing is decoded. */
    Path fromKernel(String path) {
        return disk.getPath(path.startsWith(prefix) ? path.substring(prefix.length()).replaceFirst("^/+", "/") : path);
    }

    @Override
    public CloseableIterator<FileStatus> listFrom(String filePath) throws IOException {
        Path from = fromKernel(filePath);
        List<FileStatus> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(from.getParent())) {
            for (Path file : (Iterable<Path>) files
                    .filter(file -> name(file).compareTo(name(from)) >= 0)
                    .sorted(Comparator.comparing(WarehouseFiles::name))::iterator) {
                try {
                    found.add(status(file));
                } catch (NoSuchFileException gone) {
                    // deleted since it was listed: as if it had never been there
                }
            }
        } catch (NoSuchFileException fault) {
            throw (FileNotFoundException) new FileNotFoundException(filePath).initCause(fault);
        }
        return closeable(found.iterator());
    }

    @Override
    public FileStatus getFileStatus(String path) throws IOException {
        try {
            return status(fromKernel(path));
        } catch (NoSuchFileException fault) {
            throw (FileNotFoundException) new FileNotFoundException(path).initCause(fault);
        }
    }

    @Override
    public String resolvePath(String path) {
        return toKernel(fromKernel(path));
    }

    @Override
    public boolean mkdirs(String path) throws IOException {
        DurableFolder.create(fromKernel(path));
        return true;
    }

    @Override
    public InputFile newInputFile(String path, long fileSize) {
        return new Input(path, fileSize);
    }

    @Override
    public OutputFile newOutputFile(String path) {
        return new Output(path);
    }

    @Override
    public boolean delete(String path) throws IOException {
        return Files.deleteIfExists(fromKernel(path));
    }

    @Override
    public Optional<String> getConf(String key) {
        return Optional.empty();
    }

    @Override
    public void copyFileAtomically(String source, String target, boolean overwrite) {
        throw new UnsupportedOperationException("Only tables that a catalogue commits are copied, and there is no catalogue here");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private FileStatus status(Path file) throws IOException {
        BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
        return FileStatus.of(toKernel(file), known.size(), known.lastModifiedTime().toMillis());
    }

    private static <T> CloseableIterator<T> closeable(Iterator<T> items) {
        return new CloseableIterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public T next() {
                return items.next();
            }

            @Override
            public void close() {
                // a list in memory
            }
        };
    }

    /**
     * A file to read. It passes for one of Hadoop's only because Kernel asks those for their settings, and for any other file
     * makes new settings from Hadoop's defaults, a hundred kilobytes of XML each time.
     */
    private final class Input extends HadoopInputFile {

        /** Made when the first Parquet file is read; a log without checkpoints never needs it. */
        private static final class NoSettings {
            private static final Configuration INSTANCE = new Configuration(false);
        }

        private final String path;
        private final long length;

        Input(String path, long length) {
            super(null, null, length);
            this.path = path;
            this.length = length;
        }

        @Override
        public long length() throws IOException {
            return length > 0 ? length : Files.size(fromKernel(path));
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public Configuration configuration() {
            return NoSettings.INSTANCE;
        }

        @Override
        public SeekableInputStream newStream() throws IOException {
            try {
                return new ChannelStream(Files.newByteChannel(fromKernel(path)));
            } catch (NoSuchFileException fault) {
                throw (FileNotFoundException) new FileNotFoundException(path).initCause(fault);
            }
        }
    }

    /** Buffered reading at any place of a file. */
    private static final class ChannelStream extends SeekableInputStream {

        private final SeekableByteChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).limit(0);

        ChannelStream(SeekableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public long getPos() throws IOException {
            return channel.position() - buffer.remaining();
        }

        @Override
        public void seek(long position) throws IOException {
            buffer.limit(0);
            channel.position(position);
        }

        @Override
        public void readFully(byte[] into, int offset, int length) throws IOException {
            for (int done = 0; done < length; ) {
                int read = read(into, offset + done, length - done);
                if (read < 0) {
                    throw new EOFException("The file ends %d bytes too early".formatted(length - done));
                }
                done += read;
            }
        }

        @Override
        public int read() throws IOException {
            return fill() ? buffer.get() & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int read = Math.min(length, buffer.remaining());
            buffer.get(into, offset, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }

        private boolean fill() throws IOException {
            if (buffer.hasRemaining()) {
                return true;
            }
            buffer.clear();
            int read = channel.read(buffer);
            buffer.flip();
            return read > 0;
        }
    }

    private final class Output implements OutputFile {

        private final String path;

        Output(String path) {
            this.path = path;
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public void writeAtomically(CloseableIterator<String> lines, boolean overwrite) throws IOException {
            Path file = fromKernel(path);
            DurableFolder folder = new DurableFolder(file.getParent());
            DurableFolder.Content content = out -> {
                while (lines.hasNext()) {
                    out.write(lines.next().getBytes(StandardCharsets.UTF_8));
                    out.write('\n');
                }
            };
            try (lines) {
                if (path.endsWith(CHECKSUM)) {
                    folder.putCarelessly(name(file), content);
                } else if (overwrite) {
                    folder.put(name(file), content);
                } else {
                    folder.putIfAbsent(name(file), content);
                }
            }
        }

        @Override
        public PositionOutputStream create(boolean putIfAbsent) throws IOException {
            return new ParquetOutput(fromKernel(path));
        }
    }

    /** A Parquet file in the making. It gets its name when it is closed, and only if it was written to its end. */
    private static final class ParquetOutput extends PositionOutputStream {

        private static final byte[] PARQUET_END = "PAR1".getBytes(StandardCharsets.US_ASCII);

        private final DurableFolder folder;
        private final String name;
        private final Path temporary;
        private final FileChannel channel;
        private final OutputStream out;
        private long position;
        private boolean isClosed;

        ParquetOutput(Path file) throws IOException {
            folder = new DurableFolder(file.getParent());
            name = name(file);
            temporary = folder.temporary(name);
            channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
            out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            position++;
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            if (isClosed) {
                return;
            }
            isClosed = true;
            try {
                try (channel) {
                    out.flush();
                    if (!endsAsParquet()) {
                        return; // the writer gave up half way and has thrown, or is about to
                    }
                    channel.force(true);
                }
                folder.link(temporary, name);
            } finally {
                Files.deleteIfExists(temporary);
            }
        }

        private boolean endsAsParquet() throws IOException {
            ByteBuffer end = ByteBuffer.allocate(PARQUET_END.length);
            return position > PARQUET_END.length
                && channel.read(end, position - PARQUET_END.length) == PARQUET_END.length
                && Arrays.equals(end.array(), PARQUET_END);
        }
    }
}
