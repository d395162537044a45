package uk.rooftree.warehouse.council;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import uk.rooftree.warehouse.DiskTrouble;
import uk.rooftree.warehouse.UserFault;

/**
 * The name of an extract's file in an as-at folder, or a pattern for several.
 *
 * @param text a name without folders; {@code *} stands for any characters, {@code ?} for one
 */
public record FileName(String text) {

    public FileName {
        if (text.isEmpty() || text.contains("/") || text.contains("\\") || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("Invalid file name: \"%s\" (expected a name without folders)".formatted(text));
        }
    }

    /** Whether several files may have it. */
    public boolean isPattern() {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** The files of a folder that have the name, in order of name; none, if the folder is not there. */
    public List<Path> in(Path folder) {
        if (!isPattern()) {
            Path file = folder.resolve(text);
            return Files.exists(file) ? List.of(file) : List.of();
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Pattern pattern = Pattern.compile(("\\Q" + text + "\\E").replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), Pattern.DOTALL);
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> pattern.matcher(entry.getFileName().toString()).matches() && !Files.isDirectory(entry))
                .sorted(Comparator.comparing(path -> path.getFileName().toString())).toList();
        } catch (IOException unreadable) {
            String reason = DiskTrouble.in(unreadable).isPresent() ? "no permission" : unreadable.getMessage();
            throw new UserFault("Cannot read the folder \"%s\": %s. Let the account that runs rooftree read it, then run again; nothing was published."
                .formatted(folder, reason), unreadable);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
