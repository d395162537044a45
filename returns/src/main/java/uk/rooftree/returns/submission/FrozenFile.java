package uk.rooftree.returns.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import uk.rooftree.warehouse.UserFault;

/**
 * A file as it was.
 *
 * @param name   without folders
 * @param sha256 of its bytes, in hexadecimal
 */
public record FrozenFile(String name, long bytes, String sha256) {

    /** A file as it is now. */
    static FrozenFile of(Path file) {
        try {
            return new FrozenFile(file.getFileName().toString(), Files.size(file), sha256(file));
        } catch (IOException unreadable) {
            throw new UserFault("Cannot read \"%s\": %s. Check that it is a file and may be read.".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    static FrozenFile of(String name, byte[] bytes) {
        return new FrozenFile(name, bytes.length, sha256(bytes));
    }

    /** The files right in a folder, by name. */
    static List<FrozenFile> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(FrozenFile::of).sorted(Comparator.comparing(FrozenFile::name)).toList();
        } catch (IOException unreadable) {
            throw new UserFault("Cannot read the folder \"%s\": %s. Restore it from a backup.".formatted(folder, unreadable.getMessage()), unreadable);
        }
    }

    /** SHA-256 of some bytes, in hexadecimal. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha().digest(bytes));
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest sha = sha();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
