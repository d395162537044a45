package uk.rooftree.warehouse.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.rooftree.warehouse.DiskTrouble;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.DurableFolder;

/**
 * What was decided of a release after it was published, in small files beside its manifest, which never changes: that it is kept
 * ({@code 000007.pinned}), or that only its figures still are ({@code 000007.retired}).
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
        String text = JSON.createObjectNode().put("because", pin.because()).put("at", pin.at().toString()).toString() + "\n";
        if (!put(name(release, "pinned"), text)) {
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
        try {
            JsonNode pin = JSON.readTree(Files.readString(file));
            return Optional.of(new Pin(pin.path("because").asText("unknown"), Instant.parse(pin.path("at").asText())));
        } catch (JsonProcessingException | RuntimeException damaged) {
            // whatever it says, it is there to keep the release
            return Optional.of(new Pin("its mark cannot be read", Instant.EPOCH));
        } catch (IOException fault) {
            throw refused("Cannot read \"%s\"".formatted(file), fault);
        }
    }

    /** Whether only the figures of a release are still kept. */
    public boolean isRetired(int release) {
        return Files.exists(folder.resolve(name(release, "retired")));
    }

    void retire(int release, Instant now) {
        put(name(release, "retired"), JSON.createObjectNode().put("at", now.toString()) + "\n");
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
