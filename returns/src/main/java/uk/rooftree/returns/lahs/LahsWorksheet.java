package uk.rooftree.returns.lahs;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.reports.worksheet.Worksheet;

/** A return as the worksheet that is read, signed and kept. */
final class LahsWorksheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final List<String> ANSWER_HEADS = List.of("Code", "Question", "Answer", "Last year", "Change", "What it counts", "From");
    private static final List<String> CHECK_HEADS = List.of("Check", "What is wrong, or should hold", "", "", "Outcome", "What to do", "Why");
    private static final List<String> NOTE_HEADS = List.of("No.", "Note", "", "", "", "", "");
    private static final Map<String, String> SECTIONS = Map.of("A", "dwelling stock", "B", "disposals", "C", "allocations", "D", "lettings, nominations and mobility",
        "E", "empty homes", "F", "condition of homes", "G", "stock management", "H", "rents and arrears", "I", "affordable homes, completions", "J", "affordable homes, starts");

    private final LahsReturn made;

    LahsWorksheet(LahsReturn made) {
        this.made = made;
    }

    Worksheet sheet() {
        List<Worksheet.Part> parts = new ArrayList<>();
        parts.add(checks("Errors", made.broken(Severity.ERROR), made.missing()));
        parts.add(checks("Warnings", made.broken(Severity.WARNING), List.of()));
        Map<String, List<Answer>> sections = new LinkedHashMap<>();
        made.answers().stream().sorted((one, other) -> one.question().section().compareTo(other.question().section()))
            .forEach(answer -> sections.computeIfAbsent(answer.question().section(), section -> new ArrayList<>()).add(answer));
        sections.forEach((section, answers) -> parts.add(new Worksheet.Part("Section " + section,
            "Section " + section + Optional.ofNullable(SECTIONS.get(section)).map(words -> ": " + words).orElse(""), ANSWER_HEADS, answers.stream().map(this::row).toList())));
        parts.add(notes());
        parts.add(passed());
        return new Worksheet("LAHS " + made.year(), made.council(), "%s  ·  as at %s  ·  release %d".formatted(made.onsCode(), DAY.format(made.asAt()), made.release()),
            standing(), "Official: the council's own working copy", made.asAt(), parts.stream().filter(part -> !part.rows().isEmpty()).toList());
    }

    private String standing() {
        long unanswered = made.answers().stream().filter(answer -> answer.state() == Answer.State.MISSING && !answer.question().mandatory()).count();
        long doubtful = made.answers().stream().filter(answer -> answer.question().certainty() != Certainty.KNOWN).count();
        return "%s %,d errors, %,d questions that must be answered are not, %,d warnings. %,d other questions nobody has answered go out as #. Last year's answers are %s.%s".formatted(
            made.isReady() ? "Ready to be sent." : "Not ready to be sent.", made.broken(Severity.ERROR).size(), made.missing().size(), made.broken(Severity.WARNING).size(),
            unanswered, made.lastSource(), doubtful == 0 ? "" : " %,d questions are not known to be asked this year (assumed or unknown, in the last column): compare them with the form."
                .formatted(doubtful));
    }

    private Worksheet.Row row(Answer answer) {
        Object shown = answer.state() == Answer.State.ANSWERED ? cell(answer.number(), answer.value()) : answer.shown();
        boolean isLoud = answer.state() == Answer.State.MISSING && answer.question().mandatory();
        return new Worksheet.Row(List.of(answer.code(), answer.question().label(), shown, cell(answer.lastNumber(), answer.last()), cell(answer.change(), Optional.empty()),
            meaning(answer), origin(answer)), isLoud);
    }

    private static Object cell(Optional<BigDecimal> number, Optional<String> text) {
        return number.map(Object.class::cast).orElseGet(() -> text.orElse(""));
    }

    private String meaning(Answer answer) {
        String counted = String.join("; ", answer.figures().stream().map(row -> made.populations().getOrDefault(row.figure(), row.figure())).toList());
        return switch (answer.origin()) {
            case FIGURE, OVERRULED -> answer.question().formula().addsTyped() ? counted + "; and what was typed" : counted;
            case SUM -> "= " + answer.question().formula();
            case TYPED -> "typed in";
        };
    }

    private static String origin(Answer answer) {
        List<String> words = new ArrayList<>();
        answer.figures().forEach(row -> words.add("%s (%,d rows)".formatted(row.figure(), row.rowsCounted())));
        answer.typed().ifPresent(typed -> words.add("%s, %s".formatted(typed.who(), typed.on())));
        if (answer.question().certainty() != Certainty.KNOWN) {
            words.add(answer.question().certainty().toString());
        }
        return String.join("; ", words);
    }

    private static Worksheet.Part checks(String title, List<CheckResult> broken, List<Answer> missing) {
        List<Worksheet.Row> rows = new ArrayList<>();
        for (Answer answer : missing) {
            rows.add(new Worksheet.Row(List.of(answer.code(), "%s must be answered: %s".formatted(answer.code(), answer.question().label()), "", "", "missing", TypeIt.words(answer),
                "The form takes neither a blank nor # here."), true));
        }
        broken.forEach(result -> rows.add(new Worksheet.Row(List.of(result.check().id(), result.told(), "", "", result.outcome().toString(), result.check().mend(),
            result.check().evidence()), result.isError())));
        return new Worksheet.Part(title, title, CHECK_HEADS, rows);
    }

    private Worksheet.Part passed() {
        List<Worksheet.Row> rows = made.checks().stream().filter(result -> result.outcome() != Outcome.BROKEN && result.check().code().isEmpty())
            .map(result -> new Worksheet.Row(List.of(result.check().id(), result.check().rule().text(), "", "", result.outcome().toString().replace('_', ' '), "",
                result.check().severity().toString()), false)).toList();
        return new Worksheet.Part("Other checks", "Checks that hold, or could not be judged", CHECK_HEADS, rows);
    }

    private Worksheet.Part notes() {
        List<Worksheet.Row> rows = new ArrayList<>();
        for (String note : made.notes()) {
            rows.add(new Worksheet.Row(List.of(Integer.toString(rows.size() + 1), note, "", "", "", "", ""), false));
        }
        return new Worksheet.Part("Notes", "Notes for the statistician", NOTE_HEADS, rows);
    }
}
