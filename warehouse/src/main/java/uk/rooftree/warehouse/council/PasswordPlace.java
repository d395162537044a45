package uk.rooftree.warehouse.council;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import uk.rooftree.warehouse.UserFault;

/**
 * Where a password is found. The password itself stands in no setting, is logged nowhere and is in no message.
 *
 * @param kind  what holds it
 * @param where the variable's name, or the file's path as seen from the home
 */
public record PasswordPlace(Kind kind, String where) {

    /** What can hold a password. */
    public enum Kind {
        /** A variable of the process's environment. */
        ENVIRONMENT,
        /** The first line of a file that only its owner can read. */
        FILE
    }

    private static final int LONGEST = 4096;
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    /** What a section {@code password-from} says. */
    static Optional<PasswordPlace> read(YamlSettings section) {
        section.onlyKeys("env", "file");
        Optional<String> variable = section.text("env");
        Optional<String> file = section.text("file");
        if (variable.isPresent() == file.isPresent()) {
            section.missing("env or file", "one of the two says where the password is");
            return Optional.empty();
        }
        return Optional.of(variable.map(name -> new PasswordPlace(Kind.ENVIRONMENT, name))
            .orElseGet(() -> new PasswordPlace(Kind.FILE, file.orElseThrow())));
    }

    /**
     * The password.
     *
     * @param home        folder that a file's path is seen from
     * @param environment the process's variables
     * @throws UserFault if there is none, or others can read its file
     */
    public String password(Path home, Map<String, String> environment) {
        return switch (kind) {
            case ENVIRONMENT -> ofVariable(environment);
            case FILE -> ofFile(home.resolve(where));
        };
    }

    private String ofVariable(Map<String, String> environment) {
        String password = environment.getOrDefault(where, "");
        if (password.isEmpty()) {
            throw new UserFault("Cannot find the password: the environment variable \"%s\" is not set. Set it for the account that runs rooftree, then run again."
                .formatted(where));
        }
        return password;
    }

    private static String ofFile(Path file) {
        try {
            PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (rights != null && rights.readAttributes().permissions().stream().anyMatch(OF_OTHERS::contains)) {
                throw new UserFault("Cannot use the password in \"%s\": other accounts can read or change that file. Run: chmod 600 \"%s\"".formatted(file, file));
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(LONGEST);
            }
            String password = new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElse("");
            if (password.isEmpty()) {
                throw new UserFault("Cannot find the password: the first line of \"%s\" is empty. Write it there, then run again.".formatted(file));
            }
            return password;
        } catch (IOException unreadable) {
            throw new UserFault("Cannot find the password: \"%s\" cannot be read. Make that file, readable for the account that runs rooftree alone (chmod 600), then run again."
                .formatted(file), unreadable);
        }
    }
}
