package uk.rooftree.returns.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

import uk.rooftree.returns.core.form.IncomeRange;
import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.log.Person;
import uk.rooftree.returns.core.rule.RuleBook.Subject;
import uk.rooftree.returns.core.rule.RuleBook.Writer;

/** What the household lives on. */
final class IncomeRules implements Subject {

    private static final int FULL_TIME = 1;
    private static final int PART_TIME = 2;
    private static final int ALL_OF_IT = 1;
    private static final int NONE_OF_IT = 3;

    @Override
    public void write(Writer rules) {
        // the table: uk.rooftree.returns.core.form.IncomeRange
        rules.elsewhere("INC01");

        rules.on("MON01", log -> log.answers().has("benefits", ALL_OF_IT)
            ? log.people().stream().filter(person -> (person.isLead() || person.isPartner()) && person.works(FULL_TIME, PART_TIME)).findFirst()
                .map(person -> person.isLead() ? List.of("benefits", "ecstat1") : List.of("benefits", "ecstat" + person.number(), "relat" + person.number()))
                .orElse(List.of())
            : List.of());
        rules.on("MON02", log -> {
            if (!holds(log, (income, range) -> income > range.hardMax())) {
                return List.of();
            }
            List<String> answers = working(log);
            answers.addAll(PeopleRules.each(log, person -> person.works(Person.CHILD), "age"));
            return answers;
        });
        rules.on("MON03", log -> holds(log, (income, range) -> income < range.hardMin()) ? working(log) : List.of());
        rules.on("MON04", log -> {
            if (!holds(log, (income, range) -> range.isUnusual(income))) {
                return List.of();
            }
            List<String> answers = new ArrayList<>(List.of("incfreq", "earnings", "ecstat1"));
            // a child under 16 is not asked for work, and the lead tenant's age is not among what may be put right
            answers.addAll(PeopleRules.each(log, person -> !person.isLead(), "age"));
            answers.addAll(PeopleRules.each(log, person -> !person.isLead() && !person.isUnder16(), "ecstat"));
            return answers;
        });
        rules.when("MON05", log -> log.hasKnownIncome() && (log.code("incfreq") == null || log.earnings().isEmpty()), "incfreq", "earnings");
        rules.when("MON22", log -> log.hasHousingBenefit() && log.answers().has("benefits", NONE_OF_IT), "hb", "benefits");
    }

    private static boolean holds(LettingLog log, BiPredicate<Long, IncomeRange> condition) {
        return log.weeklyIncome().flatMap(income -> log.incomeRange().filter(range -> condition.test(income, range))).isPresent();
    }

    private static List<String> working(LettingLog log) {
        List<String> answers = new ArrayList<>(List.of("earnings"));
        answers.addAll(PeopleRules.each(log, person -> true, "ecstat"));
        return answers;
    }
}
