package uk.rooftree.returns.core.draft;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import uk.rooftree.returns.table.TableFile;
import uk.rooftree.returns.core.form.Field;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.warehouse.UserFault;

/** What officers typed of lettings because no feed tells it, or tells it wrong: by tenancy and field, with who and when. */
final class TypedAnswers {

    /** The columns of the file, and of the list of what is to be typed. */
    static final List<String> COLUMNS = List.of("tenancy_ref", "field", "answer", "who", "on", "note", "name", "question", "allowed", "source", "found", "officer");

    private final Optional<TableFile> table;
    private final Map<String, Map<Integer, TableFile.Line>> lines = new HashMap<>();

    private TypedAnswers(Optional<TableFile> table) {
        this.table = table;
    }

    /**
     * Reads the file; lines without an answer are passed over, so that the list of what is to be typed can be filled in bit by bit.
     *
     * @param tenancies lettings of the year; an answer of one that has a log by now does no harm
     * @throws UserFault that tells every line at fault
     */
    static TypedAnswers read(Path file, Form form, Set<String> tenancies) {
        if (!Files.exists(file)) {
            return new TypedAnswers(Optional.empty());
        }
        TableFile table = TableFile.read(file, COLUMNS);
        TypedAnswers typed = new TypedAnswers(Optional.of(table));
        table.lines().stream().filter(line -> line.given("answer").isPresent()).forEach(line -> typed.add(line, form, tenancies));
        table.throwProblems();
        return typed;
    }

    private void add(TableFile.Line line, Form form, Set<String> tenancies) {
        String tenancy = line.needed("tenancy_ref");
        if (!tenancy.isEmpty() && !tenancies.contains(tenancy)) {
            line.problem("tenancy_ref", "\"%s\" is no letting of %s".formatted(tenancy, form.year()));
        }
        line.needed("who");
        line.day("on");
        String number = line.needed("field");
        Optional<Field> field = form.fields().stream().filter(one -> String.valueOf(one.number()).equals(number)).findFirst();
        if (field.isEmpty()) {
            line.problem("field", "\"%s\" is none of the fields 1 to %d of %s".formatted(number, form.fields().size(), form.year()));
        } else if (lines.computeIfAbsent(tenancy, key -> new TreeMap<>()).putIfAbsent(field.get().number(), line) != null) {
            line.problem("field", "field %s of tenancy \"%s\" is answered twice".formatted(number, tenancy));
        }
    }

    /** Puts what was typed of a letting into its row; what a feed tells is overruled only with a note. */
    void into(String[] cells, String tenancy) {
        lines.getOrDefault(tenancy, Map.of()).forEach((field, line) -> {
            String told = cells[field];
            if (told != null && !told.equals(line.text("answer")) && line.text("note").isEmpty()) {
                line.problem("note", "the feeds say \"%s\" in field %d of tenancy \"%s\": say why another answer is typed in its place".formatted(told, field, tenancy));
            }
            cells[field] = line.text("answer");
        });
    }

    /** @throws UserFault if an answer was put in the place of a feed's without a note */
    void throwProblems() {
        table.ifPresent(TableFile::throwProblems);
    }
}
