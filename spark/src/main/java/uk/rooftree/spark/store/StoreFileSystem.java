package uk.rooftree.spark.store;

import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A store as {@code java.nio} asks for it: its address, and how its paths are written. Stores of one address are the same. */
final class StoreFileSystem extends FileSystem {

    private final StoreFiles files;
    private final URI address;

    /**
     * @param address scheme and authority, such as {@code s3a://bucket}
     */
    StoreFileSystem(StoreFiles files, URI address) {
        this.files = files;
        this.address = address;
    }

    URI address() {
        return address;
    }

    /** A path written as {@code s3a://bucket/a/b}, as {@code /a/b}, or relative as {@code a/b}. */
    @Override
    public Path getPath(String first, String... more) {
        String text = more.length == 0 ? first : first + "/" + String.join("/", more);
        boolean isWhole = text.equals(address.toString()) || text.startsWith(address + "/");
        String path = isWhole ? "/" + text.substring(address.toString().length()) : text;
        List<String> names = Arrays.stream(path.split("/")).filter(name -> !name.isEmpty()).toList();
        return new StorePath(this, path.startsWith("/"), names);
    }

    @Override
    public StoreFiles provider() {
        return files;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("A store is open as long as the process runs");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(new StorePath(this, true, List.of()));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        throw new UnsupportedOperationException("Paths of a store are not looked for by patterns");
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("A store knows no users of this machine");
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("A store tells nobody of its changes");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoreFileSystem that && address.equals(that.address);
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }
}
