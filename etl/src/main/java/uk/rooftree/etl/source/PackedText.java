package uk.rooftree.etl.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import uk.rooftree.warehouse.UserFault;

/**
 * A text and the file it lies in: by itself, in gzip, or as one of the files in a zip archive. Nothing is unpacked to a disk, and a
 * name inside an archive never names a file outside.
 */
abstract class PackedText {

    private static final Set<String> ARCHIVES = Set.of(".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".zst", ".xlsx", ".ods");

    private final Path path;
    private final String name;

    private PackedText(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    /**
     * The texts an extract's file holds, in order of name.
     *
     * @throws UserFault if it cannot be opened
     */
    static List<PackedText> of(Path path) {
        try {
            return in(path, PackingLimits.OF_TEXT);
        } catch (IOException unreadable) {
            throw CannotRead.of(path, unreadable);
        }
    }

    /** The texts a file holds, in order of name. */
    static List<PackedText> in(Path path, PackingLimits limits) throws IOException {
        String ending = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (ending.endsWith(".gz")) {
            return List.of(new Gzip(path, limits));
        }
        return ending.endsWith(".zip") ? members(path, limits) : List.of(asItStands(path));
    }

    /** A text that is the file. */
    static PackedText asItStands(Path path) {
        return new Plain(path);
    }

    /** The file it lies in. */
    Path path() {
        return path;
    }

    /** As-at folder and name; of a text in an archive, the archive's and its own after it. */
    String name() {
        return name;
    }

    /** Its bytes, from the beginning. {@code raw} are those of the file, which need not be read any further than the text goes. */
    abstract InputStream open(InputStream raw) throws IOException;

    static String nameOf(Path path) {
        return path.getParent().getFileName() + "/" + path.getFileName();
    }

    private static final class Plain extends PackedText {

        Plain(Path path) {
            super(path, nameOf(path));
        }

        @Override
        InputStream open(InputStream raw) {
            return raw;
        }
    }

    private static final class Gzip extends PackedText {

        private static final int BUFFER = 1 << 16;

        private final PackingLimits limits;

        Gzip(Path path, PackingLimits limits) {
            super(path, nameOf(path));
            this.limits = limits;
        }

        @Override
        InputStream open(InputStream raw) throws IOException {
            String what = path().getFileName().toString();
            try {
                return new UnpackedStream(new WholeGzip(raw), what, limits, Files.size(path()), 0, length -> { });
            } catch (ZipException | java.io.EOFException other) {
                throw new PackingFault("%s is no gzip file (%s); copy it again, or name it for what it is".formatted(what, other.getMessage()), other);
            }
        }

        /** Refuses what would be passed over in silence: bytes after the end that are no gzip. */
        private static final class WholeGzip extends GZIPInputStream {

            private static final int TRAILER = 8;

            WholeGzip(InputStream raw) throws IOException {
                super(raw, BUFFER);
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int read = super.read(into, from, most);
                if (read < 0 && inf.finished() && (inf.getRemaining() > TRAILER || in.read() >= 0)) {
                    throw new ZipException("something that is no gzip follows its end");
                }
                return read;
            }
        }
    }

    private static List<PackedText> members(Path path, PackingLimits limits) throws IOException {
        String what = path.getFileName().toString();
        List<PackedText> members = new ArrayList<>();
        Map<String, Long> lengths = new HashMap<>();
        try (ZipFile archive = new ZipFile(path.toFile())) {
            if (archive.size() > limits.members()) {
                throw new PackingFault("%s holds %,d files, more than %,d".formatted(what, archive.size(), limits.members()));
            }
            for (ZipEntry entry : archive.stream().sorted((one, other) -> one.getName().compareTo(other.getName())).toList()) {
                String name = entry.getName();
                if (entry.isDirectory() || name.startsWith("__MACOSX/") || name.endsWith(".DS_Store")) {
                    continue;
                }
                if (name.startsWith("/") || name.contains("\\") || name.contains(":") || List.of(name.split("/", -1)).contains("..")) {
                    throw new PackingFault("%s holds \"%s\", a name that leads out of the archive; pack the extracts again, by their plain names"
                        .formatted(what, name));
                }
                String ending = name.toLowerCase(Locale.ROOT);
                if (ARCHIVES.stream().anyMatch(ending::endsWith)) {
                    throw new PackingFault("%s holds \"%s\", which is packed itself; put it into the folder unpacked once".formatted(what, name));
                }
                if (lengths.put(name, 0L) != null) {
                    throw new PackingFault("%s holds \"%s\" twice".formatted(what, name));
                }
                members.add(new Member(path, name, limits, lengths));
            }
        } catch (ZipException broken) {
            throw broken.getMessage() != null && broken.getMessage().contains("encrypted")
                ? new PackingFault("%s is protected by a password; pack it without one".formatted(what), broken)
                : PackingFault.damaged(what, broken);
        }
        if (members.isEmpty()) {
            throw new PackingFault("%s holds no file".formatted(what));
        }
        return members;
    }

    private static final class Member extends PackedText {

        private final String member;
        private final PackingLimits limits;
        /** Of every member of the archive that has been unpacked: what it came to. */
        private final Map<String, Long> lengths;

        Member(Path path, String member, PackingLimits limits, Map<String, Long> lengths) {
            super(path, nameOf(path) + "/" + member);
            this.member = member;
            this.limits = limits;
            this.lengths = lengths;
        }

        @Override
        InputStream open(InputStream raw) throws IOException {
            long before = lengths.entrySet().stream().filter(other -> !other.getKey().equals(member)).mapToLong(Map.Entry::getValue).sum();
            String what = "\"%s\" in %s".formatted(member, path().getFileName());
            ZipFile archive = new ZipFile(path().toFile());
            InputStream unpacked = new CheckedMember(archive, archive.getEntry(member));
            return new UnpackedStream(unpacked, what, limits, Files.size(path()), before, length -> lengths.put(member, length));
        }
    }
}
