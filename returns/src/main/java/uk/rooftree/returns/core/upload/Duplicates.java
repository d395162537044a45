package uk.rooftree.returns.core.upload;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;

import uk.rooftree.returns.core.log.Answers;
import uk.rooftree.returns.core.rule.DuplicateKey;

/** Which rows of a file are the same letting: of each row sixteen bytes are kept, not the row. */
public final class Duplicates {

    private final Set<Digest> seen = new HashSet<>();
    private final Set<Digest> twice = new HashSet<>();

    private record Digest(long high, long low) {
    }

    /** Finds the rows of a file that are the same letting. */
    public static Duplicates in(UploadFile file) {
        Duplicates duplicates = new Duplicates();
        file.read((row, answers) -> duplicates.see(digest(answers)));
        return duplicates;
    }

    private void see(Digest row) {
        if (!seen.add(row)) {
            twice.add(row);
        }
    }

    /** Whether another row of the file is the same letting as this one. */
    public boolean has(Answers row) {
        return !twice.isEmpty() && twice.contains(digest(row));
    }

    private static Digest digest(Answers answers) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(DuplicateKey.of(answers).getBytes(StandardCharsets.UTF_8)));
            return new Digest(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
