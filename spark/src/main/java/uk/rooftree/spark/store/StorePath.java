package uk.rooftree.spark.store;

import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.apache.hadoop.fs.FileStatus;

/** A path in a store: names, from the store's root if it is absolute. In words it is the store's address and they. */
final class StorePath implements Path {

    private final StoreFileSystem store;
    private final boolean isAbsolute;
    private final List<String> names;
    private final FileStatus listed;

    StorePath(StoreFileSystem store, boolean isAbsolute, List<String> names) {
        this(store, isAbsolute, names, null);
    }

    private StorePath(StoreFileSystem store, boolean isAbsolute, List<String> names, FileStatus listed) {
        this.store = store;
        this.isAbsolute = isAbsolute;
        this.names = List.copyOf(names);
        this.listed = listed;
    }

    /** A path right under this one that a listing told of; whoever asks what it is need not ask the store again. */
    StorePath listed(FileStatus status) {
        List<String> below = new ArrayList<>(names);
        below.add(status.getPath().getName());
        return new StorePath(store, isAbsolute, below, status);
    }

    /** What the listing said that this path comes from. */
    Optional<FileStatus> listing() {
        return Optional.ofNullable(listed);
    }

    org.apache.hadoop.fs.Path toHadoop() {
        // of parts, so that nothing in a name is taken for an escape
        return new org.apache.hadoop.fs.Path(store.address().getScheme(), store.address().getRawAuthority(), "/" + String.join("/", names));
    }

    @Override
    public StoreFileSystem getFileSystem() {
        return store;
    }

    @Override
    public boolean isAbsolute() {
        return isAbsolute;
    }

    @Override
    public Path getRoot() {
        return isAbsolute ? new StorePath(store, true, List.of()) : null;
    }

    @Override
    public Path getFileName() {
        return names.isEmpty() ? null : getName(names.size() - 1);
    }

    @Override
    public Path getParent() {
        if (names.isEmpty() || !isAbsolute && names.size() == 1) {
            return null;
        }
        return new StorePath(store, isAbsolute, names.subList(0, names.size() - 1));
    }

    @Override
    public int getNameCount() {
        return names.size();
    }

    @Override
    public Path getName(int index) {
        return subpath(index, index + 1);
    }

    @Override
    public Path subpath(int from, int to) {
        if (from < 0 || to > names.size() || from >= to) {
            throw new IllegalArgumentException("Invalid part of \"%s\": names %d to %d".formatted(this, from, to));
        }
        return new StorePath(store, false, names.subList(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof StorePath that && isLike(that) && names.size() >= that.names.size()
            && names.subList(0, that.names.size()).equals(that.names);
    }

    @Override
    public boolean endsWith(Path other) {
        if (!(other instanceof StorePath that) || !that.store.equals(store)) {
            return false;
        }
        return that.isAbsolute ? equals(that)
            : names.size() >= that.names.size() && names.subList(names.size() - that.names.size(), names.size()).equals(that.names);
    }

    @Override
    public Path normalize() {
        List<String> plain = new ArrayList<>();
        for (String name : names) {
            boolean isBack = name.equals("..") && !plain.isEmpty() && !plain.get(plain.size() - 1).equals("..");
            if (isBack) {
                plain.remove(plain.size() - 1);
            } else if (!name.equals(".") && !(isAbsolute && name.equals(".."))) {
                plain.add(name);
            }
        }
        return plain.equals(names) ? this : new StorePath(store, isAbsolute, plain);
    }

    @Override
    public Path resolve(Path other) {
        StorePath that = ours(other);
        if (that.isAbsolute) {
            return that;
        }
        List<String> all = new ArrayList<>(names);
        all.addAll(that.names);
        return new StorePath(store, isAbsolute, all);
    }

    @Override
    public Path relativize(Path other) {
        StorePath that = ours(other);
        if (isAbsolute != that.isAbsolute) {
            throw new IllegalArgumentException("Cannot tell the way from \"%s\" to \"%s\": one is absolute".formatted(this, other));
        }
        int shared = 0;
        while (shared < Math.min(names.size(), that.names.size()) && names.get(shared).equals(that.names.get(shared))) {
            shared++;
        }
        List<String> way = new ArrayList<>();
        for (int i = shared; i < names.size(); i++) {
            way.add("..");
        }
        way.addAll(that.names.subList(shared, that.names.size()));
        return new StorePath(store, false, way);
    }

    @Override
    public URI toUri() {
        return ((StorePath) toAbsolutePath()).toHadoop().toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return isAbsolute ? this : new StorePath(store, true, names);
    }

    @Override
    public Path toRealPath(LinkOption... options) {
        return toAbsolutePath().normalize();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("A store tells nobody of its changes");
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(ours(other).toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StorePath that && isLike(that) && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(store, isAbsolute, names);
    }

    @Override
    public String toString() {
        return (isAbsolute ? store.address() + "/" : "") + String.join("/", names);
    }

    private boolean isLike(StorePath that) {
        return store.equals(that.store) && isAbsolute == that.isAbsolute;
    }

    private StorePath ours(Path other) {
        if (other instanceof StorePath that && that.store.equals(store)) {
            return that;
        }
        throw new ProviderMismatchException("\"%s\" is not in \"%s\"".formatted(other, store.address()));
    }
}
