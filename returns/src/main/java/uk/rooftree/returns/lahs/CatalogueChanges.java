package uk.rooftree.returns.lahs;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import uk.rooftree.returns.table.TableFile;
import uk.rooftree.returns.lahs.expression.Expression;
import uk.rooftree.returns.lahs.expression.InvalidExpression;
import uk.rooftree.returns.lahs.expression.Meaning;
import uk.rooftree.warehouse.UserFault;

/** What a council knows of the form that the catalogue does not: codes added, changed or retired from a year on, in a file of its home. */
final class CatalogueChanges {

    private static final List<String> COLUMNS = List.of("change", "from", "to", "code", "after", "section", "label", "kind", "decimals", "period", "formula",
        "mandatory", "asked_if", "choices", "source");
    private static final Set<String> PERIODS = Set.of("position", "year", "either");

    private final ReturnYear year;
    private final Set<String> figures;
    private final List<Question> asked;

    private CatalogueChanges(ReturnYear year, Set<String> figures, List<Question> asked) {
        this.year = year;
        this.figures = figures;
        this.asked = new ArrayList<>(asked);
    }

    /**
     * The questions of a year as the council's file would have them.
     *
     * @param figures ids of the figures there are
     * @throws UserFault that tells every line at fault, whatever year it is for
     */
    static List<Question> apply(Path file, ReturnYear year, Set<String> figures, List<Question> asked) {
        TableFile table = TableFile.read(file, COLUMNS);
        CatalogueChanges changes = new CatalogueChanges(year, figures, asked);
        table.lines().forEach(changes::apply);
        if (table.lines().stream().noneMatch(line -> line.text("change").isEmpty())) {
            changes.checkFormulas(table);
        }
        table.throwProblems();
        return changes.asked;
    }

    private void apply(TableFile.Line line) {
        Optional<ReturnYear> from = CatalogueFile.year(line, "from");
        Optional<ReturnYear> to = CatalogueFile.year(line, "to");
        line.needed("from");
        String code = line.needed("code");
        if (!code.matches("[a-z][a-z0-9_]*")) {
            line.problem("code", "\"%s\" is not a code (small letters and digits)".formatted(code));
        }
        Question told = told(line, code);
        if (from.isEmpty() || from.get().compareTo(year) > 0 || to.isPresent() && to.get().compareTo(year) < 0) {
            return;
        }
        int place = place(code);
        switch (line.needed("change")) {
            case "add" -> add(line, told, place);
            case "change" -> with(line, place, () -> asked.set(place, changed(asked.get(place), line, told)));
            case "retire" -> with(line, place, () -> asked.remove(place));
            case "" -> { }
            default -> line.problem("change", "\"%s\" is not one of add, change, retire".formatted(line.text("change")));
        }
    }

