package uk.rooftree.returns.core.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import uk.rooftree.returns.core.draft.Difference.Kind;
import uk.rooftree.returns.core.form.Field;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.returns.core.log.Answers;
import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.rule.Questions;
import uk.rooftree.returns.core.service.DownloadedLog;
import uk.rooftree.returns.core.service.ServiceAccounts;

/**
 * The service's download against a year's lettings, both ways: lettings without a log, logs without a letting, and of those that have each other the
 * answers that differ. Answers that no feed tells are not compared, nor the lines of an address, which the service takes from the UPRN.
 */
final class Reconciliation {

    /** The download names organisations and accounts otherwise, and the service writes addresses over. */
    private static final Set<String> NOT_COMPARED = Set.of("owning_organisation_id", "managing_organisation_id", "assigned_to_id", "address_line1", "address_line2",
        "town_or_city", "county");

    private final Form form;
    private final ServiceAccounts service;
    private final Questions questions = new Questions();
    private final List<Difference> differences = new ArrayList<>();

    Reconciliation(Form form, ServiceAccounts service) {
        this.form = form;
        this.service = service;
    }

    /**
     * Compares.
     *
     * @param lettings of the year
     * @param matches  which log is whose
     * @param drafts   a letting as a row of the form
     * @param whyNone  why a log with this tenancy code and start is no letting
     */
    List<Difference> of(List<Letting> lettings, LogMatches matches, Function<Letting, String[]> drafts, BinaryOperator<String> whyNone) {
        differences.clear();
        Set<String> logged = new HashSet<>();
        for (Letting letting : lettings) {
            Optional<DownloadedLog> log = matches.of(letting);
            if (log.isPresent()) {
                logged.add(key(letting.tenancy(), letting.startsOn().toString()));
                compare(letting, log.get(), drafts.apply(letting));
            } else {
                withoutLog(letting);
            }
        }
        matches.leftOver().forEach(log -> withoutLetting(log, logged, whyNone));
        return List.copyOf(differences);
    }

    private void withoutLog(Letting letting) {
        String said = letting.get("core_log_ref").map(log -> "said to have the log %s".formatted(log))
            .or(() -> letting.loggedOn().map(day -> "said to have a log since %s".formatted(day))).orElse("to be sent");
        differences.add(new Difference(Kind.LETTING_WITHOUT_LOG, letting.tenancy(), letting.property(), letting.startsOn().toString(), "", 0, "", "", "", "",
            letting.officer(), said));
    }

    private void withoutLetting(DownloadedLog log, Set<String> logged, BinaryOperator<String> whyNone) {
        String tenancy = log.text("tenancycode");
        boolean isSecond = logged.contains(key(tenancy, log.startsOn()));
        differences.add(new Difference(isSecond ? Kind.LOGGED_TWICE : Kind.LOG_WITHOUT_LETTING, tenancy, log.text("propcode"), log.startsOn(), log.id(), 0, "", "", "",
            "", log.text("assigned_to"), isSecond ? "the letting has another log" : whyNone.apply(tenancy, log.startsOn())));
    }

    private void compare(Letting letting, DownloadedLog log, String[] cells) {
        LettingLog draft = new LettingLog(new Answers(form, cells), service, letting.startsOn());
        DownloadedAnswers theirs = new DownloadedAnswers(log);
        form.fields().stream().map(Field::name).distinct().filter(name -> !NOT_COMPARED.contains(name) && theirs.tells(name)).forEach(name -> {
            String here = answer(name, cells);
            String inCore = theirs.answer(name, form);
            if (isTold(name, here) && questions.isAsked(name, draft) && !isSame(name, here, inCore)) {
                Field field = form.fieldsOf(name).get(0);
                differences.add(new Difference(inCore.isEmpty() ? Kind.BLANK_IN_LOG : Kind.DIFFERS, letting.tenancy(), letting.property(), letting.startsOn().toString(),
                    log.id(), field.number(), name, field.question(), labelled(field, here), labelled(field, inCore), letting.officer(), "log is %s".formatted(log.status())));
            }
        });
        int people = draft.householdSize();
        if (!letting.people().isEmpty() && people != theirs.people()) {
            differences.add(new Difference(Kind.DIFFERS, letting.tenancy(), letting.property(), letting.startsOn().toString(), log.id(), 0, "hhmemb",
                "people in the household", String.valueOf(people), String.valueOf(theirs.people()), letting.officer(), "log is %s".formatted(log.status())));
        }
    }

    /** Whether the feeds tell an answer, and it does not just stand for what they do not know. */
    private static boolean isTold(String name, String here) {
        boolean isUnknown = name.equals("ppcodenk") && here.equals("2") || name.startsWith("age") && here.equals("R") || name.equals("rp_dontknow");
        return !here.isEmpty() && !isUnknown;
    }

    /** An answer of the draft as {@link DownloadedAnswers} has one of a log. */
    private String answer(String name, String[] cells) {
        List<Field> fields = form.fieldsOf(name);
        List<String> parts = fields.stream().map(field -> cells[field.number()] == null ? "" : cells[field.number()].strip()).toList();
        if (fields.size() == 3 && parts.stream().allMatch(part -> part.matches("[0-9]{1,4}"))) {
            return "%s-%02d-%02d".formatted(parts.get(2), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(0)));
        }
        return parts.stream().collect(Collectors.joining());
    }

    private static boolean isSame(String name, String here, String inCore) {
        Optional<BigDecimal> ours = number(here);
        Optional<BigDecimal> theirs = number(inCore);
        if (ours.isPresent() && theirs.isPresent()) {
            // the service keeps whole pounds of income
            return (name.equals("earnings") ? ours.get().setScale(0, RoundingMode.HALF_UP) : ours.get()).compareTo(theirs.get()) == 0;
        }
        return plain(here).equals(plain(inCore));
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?[0-9]{1,15}([.][0-9]{1,15})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    private String labelled(Field field, String answer) {
        String label = form.codes(field).get(answer);
        return label == null ? answer : "%s (%s)".formatted(answer, label);
    }

    private static String key(String tenancy, String startsOn) {
        return plain(tenancy) + " " + startsOn;
    }
}
