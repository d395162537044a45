package uk.rooftree.returns.core.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.rule.RuleBook.Subject;
import uk.rooftree.returns.core.rule.RuleBook.Writer;
import uk.rooftree.returns.core.service.Organisation;
import uk.rooftree.returns.core.service.ServiceAccounts.Part;

/** Who owns and manages the home, the kind of letting, and when the tenancy starts. */
final class SetupRules implements Subject {

    private static final String OWNER = "owning_organisation_id";
    private static final String MANAGER = "managing_organisation_id";
    private static final String ACCOUNT = "assigned_to_id";
    private static final int DAYS_AHEAD = 14;

    @Override
    public void write(Writer rules) {
        organisations(rules);
        accounts(rules);
        schemes(rules);
        letting(rules);
        startDate(rules);
    }

    private static void organisations(Writer rules) {
        rules.when("SET01", log -> log.answers().isBlank(OWNER), OWNER);
        rules.knowing(Part.ORGANISATIONS, "SET02", when(log -> log.answers().isGiven(OWNER) && log.owner().isEmpty(), OWNER));
        rules.knowing(Part.ORGANISATIONS, "SET03", when(log -> log.owner().filter(owner -> !owner.holdsStock()).isPresent(), OWNER));
        rules.knowing(Part.ORGANISATIONS, "SET04", when(log -> log.owner().filter(owner -> owner.holdsStock() && !owner.isOursToUploadFor()).isPresent(), OWNER));
        rules.when("SET05", log -> log.answers().isBlank(MANAGER), MANAGER);
        rules.knowing(Part.ORGANISATIONS, "SET06", when(log -> log.answers().isGiven(MANAGER) && log.manager().isEmpty(), MANAGER));
        // nothing is known of who manages for whom unless organisations are described
        rules.knowing(Part.ORGANISATIONS, "SET07", when(log -> log.service().isKnown(Part.ORGANISATIONS)
            && log.owner().isPresent() && log.manager().isPresent() && !log.owner().get().mayBeManagedBy(log.manager().get()), MANAGER));
        rules.knowing(Part.ORGANISATIONS, "SET27", log -> withFault(log, organisation -> !organisation.hasSignedAgreement()));
        rules.knowing(Part.ORGANISATIONS, "SET28", log -> {
            List<String> inactive = log.startsOn().map(start -> withFault(log, organisation -> !organisation.isActiveOn(start))).orElse(List.of());
            return inactive.isEmpty() ? inactive : Stream.concat(inactive.stream(), Stream.of("startdate")).toList();
        });
    }

    private static List<String> withFault(LettingLog log, Predicate<Organisation> hasFault) {
        return Stream.of(log.owner().filter(hasFault).map(owner -> OWNER), log.manager().filter(hasFault).map(manager -> MANAGER)).flatMap(Optional::stream).toList();
    }

    private static void accounts(Writer rules) {
        rules.knowing(Part.ACCOUNTS, "SET08", when(log -> log.service().isKnown(Part.ACCOUNTS) && log.answers().isGiven(ACCOUNT) && account(log).isEmpty(), ACCOUNT));
        rules.knowing(Part.ACCOUNTS, "SET09", when(log -> account(log).filter(organisation ->
            Stream.of(log.owner(), log.manager()).flatMap(Optional::stream).map(Organisation::code).noneMatch(organisation::equals)).isPresent(), ACCOUNT));
        rules.when("SET10", log -> log.service().isSupportUser() && log.answers().isBlank(ACCOUNT), ACCOUNT);
    }

    /** The organisation of the account the log goes to. */
    private static Optional<String> account(LettingLog log) {
        return Optional.ofNullable(log.answers().text(ACCOUNT)).flatMap(log.service()::findAccount);
    }

    private static void schemes(Writer rules) {
        rules.when("SET12", log -> log.isSupportedHousing() && log.answers().isBlank("scheme_id"), "scheme_id");
        rules.knowing(Part.SCHEMES, "SET13", when(log -> log.service().isKnown(Part.SCHEMES) && log.answers().isGiven("scheme_id")
            && log.owner().isPresent() && log.manager().isPresent() && log.scheme().isEmpty(), "scheme_id"));
        rules.when("SET14", log -> log.isSupportedHousing() && log.answers().isBlank("location_id"), "location_id");
        rules.knowing(Part.SCHEMES, "SET15", when(log -> log.scheme().isPresent() && log.answers().isGiven("location_id") && log.location().isEmpty(), "location_id"));
        rules.knowing(Part.SCHEMES, "SET16", log -> {
            if (log.location().filter(location -> !location.inUse().isComplete()).isPresent()) {
                return List.of("scheme_id", "location_id");
            }
            return log.scheme().filter(scheme -> !scheme.inUse().isComplete() || !scheme.hasConfirmedLocation()).isPresent() ? List.of("scheme_id") : List.of();
        });
        rules.knowing(Part.SCHEMES, "SET17", log -> log.startsOn().map(start -> notInUse(log, start)).orElse(List.of()));
    }

    private static List<String> notInUse(LettingLog log, LocalDate start) {
        if (log.location().filter(location -> !location.inUse().isOn(start)).isPresent()) {
            return List.of("scheme_id", "location_id", "startdate");
        }
        return log.scheme().filter(scheme -> !scheme.inUse().isOn(start) || !scheme.hasLocationInUseOn(start)).isPresent()
            ? List.of("scheme_id", "startdate") : List.of();
    }

    private static void letting(Writer rules) {
        rules.when("SET11", log -> !log.answers().has("needstype", 1, 2), "needstype");
        // 0 slips through as a no
        rules.when("SET18", log -> !log.answers().has("renewal", 1, 2, 0), "renewal");
        rules.when("SET24", log -> log.code("rent_type") == null, "rent_type");
        rules.when("SET25", log -> log.answers().has("rent_type", 6) && log.answers().isBlank("irproduct_other"), "irproduct_other");
        rules.when("SET26", log -> !log.answers().has("declaration", 1), "declaration");
    }

    private static void startDate(Writer rules) {
        rules.on("SET19", log -> Stream.of(1, 2, 3).filter(part -> log.answers().number("startdate", part - 1) == null).map(part -> "startdate#" + part).toList());
        rules.when("SET20", log -> {
            Integer year = log.answers().number("startdate", 2);
            return year != null && !String.valueOf(year).matches("[0-9]{2}|[0-9]{4}");
        }, "startdate#3");
        rules.when("SET21", log -> log.startsOn()
            .filter(start -> start.isBefore(log.year().starts()) || start.isAfter(log.year().lastDayForNewLogs())).isPresent(), "startdate");
        rules.when("SET22", log -> log.startsOn().filter(start -> start.isAfter(log.checkedOn().plusDays(DAYS_AHEAD))).isPresent(), "startdate");
        rules.when("SET23", log -> log.startsOn().filter(start -> start.isBefore(CollectionYear.firstStartTakenOn(log.checkedOn()))
            || start.isAfter(CollectionYear.lastStartTakenOn(log.checkedOn()))).isPresent(), "startdate");
    }

    private static Check when(Predicate<LettingLog> isBroken, String... answers) {
        List<String> all = List.of(answers);
        return log -> isBroken.test(log) ? all : List.of();
    }
}
