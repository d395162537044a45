package uk.rooftree.returns.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.rule.RuleBook.Subject;
import uk.rooftree.returns.core.rule.RuleBook.Writer;

/** Armed forces, access needs, illness. */
final class NeedsRules implements Subject {

    private static final List<String> ACCESS_TYPES = List.of("housingneeds_a", "housingneeds_b", "housingneeds_c");
    private static final List<String> ACCESS_NEEDS = List.of("housingneeds_a", "housingneeds_b", "housingneeds_c", "housingneeds_f");
    private static final String NO_NEEDS = "housingneeds_g";
    private static final String NEEDS_NOT_KNOWN = "housingneeds_h";
    private static final List<String> EFFECTS = IntStream.rangeClosed(1, 10).mapToObj(effect -> "illness_type_" + effect).toList();
    private static final int UNABLE_TO_WORK = 8;

    @Override
    public void write(Writer rules) {
        rules.on("HOU09", log -> {
            List<String> wanting = new ArrayList<>();
            if (log.answers().has("armedforces", 1) && log.code("leftreg") == null) {
                wanting.add("leftreg");
            }
            if (log.answers().has("armedforces", 1, 4) && log.code("reservist") == null) {
                wanting.add("reservist");
            }
            return wanting;
        });
        rules.on("HOU10", log -> ticked(log, ACCESS_TYPES).size() > 1 ? ticked(log, ACCESS_TYPES) : List.of());
        rules.on("HOU11", log -> contradicted(log, NO_NEEDS));
        rules.on("HOU12", log -> contradicted(log, NEEDS_NOT_KNOWN));
        rules.when("HOU13", log -> log.answers().has(NO_NEEDS, 1) && log.answers().has(NEEDS_NOT_KNOWN, 1), NO_NEEDS, NEEDS_NOT_KNOWN);
        rules.on("HOU14", log -> Stream.concat(ACCESS_NEEDS.stream(), Stream.of(NO_NEEDS, NEEDS_NOT_KNOWN)).allMatch(log.answers()::isBlank)
            ? Stream.concat(ACCESS_NEEDS.stream(), Stream.of(NO_NEEDS)).toList() : List.of());
        rules.on("HOU15", log -> log.answers().has("illness", 1) ? List.of() : ticked(log, EFFECTS));
        rules.on("HOU16", log -> log.answers().has("illness", 1) && EFFECTS.stream().allMatch(log.answers()::isBlank) ? EFFECTS : List.of());
        rules.on("HOU41", log -> log.answers().has("illness", 2) && log.people().stream().anyMatch(person -> person.works(UNABLE_TO_WORK))
            ? Stream.concat(Stream.of("illness"), PeopleRules.each(log, person -> !person.isUnder16(), "ecstat").stream()).toList() : List.of());
    }

    private static List<String> ticked(LettingLog log, List<String> names) {
        return names.stream().filter(name -> log.answers().has(name, 1)).toList();
    }

    private static List<String> contradicted(LettingLog log, String answer) {
        List<String> needs = ticked(log, ACCESS_NEEDS);
        return log.answers().has(answer, 1) && !needs.isEmpty() ? Stream.concat(needs.stream(), Stream.of(answer)).toList() : List.of();
    }
}
