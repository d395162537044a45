package uk.rooftree.etl.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** SHA-256 of a file's bytes, in hexadecimal. */
public final class FileDigest {

    private FileDigest() {
    }

    public static String of(Path path) {
        try (DigestedStream in = new DigestedStream(Files.newInputStream(path))) {
            in.drain();
            return in.sha256();
        } catch (IOException unreadable) {
            throw CannotRead.of(path, unreadable);
        }
    }
}
