package uk.rooftree.warehouse.council;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import uk.rooftree.warehouse.FolderTree;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.DurableFolder;

/**
 * The folder a council keeps: its settings, the extracts that came in, the warehouse and what went out.
 *
 * @param folder    absolute path of the home, on a disk of this machine's or one that it mounts
 * @param warehouse absolute path of the tables, on a disk or in an object store; other councils' may be among them
 */
public record Home(Path folder, Path warehouse) {

    public Home {
        folder = folder.toAbsolutePath().normalize();
        warehouse = warehouse.toAbsolutePath().normalize();
    }

    /** A home with a warehouse of its own. */
    public Home(Path folder) {
        this(folder, folder.resolve("warehouse"));
    }

    /**
     * A home that is there, with the warehouse its {@code council.yaml} names; a fault in that file is a {@link UserFault}.
     *
     * @param stores opens an object store at an address such as {@code s3a://bucket/housing}
     */
    public static Home open(Path folder, Function<URI, Path> stores) {
        Home home = new Home(folder);
        return home.council().warehouse()
            .map(shared -> new Home(folder, CouncilFile.isAddress(shared) ? stores.apply(URI.create(shared)) : home.folder().resolve(shared)))
            .orElse(home);
    }

    /** Folders of the homes right under a folder, in order of name. */
    public static List<Path> listUnder(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isRegularFile(new Home(entry).councilFile())).sorted().toList();
        } catch (IOException unreadable) {
            throw new UserFault("Cannot look for councils in \"%s\": %s. Name a folder that holds their homes.".formatted(folder, unreadable.getMessage()), unreadable);
        }
    }

    /** Reads {@code council.yaml}; a fault in it is a {@link UserFault} that names every line to put right. */
    public Council council() {
        return CouncilFile.read(councilFile());
    }

    public Path councilFile() {
        return folder.resolve("council.yaml");
    }

    /** What the council aims at; there need be none. */
    public Path targetsFile() {
        return folder.resolve("targets.csv");
    }

    public Path inbox() {
        return folder.resolve("inbox");
    }

    /** Extracts that show the position at the close of {@code asAt}. */
    public Path inbox(LocalDate asAt) {
        return inbox().resolve(asAt.toString());
    }

    /** Reports, returns and lists for one as-at date. */
    public Path out(LocalDate asAt) {
        return folder.resolve("out").resolve(asAt.toString());
    }

    /** What only the running job needs; may be deleted between runs. */
    public Path work() {
        return folder.resolve("work");
    }

    /** Files of an object store while somebody reads them; what a reader that was stopped has left may be deleted. */
    public Path copies() {
        return folder.resolve("copies");
    }

    /** Whether the tables are in an object store, where nobody can be kept from writing beside us. */
    public boolean isWarehouseInStore() {
        return !DurableFolder.isOnDisk(warehouse);
    }

    /** Where the file lies that whoever writes to the warehouse locks: beside the tables, or here if those are in an object store. */
    public Path lockFolder() {
        return isWarehouseInStore() ? folder : warehouse;
    }

    /** The job repository's database file, without its ending. */
    public Path jobRepository() {
        return folder.resolve("jobs").resolve("repository");
    }

    public Path logFile() {
        return folder.resolve("logs").resolve("rooftree.log");
    }

    /** The as-at dates of the inbox in date order; folders whose names are no dates are not among them. */
    public List<LocalDate> listAsAtDates() {
        return listInbox().stream().flatMap(name -> asAtDate(name).stream()).sorted().toList();
    }

    /** Names of inbox folders that are not as-at dates; they are passed over (R-FILE-011). */
    public List<String> listStrayFolders() {
        return listInbox().stream().filter(name -> asAtDate(name).isEmpty()).sorted().toList();
    }

    private static List<LocalDate> asAtDate(String name) {
        try {
            return List.of(LocalDate.parse(name));
        } catch (DateTimeParseException notADate) {
            return List.of();
        }
    }

    private List<String> listInbox() {
        if (!Files.isDirectory(inbox())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(inbox())) {
            return entries.filter(Files::isDirectory).map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UserFault("Cannot read the inbox \"%s\": %s. Check the folder's permissions."
                .formatted(inbox(), unreadable.getMessage()), unreadable);
        }
    }

    /** Deletes all that is in the work folder; the folder itself may be a disk of its own, and stays. */
    public void clearWork() throws IOException {
        FolderTree.empty(work());
    }
}
