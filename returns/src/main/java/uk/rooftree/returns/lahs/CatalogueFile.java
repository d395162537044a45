package uk.rooftree.returns.lahs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import uk.rooftree.returns.lahs.expression.Expression;
import uk.rooftree.returns.lahs.expression.InvalidExpression;
import uk.rooftree.returns.table.TableFile;

/** The questions that travel with the program: what each year since 2017-18 asks, as far as is known. */
final class CatalogueFile {

    private static final String FILE = "question.csv";

    private CatalogueFile() {
    }

    /** The questions of a year, in the order of the form. */
    static List<Question> of(ReturnYear year) {
        TableFile table = TableFile.packaged(CatalogueFile.class, FILE);
        List<Question> asked = new ArrayList<>();
        for (TableFile.Line line : table.lines()) {
            if (isAsked(line, year)) {
                asked.add(question(line, certainty(line, year)));
            }
        }
        table.throwProblems();
        return asked;
    }

    private static boolean isAsked(TableFile.Line line, ReturnYear year) {
        return year(line, "first_year").map(first -> first.compareTo(year) <= 0).orElse(true)
            && year(line, "last_year").map(last -> last.compareTo(year) >= 0).orElse(true);
    }

    private static Certainty certainty(TableFile.Line line, ReturnYear year) {
        return Arrays.asList(line.text("known").split(" ")).contains(year.toString()) ? Certainty.KNOWN
            : line.text("later").equals("assumed") ? Certainty.ASSUMED : Certainty.UNKNOWN;
    }

    /** A year of a table; what is none is noted. */
    static Optional<ReturnYear> year(TableFile.Line line, String column) {
        Optional<ReturnYear> year = line.given(column).flatMap(ReturnYear::named);
        if (year.isEmpty() && line.given(column).isPresent()) {
            line.problem(column, "\"%s\" is not a year such as 2025-26".formatted(line.text(column)));
        }
        return year;
    }

    private static Question question(TableFile.Line line, Certainty certainty) {
        return new Question(line.needed("code"), line.needed("section"), line.needed("label"), kind(line).orElse(QuestionKind.TEXT), decimals(line).orElse(0),
            line.needed("period"), formula(line).orElseGet(Formula::typed), line.text("mandatory").equals("yes"), expression(line, "asked_if"), choices(line), certainty,
            line.given("published_as"), line.needed("source"));
    }

    static Optional<QuestionKind> kind(TableFile.Line line) {
        Optional<QuestionKind> kind = line.given("kind").flatMap(QuestionKind::named);
        if (kind.isEmpty() && line.given("kind").isPresent()) {
            line.problem("kind", "\"%s\" is no kind of answer (expected one of %s)".formatted(line.text("kind"),
                String.join(", ", Arrays.stream(QuestionKind.values()).map(QuestionKind::toString).toList())));
        }
        return kind;
    }

    static Optional<Integer> decimals(TableFile.Line line) {
        if (line.given("decimals").isPresent() && !line.text("decimals").matches("[0-6]")) {
            line.problem("decimals", "\"%s\" is not a whole number from 0 to 6".formatted(line.text("decimals")));
            return Optional.empty();
        }
        return line.given("decimals").map(Integer::valueOf);
    }

    static Optional<Formula> formula(TableFile.Line line) {
        return expression(line, "formula").map(Formula::new);
    }

    /** An expression of a table; one that cannot be read is noted with the character at fault. */
    static Optional<Expression> expression(TableFile.Line line, String column) {
        try {
            return line.given(column).map(Expression::parse);
        } catch (InvalidExpression invalid) {
            line.problem(column, "character %d: %s".formatted(invalid.column(), invalid.getMessage()));
            return Optional.empty();
        }
    }

    static List<String> choices(TableFile.Line line) {
        return line.given("choices").map(choices -> Arrays.stream(choices.split("\\|")).map(String::strip).toList()).orElse(List.of());
    }
}
