package uk.rooftree.warehouse.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.rooftree.warehouse.DiskTrouble;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.DurableFolder;

/**
 * What was decided of a release after it was published, in small files beside its manifest, which never changes: that it is kept
 * ({@code 000007.pinned}), that a return was submitted from it, for which it is kept for good ({@code 000007.submitted-000001}), or that
 * only its figures still are ({@code 000007.retired}).
 */
public final class ReleaseMarks {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    /** The marks of a warehouse folder's releases. */
    public ReleaseMarks(Path warehouse) {
        this.folder = warehouse.toAbsolutePath().normalize().resolve("releases");
    }

    /**
     * Keeps a release whole.
     *
     * @throws UserFault if it is pinned already, saying why, or was retired before
     */
    public void pin(int release, Pin pin) {
        if (isRetired(release)) {
            throw new UserFault("Cannot pin release %d: it was retired, and its rows are gone. Its figures stay without a pin.".formatted(release));
        }
        if (!put(name(release, "pinned"), text(pin))) {
            throw new UserFault("Cannot pin release %d: it is pinned already, because: %s".formatted(release, findPin(release).map(Pin::because).orElse("")));
        }
    }

    /** Takes the pin away; nothing happens to the release by that alone. */
    public void unpin(int release) {
        try {
            if (!Files.deleteIfExists(folder.resolve(name(release, "pinned")))) {
                throw new UserFault("Cannot unpin release %d: it is not pinned".formatted(release));
            }
        } catch (IOException fault) {
            throw refused("Cannot unpin release " + release, fault);
        }
    }

    /** Why a release is kept; empty if it is not pinned. */
    public Optional<Pin> findPin(int release) {
        Path file = folder.resolve(name(release, "pinned"));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(read(file));
    }

    /**
     * Keeps a release whole for a return that is submitted from it. Nothing takes this back.
     *
     * @param submission number of the submission in the council's home; marked twice is marked once
     * @throws UserFault if the release was retired before
     */
    public void submit(int release, int submission, Pin pin) {
        if (isRetired(release)) {
            throw new UserFault("Cannot keep release %d for a submission: it was retired, and its rows are gone.".formatted(release));
        }
        put(name(release, "submitted-%06d".formatted(submission)), text(pin));
    }

    /** Why a release is kept, in the order of pin and submissions; none: nothing keeps it. */
    public List<Pin> reasons(int release) {
        List<Pin> reasons = new ArrayList<>(findPin(release).stream().toList());
        if (Files.isDirectory(folder)) {
            String start = name(release, "submitted-");
            try (Stream<Path> marks = Files.list(folder)) {
                marks.filter(mark -> mark.getFileName().toString().startsWith(start)).sorted().map(ReleaseMarks::read).forEach(reasons::add);
            } catch (IOException fault) {
                throw refused("Cannot read the marks in \"%s\"".formatted(folder), fault);
            }
        }
        return reasons;
    }

    /** Whether a release must stay whole: it is pinned, or a return was submitted from it. */
    public boolean isKept(int release) {
        return !reasons(release).isEmpty();
    }

    /** Whether only the figures of a release are still kept. */
    public boolean isRetired(int release) {
        return Files.exists(folder.resolve(name(release, "retired")));
    }

    void retire(int release, Instant now) {
        put(name(release, "retired"), JSON.createObjectNode().put("at", now.toString()) + "\n");
    }

    private static Pin read(Path file) {
        try {
            JsonNode pin = JSON.readTree(Files.readString(file));
            return new Pin(pin.path("because").asText("unknown"), Instant.parse(pin.path("at").asText()));
        } catch (JsonProcessingException | RuntimeException damaged) {
            // whatever it says, it is there to keep the release
            return new Pin("its mark cannot be read", Instant.EPOCH);
        } catch (IOException fault) {
            throw refused("Cannot read \"%s\"".formatted(file), fault);
        }
    }

    private static String text(Pin pin) {
        return JSON.createObjectNode().put("because", pin.because()).put("at", pin.at().toString()).toString() + "\n";
    }

    private boolean put(String name, String text) {
        try {
            DurableFolder.create(folder).putIfAbsent(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            return true;
        } catch (FileAlreadyExistsException there) {
            return false;
        } catch (IOException fault) {
            throw refused("Cannot write \"%s\"".formatted(folder.resolve(name)), fault);
        }
    }

    private static UserFault refused(String what, IOException fault) {
        return DiskTrouble.asUserFault(fault, what, "Nothing was changed.")
            .orElseGet(() -> new UserFault("%s: %s. Nothing was changed.".formatted(what, fault.getMessage()), fault));
    }

    private static String name(int release, String mark) {
        return "%06d.%s".formatted(release, mark);
    }
}
