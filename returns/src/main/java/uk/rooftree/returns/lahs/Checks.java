package uk.rooftree.returns.lahs;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.returns.lahs.expression.Expression;
import uk.rooftree.returns.lahs.expression.Meaning;
import uk.rooftree.returns.table.TableFile;

/** The rules that a return of one year should keep, in their order. */
public final class Checks {

    private final List<Check> checks;

    private Checks(List<Check> checks) {
        this.checks = checks;
    }

    /** The rules that look at nothing but what the catalogue asks. */
    public static Checks of(Catalogue catalogue) {
        TableFile table = TableFile.packaged(Checks.class, "check.csv");
        List<Check> checks = new ArrayList<>();
        for (TableFile.Line line : table.lines()) {
            read(line, catalogue, line.needed("evidence")).stream().filter(check -> check.isFor(catalogue)).forEach(checks::add);
        }
        table.throwProblems();
        return new Checks(checks);
    }

    /**
     * The same with the council's own.
     *
     * @param own its file; it need not be there
     * @throws uk.rooftree.warehouse.UserFault that tells every line at fault
     */
    static Checks of(Catalogue catalogue, Path own) {
        Checks checks = of(catalogue);
        return Files.exists(own) ? new Checks(CheckChanges.apply(own, catalogue, checks.checks)) : checks;
    }

    /** The checks that a line makes, one for each question its rule is asked of. */
    static List<Check> read(TableFile.Line line, Catalogue catalogue, String evidence) {
        return each(line, catalogue).stream().map(code -> check(line, code, evidence)).toList();
    }

    /** The questions that a rule is asked of, one at a time: codes, or kinds of answer; or the rule is asked once. */
    private static List<Optional<String>> each(TableFile.Line line, Catalogue catalogue) {
        if (line.text("each").isEmpty()) {
            return List.of(Optional.empty());
        }
        List<String> wanted = Arrays.asList(line.text("each").split(" "));
        return catalogue.questions().stream().filter(question -> wanted.contains(question.code()) || wanted.contains("kind:" + question.kind()))
            .map(Question::code).filter(code -> !wanted.contains("not:" + code)).map(Optional::of).toList();
    }

    private static Check check(TableFile.Line line, Optional<String> code, String evidence) {
        Expression rule = CatalogueFile.expression(line, "rule").orElseThrow();
        return new Check(line.needed("id"), Severity.named(line.needed("severity")).orElseThrow(), code, rule,
            line.needed("message").replace("{it}", code.orElse("")), line.needed("mend"), evidence);
    }

    public List<Check> list() {
        return List.copyOf(checks);
    }

    /** Judges a return. */
    List<CheckResult> judge(Meaning answers) {
        return checks.stream().map(check -> judge(check, answers)).toList();
    }

    private static CheckResult judge(Check check, Meaning answers) {
        Meaning meaning = check.code().map(code -> asked(code, answers)).orElse(answers);
        Outcome outcome = check.rule().holds(meaning).map(holds -> holds ? Outcome.PASSED : Outcome.BROKEN).orElse(Outcome.NOT_JUDGED);
        Map<String, String> values = new LinkedHashMap<>();
        check.code().ifPresent(code -> put(values, code, answers.value(code)));
        check.rule().names().stream().filter(name -> !name.equals(Check.IT)).forEach(name -> put(values, name, answers.value(name)));
        check.rule().lastNames().forEach(name -> {
            String code = name.equals(Check.IT) ? check.code().orElseThrow() : name;
            put(values, "last(%s)".formatted(code), answers.last(code));
        });
        return new CheckResult(check, outcome, values);
    }

    private static void put(Map<String, String> values, String name, Optional<Object> value) {
        value.ifPresent(found -> values.put(name, found instanceof BigDecimal number ? AnswerText.of(number) : found.toString()));
    }

    /** Answers, with a question's own under {@code it}. */
    static Meaning asked(String code, Meaning answers) {
        return new Meaning() {

            @Override
            public Optional<Object> value(String name) {
                return answers.value(named(name));
            }

            @Override
            public Optional<Object> last(String name) {
                return answers.last(named(name));
            }

            @Override
            public boolean isAnswered(String name) {
                return answers.isAnswered(named(name));
            }

            private String named(String name) {
                return name.equals(Check.IT) ? code : name;
            }
        };
    }
}
