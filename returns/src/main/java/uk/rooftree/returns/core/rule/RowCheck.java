package uk.rooftree.returns.core.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.rooftree.returns.core.Category;
import uk.rooftree.returns.core.Finding;
import uk.rooftree.returns.core.form.Field;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.returns.core.log.Answers;
import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.service.ServiceAccounts;
import uk.rooftree.returns.core.service.ServiceAccounts.Part;

/**
 * Judges one row by every rule of its year, in the service's order: what cannot be read, what is wrong, what is missing, what is unusual. What
 * cannot be read stands for all else on its field; a question counts as unanswered, or as unusual, only where nothing worse stands on it.
 */
public final class RowCheck {

    private static final Set<String> NEVER_SETUP = Set.of("FILE07", "SET08", "SET09", "FILE06");

    private final Form form;
    private final RuleBook book;
    private final Questions questions = new Questions();
    private final List<String> answerNames;
    private final ServiceAccounts service;
    private final LocalDate checkedOn;

    public RowCheck(Form form, ServiceAccounts service, LocalDate checkedOn) {
        this.form = form;
        this.book = RuleBook.of(form.year());
        this.answerNames = form.fields().stream().map(Field::name).distinct().toList();
        this.service = service;
        this.checkedOn = checkedOn;
    }

    /**
     * Everything that is wrong with a row, by field, then by rule.
     *
     * @param row         number of the record in its file
     * @param answers     of the row
     * @param isDuplicate whether another row of the file is the same letting
     */
    public List<Finding> check(long row, Answers answers, boolean isDuplicate) {
        LettingLog log = new LettingLog(answers, service, checkedOn);
        Found found = new Found(row, log);
        form.fields().stream().filter(field -> answers.isMalformed(field) && questions.isAsked(field.name(), log)).forEach(field -> found.add("FILE07", field));
        Set<Integer> unreadable = found.fields();
        book.rules().stream().filter(rule -> !rule.isSoft()).forEach(rule -> found.addBroken(rule, unreadable));
        if (isDuplicate) {
            DuplicateKey.fields(log).forEach(field -> found.add("FILE05", field));
        }
        if (service.isKnown(Part.LOGS) && service.logs().contains(DuplicateKey.asKnown(log))) {
            DuplicateKey.fields(log).forEach(field -> found.add("FILE06", field));
        }
        if (log.isSetupAnswered()) {
            addUnanswered(found);
            Set<Integer> hard = found.fields();
            book.rules().stream().filter(Rule::isSoft).forEach(rule -> found.addUnusual(rule, hard));
        }
        return found.sorted();
    }

    private void addUnanswered(Found found) {
        Set<Integer> hard = found.fields();
        answerNames.forEach(name -> {
            List<Field> fields = form.fieldsOf(name);
            if (fields.stream().anyMatch(field -> hard.contains(field.number()))) {
                return;
            }
            Field field = fields.get(0);
            boolean isInNoList = found.log.answers().text(field) != null && questions.isListed(field, found.log) && !found.log.isKept(field)
                && !name.equals("ppcodenk");
            if (isInNoList) {
                found.add("GEN02", field);
            } else if (questions.isRequired(name, found.log) && questions.isUnanswered(fields, found.log)) {
                found.add("GEN01", field);
            }
        });
    }

    /** What is found in one row. */
    private final class Found {

        private final long row;
        private final LettingLog log;
        private final Map<String, Finding> findings = new LinkedHashMap<>();

        Found(long row, LettingLog log) {
            this.row = row;
            this.log = log;
        }

        Set<Integer> fields() {
            Set<Integer> numbers = new HashSet<>();
            findings.values().forEach(finding -> numbers.add(finding.field()));
            return numbers;
        }

        void addBroken(Rule rule, Set<Integer> unreadable) {
            rule.check().ifPresent(check -> check.brokenOn(log).forEach(answer -> AnswerPart.of(answer).fields(form).stream()
                .filter(field -> !unreadable.contains(field.number()))
                .forEach(field -> add(rule.id(), field))));
        }

        /** The service asks about an answer of several fields on the first of them. */
        void addUnusual(Rule rule, Set<Integer> hard) {
            rule.check().ifPresent(check -> check.brokenOn(log).forEach(answer -> {
                List<Field> fields = AnswerPart.of(answer).fields(form);
                if (!fields.isEmpty() && fields.stream().noneMatch(field -> hard.contains(field.number()))) {
                    add(rule.id(), fields.get(0));
                }
            }));
        }

        void add(String ruleId, Field field) {
            Rule rule = book.rule(ruleId);
            Finding finding = new Finding(row, orEmpty("tenancycode"), orEmpty("propcode"), orEmpty("assigned_to_id"), field.number(), field.name(), field.question(),
                category(rule, field), ruleId, message(rule, field), mend(rule, field));
            findings.putIfAbsent(ruleId + " " + field.number(), finding);
        }

        private String orEmpty(String name) {
            String text = log.answers().text(name);
            return text == null ? "" : text;
        }

        private Category category(Rule rule, Field field) {
            if (rule.isSoft()) {
                return Category.SOFT_VALIDATION;
            }
            if (rule.id().equals("HOU33") && log.answers().text(field) == null) {
                return Category.NOT_ANSWERED;
            }
            return rule.id().equals("FILE05") || field.isSetup() && !NEVER_SETUP.contains(rule.id()) ? Category.SETUP : Category.ERROR;
        }

        List<Finding> sorted() {
            return findings.values().stream().sorted(Comparator.comparingInt(Finding::field).thenComparing(Finding::category).thenComparing(Finding::rule)).toList();
        }
    }

    private static String message(Rule rule, Field field) {
        return switch (rule.id()) {
            case "GEN01" -> "not answered: %s".formatted(field.question());
            case "GEN02" -> "not a code of this question: %s".formatted(field.question());
            case "FILE07" -> "cannot be read as %s: %s".formatted(switch (field.type()) {
                case AMOUNT -> "an amount";
                default -> "a whole number";
            }, field.question());
            default -> rule.message();
        };
    }

    private static String mend(Rule rule, Field field) {
        return switch (rule.id()) {
            case "GEN01", "GEN02" -> "Give %s.".formatted(field.allowed());
            default -> rule.mend();
        };
    }
}
