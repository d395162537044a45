package uk.rooftree.returns.lahs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import uk.rooftree.returns.table.TableFile;
import uk.rooftree.warehouse.UserFault;

/** What officers typed for one year's return, by code: who, when and why. */
final class TypedAnswers {

    /** The columns of the file, and of the list of what is to be answered. */
    static final List<String> COLUMNS = List.of("code", "answer", "who", "on", "note", "section", "question", "expected", "last_year");

    private TypedAnswers() {
    }

    /**
     * Reads the file; lines without an answer and without a note are passed over, so that the list of what is to be answered can be filled in bit by bit.
     *
     * @return nothing where there is no file
     * @throws UserFault that tells every line at fault
     */
    static Map<String, TypedAnswer> read(Path file, Catalogue catalogue) {
        Map<String, TypedAnswer> answers = new TreeMap<>();
        if (!Files.exists(file)) {
            return answers;
        }
        TableFile table = TableFile.read(file, COLUMNS);
        for (TableFile.Line line : table.lines()) {
            if (line.given("answer").isEmpty()) {
                continue;
            }
            String code = line.needed("code");
            Optional<Question> question = catalogue.find(code);
            if (question.isEmpty()) {
                line.problem("code", "\"%s\" is not asked in %s".formatted(code, catalogue.year()));
            } else if (answers.putIfAbsent(code, answer(line, question.get())) != null) {
                line.problem("code", "\"%s\" is answered twice".formatted(code));
            }
        }
        table.throwProblems();
        return Collections.unmodifiableMap(answers);
    }

    private static TypedAnswer answer(TableFile.Line line, Question question) {
        String cell = line.text("answer");
        Formula formula = question.formula();
        if (!formula.canBeTyped()) {
            line.problem("code", "\"%s\" is worked out from %s: type those".formatted(question.code(), String.join(", ", formula.codes())));
        } else if (!formula.isTyped() && !formula.addsTyped() && line.text("note").isEmpty()) {
            line.problem("note", "\"%s\" is worked out by Rooftree: say why another answer is typed in its place".formatted(question.code()));
        }
        String value = cell;
        if (cell.equals(AnswerText.UNKNOWN)) {
            if (question.mandatory()) {
                line.problem("answer", "\"%s\" must be answered; # is not allowed".formatted(question.code()));
            }
        } else {
            Optional<String> read = AnswerText.read(question, cell);
            if (read.isEmpty()) {
                line.problem("answer", "\"%s\" is not %s%s".formatted(cell, AnswerText.expected(question), question.mandatory() ? "" : ", nor # for unknown"));
            }
            value = read.orElse(cell);
        }
        return new TypedAnswer(value, line.needed("who"), line.day("on"), line.text("note"));
    }
}
