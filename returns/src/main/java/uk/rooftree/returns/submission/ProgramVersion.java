package uk.rooftree.returns.submission;

import java.util.ArrayList;
import java.util.List;

import uk.rooftree.warehouse.model.SqlTree;

/**
 * What made a return.
 *
 * @param version   of the program, such as {@code 0.1.0}
 * @param sqlSha256 digest of all its SQL and reference tables
 * @param tables    the program's tables that say what the return is
 */
public record ProgramVersion(String version, String sqlSha256, List<FrozenFile> tables) {

    public ProgramVersion {
        tables = List.copyOf(tables);
    }

    /** This program, as far as a kind of return is concerned. */
    static ProgramVersion of(String version, ReturnKind kind) {
        List<FrozenFile> tables = new ArrayList<>();
        kind.tables().forEach((name, bytes) -> tables.add(FrozenFile.of(name, bytes)));
        return new ProgramVersion(version, SqlTree.packaged().digest(), tables);
    }

    /** What of another is not the same, in words; empty: nothing that bears on the return. */
    List<String> differencesFrom(ProgramVersion other) {
        List<String> differences = new ArrayList<>();
        if (!version.equals(other.version)) {
            differences.add("version %s, not %s".formatted(version, other.version));
        }
        if (!sqlSha256.equals(other.sqlSha256)) {
            differences.add("other SQL or reference tables");
        }
        if (!tables.equals(other.tables)) {
            differences.add("another form (%s)".formatted(String.join(", ", tables.stream().filter(table -> !other.tables.contains(table)).map(FrozenFile::name).toList())));
        }
        return differences;
    }
}
