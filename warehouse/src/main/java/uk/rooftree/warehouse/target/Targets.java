package uk.rooftree.warehouse.target;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.figure.Dimension;
import uk.rooftree.warehouse.model.ReferenceTable;
import uk.rooftree.warehouse.model.SqlTree;

/** A council's targets, each with the days it is in force. No two of one figure row are in force on the same day. */
public final class Targets {

    private static final TableName TABLE = TableName.of("reference.target");

    /** By what tells rows apart, so that the order of lines in the file is all one. */
    private static final Comparator<List<String>> ORDER = (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
            int order = Comparator.nullsFirst(Comparator.<String>naturalOrder()).compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private final List<Target> targets;

    Targets(List<Target> targets) {
        this.targets = List.copyOf(targets);
    }

    /**
     * Reads a council's {@code targets.csv}; a council without the file has no targets.
     *
     * @param tree tells which figures there are, and which rows they have
     * @throws UserFault if something in the file must be put right: every place at once, with line and column
     */
    public static Targets read(Path file, SqlTree tree) {
        return Files.exists(file) ? new Targets(new TargetFile(file, FigureRows.of(tree)).read()) : new Targets(List.of());
    }

    /** In the order of the file. */
    public List<Target> list() {
        return targets;
    }

    /** The targets in force on a day. */
    public List<Target> inForce(LocalDate day) {
        return targets.stream().filter(target -> target.isInForce(day)).toList();
    }

    /**
     * The reference table of those in force on a day: a target that is set for later, or was in force before, makes no release new.
     *
     * @param tree has the table's columns
     */
    public ReferenceTable table(SqlTree tree, String councilCode, LocalDate day) {
        List<List<String>> rows = new ArrayList<>();
        for (Target target : inForce(day)) {
            List<String> row = new ArrayList<>(List.of(councilCode, target.figure()));
            for (Dimension dimension : Dimension.values()) {
                row.add(target.group().get(dimension));
            }
            row.add(target.value().toPlainString());
            row.add(target.bound().code());
            row.add(target.amberTolerance().toPlainString());
            row.add(orNull(target.owner()));
            row.add(orNull(target.source()));
            row.add(orNull(target.validFrom()));
            row.add(orNull(target.validTo()));
            row.add(orNull(target.limitsFrom()));
            rows.add(row);
        }
        rows.sort(ORDER);
        return new ReferenceTable(TABLE, tree.reference().get(TABLE).columns(), rows);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orNull(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }
}
