package uk.rooftree.warehouse.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.rooftree.warehouse.DiskTrouble;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.DurableFolder;
import uk.rooftree.warehouse.delta.TableName;

/**
 * The releases of a warehouse: one manifest each, {@code releases/000001.json} and on, written once and never changed.
 */
public final class Releases {

    private static final Pattern MANIFEST = Pattern.compile("\\d{6}\\.json");

    private final Path folder;

    /** The releases of a warehouse folder, which need not exist yet. */
    public Releases(Path warehouse) {
        this.folder = warehouse.toAbsolutePath().normalize().resolve("releases");
    }

    /**
     * Publishes a finished build under the next number. Until this returns readers see the release before; from then on, even
     * after a power cut, this one.
     *
     * @param now kept for people to read; nothing depends on it
     * @throws UserFault if another run published at the same moment; nothing is published then
     */
    public Release publish(String councilCode, LocalDate asAt, Instant now, String madeFrom, Map<TableName, ReleasedTable> tables) {
        int number = listManifests().stream().findFirst().map(Releases::number).orElse(0) + 1;
        Release release = new Release(number, councilCode, asAt, Optional.of(now), madeFrom, new TreeMap<>(tables));
        byte[] manifest = Manifest.write(release).getBytes(StandardCharsets.UTF_8);
        try {
            DurableFolder.create(folder).putIfAbsent(manifest(number).getFileName().toString(), out -> out.write(manifest));
        } catch (FileAlreadyExistsException taken) {
            throw new UserFault(("Cannot publish release %d: another run has just published under this number. "
                + "Nothing of this one was published; run again.").formatted(number), taken);
        } catch (IOException fault) {
            String effect = "Readers still see the release before.";
            throw DiskTrouble.asUserFault(fault, "Cannot publish release " + number, effect).orElseGet(() -> new UserFault(
                "Cannot publish release %d: %s. Put this right and run again. %s".formatted(number, fault, effect), fault));
        }
        return release;
    }

    /** The newest release of a council, whatever its as-at date; empty if there is none. */
    public Optional<Release> latest(String councilCode) {
        return newest(release -> release.councilCode().equals(councilCode));
    }

    /** The newest release of a council as at a date; empty if there is none. */
    public Optional<Release> latestFor(String councilCode, LocalDate asAt) {
        return newest(release -> release.councilCode().equals(councilCode) && release.asAt().equals(asAt));
    }

    /** The releases of a council, in order of number. */
    public List<Release> listOf(String councilCode) {
        return all().stream().filter(release -> release.councilCode().equals(councilCode)).toList();
    }

    /** The releases of a council as at a date, in the order in which each replaced the one before. */
    public List<Release> listFor(String councilCode, LocalDate asAt) {
        return listOf(councilCode).stream().filter(release -> release.asAt().equals(asAt)).toList();
    }

    /**
     * A council's release by its number.
     *
     * @throws UserFault if the council has none of this number
     */
    public Release release(String councilCode, int number) {
        return listOf(councilCode).stream().filter(release -> release.number() == number).findFirst().orElseThrow(() -> new UserFault(
            "Cannot find release %d in \"%s\". rooftree history lists those there are.".formatted(number, folder.getParent())));
    }

    /**
     * A release by its number.
     *
     * @throws UserFault if there is none
     */
    public Release release(int number) {
        Path manifest = manifest(number);
        if (!Files.exists(manifest)) {
            throw new UserFault("Cannot read release %d: there is no \"%s\"".formatted(number, manifest));
        }
        return read(manifest);
    }

    /** All releases, in order of number. */
    public List<Release> all() {
        return listManifests().stream().map(Releases::read).sorted(Comparator.comparing(Release::number)).toList();
    }

    private Optional<Release> newest(Predicate<Release> wanted) {
        return listManifests().stream().map(Releases::read).filter(wanted).findFirst();
    }

    /** Newest first. */
    private List<Path> listManifests() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                .filter(file -> MANIFEST.matcher(file.getFileName().toString()).matches())
                .sorted(Comparator.comparing(Releases::number).reversed())
                .toList();
        } catch (IOException fault) {
            throw new UserFault("Cannot read the releases in \"%s\": %s".formatted(folder, fault), fault);
        }
    }

    /** The file that a release is, for whoever must prove that it is as it was. */
    public Path manifestOf(Release release) {
        return manifest(release.number());
    }

    private Path manifest(int number) {
        return folder.resolve("%06d.json".formatted(number));
    }

    private static int number(Path manifest) {
        return Integer.parseInt(manifest.getFileName().toString().substring(0, 6));
    }

    private static Release read(Path manifest) {
        try {
            Release release = Manifest.read(Files.readString(manifest));
            if (release.number() != number(manifest)) {
                throw new IllegalArgumentException("it says it is release " + release.number());
            }
            return release;
        } catch (IOException | IllegalArgumentException fault) {
            throw new UserFault(("Cannot read release manifest \"%s\": %s. Restore the file from a backup; "
                + "the other releases can be read without it.").formatted(manifest, fault.getMessage()), fault);
        }
    }
}
