package uk.rooftree.returns.lahs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import uk.rooftree.returns.lahs.expression.InvalidExpression;
import uk.rooftree.returns.lahs.expression.Meaning;
import uk.rooftree.returns.table.TableFile;

/** Checks of the council's own, and those of the form that it takes otherwise from a year on, in a file of its home. */
final class CheckChanges {

    private static final List<String> COLUMNS = List.of("change", "from", "to", "id", "severity", "each", "rule", "message", "mend");

    private final Catalogue catalogue;
    private final List<Check> checks;

    private CheckChanges(Catalogue catalogue, List<Check> checks) {
        this.catalogue = catalogue;
        this.checks = new ArrayList<>(checks);
    }

    /**
     * The checks of a year as the council's file would have them.
     *
     * @throws uk.rooftree.warehouse.UserFault that tells every line at fault
     */
    static List<Check> apply(Path file, Catalogue catalogue, List<Check> checks) {
        TableFile table = TableFile.read(file, COLUMNS);
        CheckChanges changes = new CheckChanges(catalogue, checks);
        table.lines().forEach(changes::apply);
        table.throwProblems();
        return changes.checks;
    }

    private void apply(TableFile.Line line) {
        Optional<ReturnYear> from = CatalogueFile.year(line, "from");
        Optional<ReturnYear> to = CatalogueFile.year(line, "to");
        line.needed("from");
        String id = line.needed("id");
        Optional<Severity> severity = line.given("severity").flatMap(Severity::named);
        if (line.given("severity").isPresent() && severity.isEmpty()) {
            line.problem("severity", "\"%s\" is neither error nor warning".formatted(line.text("severity")));
        }
        if (from.isEmpty() || from.get().compareTo(catalogue.year()) > 0 || to.isPresent() && to.get().compareTo(catalogue.year()) < 0) {
            return;
        }
        switch (line.needed("change")) {
            case "add" -> add(line, id);
            case "severity" -> {
                line.needed("severity");
                known(line, id);
                severity.ifPresent(other -> checks.replaceAll(check -> check.id().equals(id) ? check.withSeverity(other) : check));
            }
            case "retire" -> {
                known(line, id);
                checks.removeIf(check -> check.id().equals(id));
            }
            case "" -> { }
            default -> line.problem("change", "\"%s\" is not one of add, severity, retire".formatted(line.text("change")));
        }
    }

    private void known(TableFile.Line line, String id) {
        if (checks.stream().noneMatch(check -> check.id().equals(id))) {
            line.problem("id", "there is no check \"%s\" in %s".formatted(id, catalogue.year()));
        }
    }

    private void add(TableFile.Line line, String id) {
        List.of("severity", "rule", "message", "mend").forEach(line::needed);
        if (checks.stream().anyMatch(check -> check.id().equals(id))) {
            line.problem("id", "there is a check \"%s\" already: give it another, or retire that one first".formatted(id));
        } else if (Severity.named(line.text("severity")).isPresent() && CatalogueFile.expression(line, "rule").isPresent()) {
            List<Check> added = Checks.read(line, catalogue, "the council's own file");
            if (added.isEmpty()) {
                line.problem("each", "\"%s\" is no code that is asked in %s, nor a kind such as kind:count".formatted(line.text("each"), catalogue.year()));
            }
            // a rule is the same whatever question it is asked of
            added.stream().limit(1).forEach(check -> check(line, check));
            checks.addAll(added);
        }
    }

    private void check(TableFile.Line line, Check check) {
        Set<String> names = new TreeSet<>(check.rule().names());
        names.addAll(check.rule().lastNames());
        if (check.code().isPresent()) {
            names.remove(Check.IT);
        }
        List<String> unknown = names.stream().filter(name -> !catalogue.asks(name)).toList();
        unknown.forEach(name -> line.problem("rule", "\"%s\" is not asked in %s".formatted(name, catalogue.year())));
        if (unknown.isEmpty()) {
            try {
                Meaning likely = new Likely(catalogue.questions());
                check.rule().holds(check.code().map(code -> Checks.asked(code, likely)).orElse(likely));
            } catch (InvalidExpression invalid) {
                line.problem("rule", "character %d: %s".formatted(invalid.column(), invalid.getMessage()));
            }
        }
    }
}
