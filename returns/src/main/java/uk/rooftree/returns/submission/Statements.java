package uk.rooftree.returns.submission;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.rooftree.returns.table.TableFile;
import uk.rooftree.warehouse.UserFault;

/** The statements a return may be signed with: those that travel with the program, and the council's own in {@code returns/statements.csv} of its home. */
public final class Statements {

    private static final List<String> COLUMNS = List.of("id", "returns", "words");

    private final Map<String, Statement> byId = new LinkedHashMap<>();

    private Statements() {
    }

    /**
     * Reads them.
     *
     * @param own the council's file; it need not be there
     * @throws UserFault that tells every line at fault
     */
    public static Statements read(Path own) {
        Statements statements = new Statements();
        for (TableFile.Line line : TableFile.packaged(Statements.class, "statement.csv").lines()) {
            statements.byId.put(line.text("id"), statement(line, Statement.Origin.named(line.text("origin")), line.text("source")));
        }
        if (Files.exists(own)) {
            TableFile table = TableFile.read(own, COLUMNS);
            for (TableFile.Line line : table.lines()) {
                COLUMNS.forEach(line::needed);
                if (statements.byId.putIfAbsent(line.text("id"), statement(line, Statement.Origin.COUNCIL, "the council's own file")) != null) {
                    line.problem("id", "\"%s\" is there already: give it another".formatted(line.text("id")));
                }
            }
            table.throwProblems();
        }
        return statements;
    }

    private static Statement statement(TableFile.Line line, Statement.Origin origin, String source) {
        return new Statement(line.text("id"), Arrays.asList(line.text("returns").split(" +")), line.text("words"), origin, source);
    }

    /** Those for a kind of return, the council's last. */
    public List<Statement> listFor(String kind) {
        return byId.values().stream().filter(statement -> statement.isFor(kind)).toList();
    }

    /**
     * A person's signature under a return.
     *
     * @param sections those that are signed one by one; none: the return is signed as a whole
     * @param wanted   {@code ID} for all that nothing else is said of, or {@code SECTION=ID}
     * @throws UserFault if there is no such statement or section, or a section is not signed
     */
    public SignOff sign(String by, String kind, List<String> sections, List<String> wanted) {
        SortedMap<String, Statement> signed = new TreeMap<>();
        Optional<Statement> others = Optional.empty();
        for (String want : wanted) {
            int equals = want.indexOf('=');
            Statement statement = find(want.substring(equals + 1), kind);
            if (equals < 0) {
                others = Optional.of(statement);
            } else if (!sections.contains(want.substring(0, equals))) {
                throw new UserFault("Invalid --statement \"%s\": %s is signed %s.".formatted(want, kind,
                    sections.isEmpty() ? "as a whole" : "by section, and its sections are " + String.join(", ", sections)));
            } else {
                signed.put(want.substring(0, equals), statement);
            }
        }
        List<String> unsigned = new ArrayList<>();
        for (String section : sections.isEmpty() ? List.of(SignOff.WHOLE) : sections) {
            others.ifPresent(statement -> signed.putIfAbsent(section, statement));
            if (!signed.containsKey(section)) {
                unsigned.add(section);
            }
        }
        if (!unsigned.isEmpty()) {
            throw new UserFault("Cannot submit without a statement%s: give --statement ID%s. %s".formatted(sections.isEmpty() ? "" : " for " + String.join(", ", unsigned),
                sections.isEmpty() ? "" : ", or --statement " + unsigned.get(0) + "=ID", told(kind)));
        }
        return new SignOff(by, signed);
    }

    private Statement find(String id, String kind) {
        Statement found = byId.get(id);
        if (found == null || !found.isFor(kind)) {
            throw new UserFault("Cannot find the statement \"%s\" for %s. %s".formatted(id, kind, told(kind)));
        }
        return found;
    }

    private String told(String kind) {
        return "There are: %s (docs/submissions.md; your own go into returns/statements.csv).".formatted(listFor(kind).stream().map(Statement::id).collect(Collectors.joining(", ")));
    }
}
