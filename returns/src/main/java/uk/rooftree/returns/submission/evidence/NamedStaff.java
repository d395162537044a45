package uk.rooftree.returns.submission.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import uk.rooftree.returns.table.TableFile;
import uk.rooftree.warehouse.UserFault;

/** Who may have the rows behind a return: the council's list in {@code returns/named-staff.csv} of its home. */
public final class NamedStaff {

    private static final List<String> COLUMNS = List.of("name", "role");

    private NamedStaff() {
    }

    /**
     * The name as the list has it.
     *
     * @throws UserFault if it is not on the list, or there is none
     */
    public static String named(Path list, String name) {
        if (name == null || name.isBlank()) {
            throw new UserFault("Cannot give rows without a name: give who is to have them after --staff; \"%s\" lists those who may.".formatted(list));
        }
        if (!Files.exists(list)) {
            throw new UserFault("Cannot give rows to \"%s\": there is no list of those who may have them. Write it to \"%s\" (columns name, role).".formatted(name, list));
        }
        TableFile table = TableFile.read(list, COLUMNS);
        table.lines().forEach(line -> line.needed("name"));
        table.throwProblems();
        return table.lines().stream().map(line -> line.text("name")).filter(name.strip()::equals).findFirst().orElseThrow(() -> new UserFault(
            "Cannot give rows to \"%s\": the name is not in \"%s\". Whoever answers for the data adds it there.".formatted(name, list)));
    }
}
