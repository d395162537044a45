package uk.rooftree.returns.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.Field;
import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.log.Person;
import uk.rooftree.returns.core.rule.RuleBook.Subject;
import uk.rooftree.returns.core.rule.RuleBook.Writer;

/** The people of the household: age, sex, work, relation. */
final class PeopleRules implements Subject {

    private static final int OLDEST = 120;
    private static final int PENSION_AGE = 66;
    private static final int RETIRED = 5;
    private static final int PREFERS_NOT_TO_SAY = 10;
    private static final int PREGNANT = 1;

    @Override
    public void write(Writer rules) {
        rules.on("HOU01", log -> each(log, person -> person.age() == null && !person.isAgeRefused(), "age"));
        rules.on("HOU02", log -> each(log, person -> person.isLead() && person.age() != null && (person.age() < Person.ADULT || person.age() > OLDEST), "age"));
        rules.on("HOU03", log -> each(log, person -> !person.isLead() && person.age() != null && (person.age() < 1 || person.age() > OLDEST), "age"));
        rules.on("HOU04", log -> each(log, person -> !person.isLead() && person.age() != null && !person.isUnder16()
            && log.answers().has("ecstat" + person.number(), Person.CHILD), "ecstat"));
        rules.when("HOU05", log -> log.answers().has("ecstat1", Person.CHILD), "ecstat1");
        rules.on("HOU06", log -> each(log, person -> !person.isLead() && !(log.year() != CollectionYear.Y2025 && person.isUnder16())
            && !log.answers().has("relat" + person.number(), 1, 2, 3), "relat"));
        rules.on("HOU07", log -> each(log, person -> log.answers().has("gender_same_as_sex" + person.number(), 2)
            && log.answers().isBlank("gender_description" + person.number()), "gender_description"));
        rules.when("HOU08", log -> {
            Field nationality = log.form().fieldsOf("nationality_all").get(0);
            return log.answers().number("nationality_all") != null && log.answers().code(nationality) == null;
        }, "nationality_all");

        rules.on("HOU37", log -> each(log, person -> person.age() != null && person.works(RETIRED) && person.age() < PENSION_AGE, "age", "ecstat"));
        rules.on("HOU38", log -> each(log, person -> person.age() != null && person.age() > PENSION_AGE && person.workingSituation() != null
            && !person.works(RETIRED, PREFERS_NOT_TO_SAY), "age", "ecstat"));
        rules.on("HOU39", PeopleRules::nobodyLikelyToBePregnantSince2026);
        rules.on("HOU40", PeopleRules::nobodyLikelyToBePregnantIn2025);
        rules.on("HOU42", log -> log.people().stream().filter(Person::isPartner).count() > 1 ? each(log, person -> !person.isLead(), "relat") : List.of());
        rules.on("HOU43", log -> each(log, person -> !person.isLead() && person.isPartner() && person.isUnder16(), "age", "relat"));
    }

    /** The answers of everybody of whom something holds. */
    static List<String> each(LettingLog log, Predicate<Person> holds, String... names) {
        List<String> found = new ArrayList<>();
        log.people().stream().filter(holds).forEach(person -> Stream.of(names).forEach(name -> found.add(name + person.number())));
        return found;
    }

    private static List<String> nobodyLikelyToBePregnantIn2025(LettingLog log) {
        if (!log.answers().has("preg_occ", PREGNANT)) {
            return List.of();
        }
        List<Person> people = log.people();
        boolean areAllMale = people.stream().allMatch(person -> "M".equals(person.sex()));
        boolean isAllKnown = people.stream().allMatch(person -> person.age() != null && person.sex() != null);
        boolean isNoWomanOfAge = people.stream().anyMatch(person -> "F".equals(person.sex()))
            && people.stream().noneMatch(person -> "F".equals(person.sex()) && person.age() >= 16 && person.age() <= 50);
        if (isAllKnown && isNoWomanOfAge) {
            return withPregnancy(each(log, person -> true, "age", log.sexName()));
        }
        return areAllMale ? withPregnancy(each(log, person -> true, log.sexName())) : List.of();
    }

    private static List<String> nobodyLikelyToBePregnantSince2026(LettingLog log) {
        if (!log.answers().has("preg_occ", PREGNANT)) {
            return List.of();
        }
        Predicate<Person> isMale = person -> "M".equals(person.sex()) && person.isGenderSame();
        List<Person> others = log.people().stream().filter(isMale.negate()).toList();
        boolean isNobodyOfAge = log.people().stream().allMatch(person -> person.age() != null)
            && others.stream().noneMatch(person -> person.age() >= 13 && person.age() <= 55);
        return others.isEmpty() || isNobodyOfAge ? withPregnancy(each(log, person -> true, "age", log.sexName(), "gender_same_as_sex")) : List.of();
    }

    private static List<String> withPregnancy(List<String> answers) {
        return Stream.concat(Stream.of("preg_occ"), answers.stream()).toList();
    }
}