    private int place(String code) {
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    private void with(TableFile.Line line, int place, Runnable change) {
        if (place < 0) {
            line.problem("code", "\"%s\" is not asked in %s, so there is nothing to %s".formatted(line.text("code"), year, line.text("change")));
        } else {
            change.run();
        }
    }

    private void add(TableFile.Line line, Question told, int place) {
        List.of("section", "label", "kind").forEach(line::needed);
        if (place >= 0) {
            line.problem("code", "\"%s\" is asked in %s already: change it, or retire it first".formatted(told.code(), year));
            return;
        }
        Optional<String> after = line.given("after");
        if (after.isPresent() && place(after.get()) < 0) {
            line.problem("after", "\"%s\" is not asked in %s".formatted(after.get(), year));
            return;
        }
        asked.add(after.map(before -> place(before) + 1).orElseGet(() -> endOf(told.section())), told);
    }

    /** Right after the last question of a section. */
    private int endOf(String section) {
        for (int i = asked.size(); i > 0; i--) {
            if (asked.get(i - 1).section().equals(section)) {
                return i;
            }
        }
        return asked.size();
    }

    private static Question told(TableFile.Line line, String code) {
        String period = line.given("period").orElse("either");
        if (!PERIODS.contains(period)) {
            line.problem("period", "\"%s\" is not one of position, year, either".formatted(period));
        }
        if (!Set.of("", "yes", "no").contains(line.text("mandatory"))) {
            line.problem("mandatory", "\"%s\" is neither yes nor no".formatted(line.text("mandatory")));
        }
        return new Question(code, line.text("section"), line.text("label"), CatalogueFile.kind(line).orElse(QuestionKind.TEXT), CatalogueFile.decimals(line).orElse(0), period,
            CatalogueFile.formula(line).orElseGet(Formula::typed), line.text("mandatory").equals("yes"), CatalogueFile.expression(line, "asked_if"), CatalogueFile.choices(line),
            Certainty.KNOWN, Optional.empty(), line.given("source").orElse("the council's own file"));
    }

    private static Question changed(Question was, TableFile.Line line, Question told) {
        Optional<Expression> askedIf = line.given("asked_if").isPresent() ? told.askedIf() : was.askedIf();
        return new Question(was.code(), line.given("section").orElse(was.section()), line.given("label").orElse(was.label()),
            line.given("kind").isPresent() ? told.kind() : was.kind(), line.given("decimals").isPresent() ? told.decimals() : was.decimals(),
            line.given("period").isPresent() ? told.period() : was.period(), line.given("formula").isPresent() ? told.formula() : was.formula(),
            line.given("mandatory").isPresent() ? told.mandatory() : was.mandatory(), askedIf,
            line.given("choices").isPresent() ? told.choices() : was.choices(), Certainty.KNOWN, was.publishedAs(), line.given("source").orElse(was.source()));
    }

    /** Whatever a line's formula or condition names must be there in its year. */
    private void checkFormulas(TableFile table) {
        Set<String> codes = asked.stream().map(Question::code).collect(Collectors.toCollection(TreeSet::new));
        for (TableFile.Line line : table.lines()) {
            int place = place(line.text("code"));
            if (place < 0 || line.text("change").equals("retire")) {
                continue;
            }
            if (line.given("formula").isPresent()) {
                check(line, "formula", asked.get(place).formula().expression(), codes, formula -> formula.number(new Likely(asked)));
            }
            if (line.given("asked_if").isPresent()) {
                asked.get(place).askedIf().ifPresent(condition -> check(line, "asked_if", condition, codes, asks -> asks.holds(new Likely(asked))));
            }
        }
        cycle().ifPresent(code -> table.lines().stream().filter(line -> line.text("code").equals(code)).reduce((first, last) -> last)
            .ifPresent(line -> line.problem("formula", "\"%s\" would be made from itself".formatted(code))));
    }

    private void check(TableFile.Line line, String column, Expression expression, Set<String> codes, Consumer<Expression> trial) {
        for (String name : expression.names()) {
            boolean isThere = name.equals(Formula.TYPED) || (name.contains(".") ? figures.contains(name) : codes.contains(name));
            if (!isThere) {
                line.problem(column, name.contains(".") ? "there is no figure \"%s\"".formatted(name) : "\"%s\" is not asked in %s".formatted(name, year));
            }
        }
        try {
            trial.accept(expression);
        } catch (InvalidExpression invalid) {
            line.problem(column, "character %d: %s".formatted(invalid.column(), invalid.getMessage()));
        }
    }

    /** A changed code that is made from itself, over others or not. */
    private Optional<String> cycle() {
        return asked.stream().map(Question::code).filter(code -> reaches(code, code, new TreeSet<>())).findFirst();
    }

    private boolean reaches(String code, String wanted, Set<String> seen) {
        int place = place(code);
        return place >= 0 && asked.get(place).formula().codes().stream()
            .anyMatch(next -> next.equals(wanted) || seen.add(next) && reaches(next, wanted, seen));
    }
}
