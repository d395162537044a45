package uk.rooftree.spark.store;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.delta.storage.LogStore;

import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.security.AccessControlException;

/**
 * What can be done with files of one store: read, list, delete, and put as a whole. What is put is text in whole lines, as log
 * entries and releases are, and goes through the store's Delta log store: that knows how a file appears there whole and only once.
 */
final class StoreFiles extends FileSystemProvider {

    private final StoreFileSystem store;
    private final FileSystem hadoop;
    private final LogStore log;

    StoreFiles(URI address, FileSystem hadoop, LogStore log) {
        this.store = new StoreFileSystem(this, URI.create(address.getScheme() + "://" + address.getRawAuthority()));
        this.hadoop = hadoop;
        this.log = log;
    }

    @Override
    public String getScheme() {
        return store.address().getScheme();
    }

    @Override
    public StoreFileSystem getFileSystem(URI address) {
        return store;
    }

    @Override
    public StoreFileSystem newFileSystem(URI address, Map<String, ?> settings) {
        throw new UnsupportedOperationException("This is one store's: \"%s\"".formatted(store.address()));
    }

    @Override
    public Path getPath(URI address) {
        return store.getPath(address.toString()).normalize();
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        if (!options.isEmpty() && !options.equals(Set.of(StandardOpenOption.READ))) {
            throw new UnsupportedOperationException("A file of a store is put as a whole: \"%s\"".formatted(path));
        }
        return asked(path, file -> new StoreChannel(hadoop.open(file), hadoop.getFileStatus(file).getLen()));
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        return asked(path, hadoop::open);
    }

    /** A file that is put when the stream is closed. */
    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) {
        boolean isNew = List.of(options).contains(StandardOpenOption.CREATE_NEW);
        return new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                String text = toString(StandardCharsets.UTF_8);
                if (!text.endsWith("\n")) {
                    throw new IllegalArgumentException("Cannot put \"%s\": it does not end with its last line".formatted(path));
                }
                asked(path, file -> {
                    log.write(file, List.of(text.substring(0, text.length() - 1).split("\n", -1)).iterator(), !isNew, hadoop.getConf());
                    return file;
                });
            }
        };
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
        List<Path> found = new ArrayList<>();
        asked(folder, file -> {
            for (RemoteIterator<FileStatus> entries = hadoop.listStatusIterator(file); entries.hasNext(); ) {
                StorePath entry = ((StorePath) folder).listed(entries.next());
                if (filter.accept(entry)) {
                    found.add(entry);
                }
            }
            return file;
        });
        return new DirectoryStream<>() {
            @Override
            public java.util.Iterator<Path> iterator() {
                return found.iterator();
            }

            @Override
            public void close() {
                // a list in memory
            }
        };
    }

    @Override
    public void delete(Path path) throws IOException {
        if (!asked(path, file -> hadoop.delete(file, false))) {
            throw new NoSuchFileException(path.toString());
        }
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    @Override
    public boolean isHidden(Path path) {
        return false;
    }

    /** Whether there is a file; what may be done with it shows when it is done. */
    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        status(path);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options) throws IOException {
        if (type != BasicFileAttributes.class) {
            throw new UnsupportedOperationException("A store knows nothing of " + type.getSimpleName());
        }
        return type.cast(new StoreAttributes(status(path)));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException("A store's attributes are asked for as " + BasicFileAttributes.class.getSimpleName());
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return null;
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException("A store's attributes are its own");
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException("A store does not say how much room there is");
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
        throw new UnsupportedOperationException("A store has no folders but those of its files");
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException("Nothing is copied within a store");
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException("Nothing is moved within a store: to its readers that is not one act");
    }

    private FileStatus status(Path path) throws IOException {
        FileStatus listed = ((StorePath) path).listing().orElse(null);
        return listed == null ? asked(path, hadoop::getFileStatus) : listed;
    }

    /** One request to the store. */
    @FunctionalInterface
    private interface Request<T> {
        T of(org.apache.hadoop.fs.Path file) throws IOException;
    }

    /** Makes a request; what goes wrong comes as {@code java.nio} says it. */
    private static <T> T asked(Path path, Request<T> request) throws IOException {
        try {
            return request.of(((StorePath) path.toAbsolutePath()).toHadoop());
        } catch (FileNotFoundException absent) {
            throw (NoSuchFileException) new NoSuchFileException(path.toString()).initCause(absent);
        } catch (AccessControlException denied) {
            throw (AccessDeniedException) new AccessDeniedException(path.toString(), null, denied.getMessage()).initCause(denied);
        }
    }
}
