package uk.rooftree.spark.store;

import static org.apache.hadoop.fs.Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * {@code bucket://NAME/…}: an object store as Hadoop sees one, kept in a folder. An object appears whole when its stream is closed, and
 * under a condition only where there is none of its name; nothing is renamed or linked, and there are no folders but in objects' names.
 * A test may have something happen just before or right after an object appears.
 */
public final class BucketFileSystem extends FileSystem {

    /** Where buckets are kept. */
    static final String FOLDER = "fs.bucket.folder";

    private static final Map<String, Runnable> BEFORE = new ConcurrentHashMap<>();
    private static final Map<String, Runnable> AFTER = new ConcurrentHashMap<>();

    private final RawLocalFileSystem disk = new RawLocalFileSystem();
    private URI uri;
    private java.nio.file.Path folder;

    /** Has something happen, once, before an object of such an ending appears; what it throws is what putting the object throws. */
    public static void before(String ending, Runnable event) {
        BEFORE.put(ending, event);
    }

    /** Has something happen, once, after an object of such an ending has appeared. */
    public static void after(String ending, Runnable event) {
        AFTER.put(ending, event);
    }

    /** Hadoop's settings by Spark's names for buckets kept in a folder. */
    public static Map<String, String> settings(java.nio.file.Path folder) {
        return Map.of("spark.hadoop.fs.bucket.impl", BucketFileSystem.class.getName(), "spark.hadoop." + FOLDER, folder.toString(),
            "spark.hadoop.fs.bucket.impl.disable.cache", "true",
            Stores.logStoreSetting("bucket"), ConditionalPutLogStore.class.getName());
    }

    @Override
    public void initialize(URI name, Configuration settings) throws IOException {
        super.initialize(name, settings);
        setConf(settings);
        uri = URI.create(name.getScheme() + "://" + name.getAuthority());
        folder = java.nio.file.Path.of(settings.get(FOLDER)).resolve(name.getAuthority());
        disk.initialize(URI.create("file:///"), settings);
    }

    @Override
    public String getScheme() {
        return "bucket";
    }

    @Override
    public URI getUri() {
        return uri;
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
        return disk.open(new Path(place(path).toUri()), bufferSize);
    }

    @Override
    public FSDataOutputStream create(Path path, FsPermission permission, boolean overwrite, int bufferSize, short replication, long blockSize,
            Progressable progress) throws IOException {
        if (!overwrite && Files.exists(place(path))) {
            throw new org.apache.hadoop.fs.FileAlreadyExistsException(path.toString());
        }
        return new FSDataOutputStream(new PutWhenClosed(path, false), null);
    }

    @Override
    public FSDataOutputStreamBuilder<FSDataOutputStream, ?> createFile(Path path) {
        return new ConditionalPut(this, path);
    }

    @Override
    public boolean hasPathCapability(Path path, String capability) throws IOException {
        return capability.equals(FS_OPTION_CREATE_CONDITIONAL_OVERWRITE) || super.hasPathCapability(path, capability);
    }

    @Override
    public FSDataOutputStream append(Path path, int bufferSize, Progressable progress) throws IOException {
        throw new IOException("This store adds nothing to an object: " + path);
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        throw new IOException("This store renames nothing: " + from);
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        return Files.deleteIfExists(place(path));
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        if (!Files.exists(place(path))) {
            throw new FileNotFoundException(path.toString());
        }
        try (Stream<java.nio.file.Path> entries = Files.list(place(path))) {
            List<FileStatus> found = new ArrayList<>();
            for (java.nio.file.Path entry : entries.sorted(Comparator.comparing(java.nio.file.Path::getFileName)).toList()) {
                found.add(getFileStatus(new Path(path, entry.getFileName().toString())));
            }
            return found.toArray(FileStatus[]::new);
        }
    }

    @Override
    public boolean mkdirs(Path path, FsPermission permission) {
        return true;
    }

    @Override
    public void setWorkingDirectory(Path path) {
        throw new UnsupportedOperationException("A store has no place to be at");
    }

    @Override
    public Path getWorkingDirectory() {
        return new Path(uri + "/");
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        java.nio.file.Path place = place(path);
        if (!Files.exists(place)) {
            throw new FileNotFoundException(path.toString());
        }
        boolean isFolder = Files.isDirectory(place);
        return new FileStatus(isFolder ? 0 : Files.size(place), isFolder, 1, 1 << 25, Files.getLastModifiedTime(place).toMillis(), makeQualified(path));
    }

    private java.nio.file.Path place(Path path) {
        return folder.resolve(path.toUri().getPath().replaceFirst("^/", ""));
    }

    private static void happen(Map<String, Runnable> events, Path path) {
        events.keySet().stream().filter(path.toString()::endsWith).findFirst().map(events::remove).ifPresent(Runnable::run);
    }

    /** Bytes that become an object when they are all there. */
    private final class PutWhenClosed extends ByteArrayOutputStream {

        private final Path path;
        private final boolean isConditional;
        private boolean isClosed;

        PutWhenClosed(Path path, boolean isConditional) {
            this.path = path;
            this.isConditional = isConditional;
        }

        @Override
        public void close() throws IOException {
            if (isClosed) {
                return;
            }
            isClosed = true;
            happen(BEFORE, path);
            Files.createDirectories(place(path).getParent());
            java.nio.file.Path whole = Files.write(Files.createTempFile(folder.getParent(), "put", ""), toByteArray(), StandardOpenOption.TRUNCATE_EXISTING);
            try {
                if (isConditional) {
                    Files.createLink(place(path), whole);
                } else {
                    Files.deleteIfExists(place(path));
                    Files.createLink(place(path), whole);
                }
            } catch (FileAlreadyExistsException taken) {
                throw new IOException("412 Precondition Failed: " + path, taken);
            } finally {
                Files.delete(whole);
            }
            happen(AFTER, path);
        }
    }

    /** The one option this store knows. */
    private static final class ConditionalPut extends FSDataOutputStreamBuilder<FSDataOutputStream, ConditionalPut> {

        private final BucketFileSystem bucket;

        ConditionalPut(BucketFileSystem bucket, Path path) {
            super(bucket, path);
            this.bucket = bucket;
        }

        @Override
        public ConditionalPut getThisBuilder() {
            return this;
        }

        @Override
        public FSDataOutputStream build() throws IOException {
            rejectUnknownMandatoryKeys(Set.of(FS_OPTION_CREATE_CONDITIONAL_OVERWRITE), "this store");
            return new FSDataOutputStream(bucket.new PutWhenClosed(getPath(), getOptions().getBoolean(FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, false)), null);
        }
    }
}
