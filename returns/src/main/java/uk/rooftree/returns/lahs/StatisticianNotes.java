package uk.rooftree.returns.lahs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import uk.rooftree.warehouse.figure.FigureDefinition;
import uk.rooftree.warehouse.figure.FigureRow;
import uk.rooftree.warehouse.figure.Figures;
import uk.rooftree.warehouse.release.ReleaseReader;

/** What a ministry's statistician would ask about a return, answered before it is asked. */
final class StatisticianNotes {

    private static final String TRANSFERS = "register.live.transfer_households";

    private final List<String> notes = new ArrayList<>();

    private StatisticianNotes() {
    }

    static List<String> of(List<Answer> answers, List<CheckResult> checks, ReleaseReader release) {
        StatisticianNotes notes = new StatisticianNotes();
        if (answers.stream().anyMatch(answer -> answer.code().equals("cc1a"))) {
            notes.register(release);
        }
        notes.empties(answers);
        notes.leftOut(answers, release.figures());
        notes.officers(answers, checks);
        return notes.notes;
    }

    private void register(ReleaseReader release) {
        release.figures().find(TRANSFERS).map(FigureRow::value).ifPresent(households -> notes.add(
            "Section C leaves out %,d households of own tenants who seek a transfer; each other household counts once, whatever the number of its applications."
                .formatted(households.longValueExact())));
        String statuses = release.query("from reference.live_status").rows().stream().map(row -> row.get(0).toString()).sorted().collect(Collectors.joining(", "));
        notes.add("On the list are applications of these statuses at the close of %s: %s. One closed on that day is not.".formatted(release.asAt(), statuses));
    }

    private void empties(List<Answer> answers) {
        if (answers.stream().anyMatch(answer -> answer.code().equals("e2aa"))) {
            notes.add("E2 counts days from the start of the empty spell to the day of the position: up to 42 days, then up to six calendar months, then longer.");
        }
    }

    /** Rows a figure could not use are told once, with the questions they are missing from. */
    private void leftOut(List<Answer> answers, Figures figures) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (Answer answer : answers) {
            for (FigureRow row : answer.figures()) {
                if (row.rowsExcluded() > 0) {
                    FigureDefinition definition = figures.definition(row.figure());
                    codes.computeIfAbsent("%,d %s(%s)".formatted(row.rowsExcluded(), plural(row.rowsExcluded(), definition.grain()), definition.excluded()),
                        key -> new ArrayList<>()).add(answer.code());
                }
            }
        }
        codes.forEach((reason, missing) -> notes.add("Left out of %s: %s.".formatted(String.join(", ", missing), reason)));
    }

    private static String plural(long rows, String grain) {
        return rows == 1 ? grain + " " : (grain.endsWith("y") ? grain.substring(0, grain.length() - 1) + "ies" : grain + "s") + " ";
    }

    private void officers(List<Answer> answers, List<CheckResult> checks) {
        for (Answer answer : answers) {
            Optional<TypedAnswer> typed = answer.typed();
            if (answer.origin() == Answer.Origin.OVERRULED) {
                notes.add("%s: %s in place of %s, by %s on %s: %s".formatted(answer.code(), answer.shown(), answer.worked().map(AnswerText::of).orElse("no figure"),
                    typed.orElseThrow().who(), typed.orElseThrow().on(), typed.orElseThrow().note()));
            } else if (typed.isPresent() && !typed.get().note().isEmpty()) {
                notes.add("%s: %s (%s, %s)".formatted(answer.code(), typed.get().note(), typed.get().who(), typed.get().on()));
            }
        }
        checks.stream().filter(result -> result.outcome() == Outcome.BROKEN && result.check().severity() == Severity.WARNING)
            .forEach(result -> notes.add("%s: %s.".formatted(result.check().id(), result.told())));
    }
}
