package uk.rooftree.returns.core.rule;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.ReferenceCsv;
import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.service.ServiceAccounts;
import uk.rooftree.returns.core.service.ServiceAccounts.Part;

/**
 * The rules of one collection year: the year's table says which there are and in what words, the classes by subject say how each is judged. A
 * rule of both years is written once.
 */
public final class RuleBook {

    private static final Map<CollectionYear, RuleBook> BOOKS = new EnumMap<>(CollectionYear.class);

    /** Owner, manager, scheme, location or account at fault, or a log that is there already. */
    private static final Set<String> BLOCKING = Set.of("SET09", "FILE06");

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<Rule> inOrder;

    private RuleBook(CollectionYear year) {
        Map<String, Written> written = written();
        Map<String, String> mends = new TreeMap<>();
        ReferenceCsv.lines("lettings-mend.csv").forEach(line -> mends.put(line.getField("rule_id"), line.getField("mend")));
        ReferenceCsv.lines("lettings-%d-rules.csv".formatted(year.startYear())).forEach(line -> {
            String id = line.getField("rule_id");
            Written found = Optional.ofNullable(written.get(id)).orElseThrow(() -> new IllegalStateException("Rule %s is not implemented".formatted(id)));
            rules.put(id, new Rule(id, line.getField("kind").equals("soft"), line.getField("message"), mends.get(id), found.check(), found.needs()));
        });
        this.inOrder = List.copyOf(rules.values());
    }

    public static synchronized RuleBook of(CollectionYear year) {
        return BOOKS.computeIfAbsent(year, RuleBook::new);
    }

    /** In the table's order. */
    public List<Rule> rules() {
        return inOrder;
    }

    public Rule rule(String id) {
        return Optional.ofNullable(rules.get(id)).orElseThrow(() -> new IllegalArgumentException("There is no rule %s".formatted(id)));
    }

    /** The rules that cannot be judged for want of what the service knows. */
    public List<String> notJudged(ServiceAccounts service) {
        return rules.values().stream().filter(rule -> rule.needs().stream().anyMatch(Predicate.not(service::isKnown))).map(Rule::id).toList();
    }

    /** Whether a rule keeps every log of the file from being created, in whichever category its findings stand. */
    public static boolean blocksTheFile(String id) {
        return BLOCKING.contains(id);
    }

    /** The ids of every rule that is implemented, of any year. */
    static Set<String> implemented() {
        return written().keySet();
    }

    private static Map<String, Written> written() {
        Writer writer = new Writer();
        Stream.of(new FileRules(), new SetupRules(), new DateRules(), new PropertyRules(), new TenancyRules(), new PeopleRules(), new NeedsRules(),
            new PreviousHomeRules(), new AllocationRules(), new IncomeRules(), new RentRules()).forEach(subject -> subject.write(writer));
        return writer.written;
    }

    /** A subject's rules. */
    interface Subject {

        void write(Writer rules);
    }

    private record Written(Optional<Check> check, Set<Part> needs) {
    }

    /** Takes the rules of the subjects, each id once. */
    static final class Writer {

        private final Map<String, Written> written = new TreeMap<>(Comparator.naturalOrder());

        /** A rule that a row breaks as a whole, and the answers it then stands on. */
        void when(String id, Predicate<LettingLog> isBroken, String... answers) {
            List<String> all = List.of(answers);
            on(id, log -> isBroken.test(log) ? all : List.of());
        }

        /** A rule that says itself which answers it stands on. */
        void on(String id, Check check) {
            add(id, new Written(Optional.of(check), EnumSet.noneOf(Part.class)));
        }

        /** A rule of one row that needs a part of what the service knows. */
        void knowing(Part part, String id, Check check) {
            add(id, new Written(Optional.of(check), EnumSet.of(part)));
        }

        /** A rule that is judged elsewhere: by the reader of the file, or as a table which other rules use. */
        void elsewhere(String id) {
            add(id, new Written(Optional.empty(), EnumSet.noneOf(Part.class)));
        }

        /** The same, where it needs a part of what the service knows. */
        void elsewhere(Part part, String id) {
            add(id, new Written(Optional.empty(), EnumSet.of(part)));
        }

        private void add(String id, Written rule) {
            if (written.putIfAbsent(id, rule) != null) {
                throw new IllegalStateException("Rule %s is implemented twice".formatted(id));
            }
        }
    }
}
