package uk.rooftree.etl.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import uk.rooftree.etl.contract.ColumnType;
import uk.rooftree.etl.contract.Condition;
import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.contract.FeedColumn;
import uk.rooftree.etl.contract.Level;
import uk.rooftree.etl.contract.Reference;
import uk.rooftree.etl.contract.Rule;
import uk.rooftree.etl.contract.ValueRange;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelHeader;

/**
 * The staging and core models that the contract makes: the same few texts for every feed, with the feed's columns and
 * conditions put in. They stand in the SQL tree as files, so that anybody can read and run them; a test compares them.
 */
public final class StagingSql {

    /** Every issue of a row. */
    static final TableName ROW_ISSUE = TableName.of("staging.row_issue");

    /** A void's overlap with an earlier one is found among voids whose references hold, by a model of its own. */
    private static final String OVERLAPPED_FEED = "void";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    private final Contract contract;

    public StagingSql(Contract contract) {
        this.contract = contract;
    }

    /** Every made model's text by its path in the SQL tree. */
    public SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        for (Feed feed : contract.feeds()) {
            String folder = "sql/staging/" + feed.name() + "/";
            files.put(folder + "landed.sql", landed(feed));
            files.put(folder + "checked.sql", checked(feed));
            files.put(folder + "repeated.sql", repeated(feed));
            files.put(folder + "row.sql", row(feed));
            if (isJudged(feed)) {
                files.put(folder + "judged.sql", judged(feed));
            }
            files.put(folder + "issue.sql", issue(feed));
            if (feed.isEvent()) {
                files.putAll(new EventSql(feed).files());
            } else {
                files.put("sql/core/" + feed.name() + ".sql", coreOfSnapshot(feed));
            }
            if (feed.hasHistory()) {
                files.putAll(HistorySql.files(feed));
            }
        }
        files.put("sql/staging/supplied.sql", supplied());
        files.put("sql/staging/row_issue.sql", rowIssue());
        files.put("sql/core/file_load.sql", fileLoad());
        files.put("sql/core/withheld_row.sql", WithheldSql.row(contract.feeds()));
        files.put("sql/marts/quality/issue_row.sql", IssueRowSql.of(contract.feeds()));
        return files;
    }

    /** The feed's rows of the folder just as they landed. */
    String landed(Feed feed) {
        return landed(feed, "values as they came", column -> "landing." + column.name());
    }

    /** The feed's rows of the folder, with each column's text made the contract's by an expression over {@code landing}. */
    String landed(Feed feed, String layout, Function<FeedColumn, String> value) {
        return Template.named("landed")
            .with("feed", feed.name())
            .with("layout", layout)
            .with("columns", lines(4, ",", feed.columns(), column -> value.apply(column) + " as " + column.name()))
            .text();
    }

    private String checked(Feed feed) {
        return Template.named("checked")
            .with("feed", feed.name())
            .with("cleaned", lines(8, ",", feed.columns(), StagingSql::cleaned))
            .with("typed", lines(8, ",", feed.columns(), StagingSql::typed))
            .with("usable", usable(feed))
            .with("columns", lines(4, ",", feed.columns(), column -> "usable." + column.name()))
            .with("problems", String.join(",\n", problems(feed)).replaceAll("(?m)^    ", ""))
            .text();
    }

    private String repeated(Feed feed) {
        return Template.named("repeated")
            .with("feed", feed.name())
            .with("key", join(", ", feed.key(), FeedColumn::name))
            .with("again_key", lines(8, ",", feed.key(), column -> "checked." + column.name()))
            .with("repeated_key", lines(8, ",", feed.key(), column -> "checked." + column.name()))
            .with("first_key", lines(4, ",", feed.key(), column -> "first_place." + column.name()))
            .with("again_join", join("\n        and ", feed.key(), column -> "again.%1$s = checked.%1$s".formatted(column.name())))
            .with("checked_key", join(", ", feed.key(), column -> "checked." + column.name()))
            .text();
    }

    private String row(Feed feed) {
        return Template.named("row")
            .with("feed", feed.name())
            .with("stored", feed.isEvent() ? "-- stored:     table\n-- partition:  council_code, as_at\n" : "-- stored:     view\n")
            .with("checked", lines(4, ",", feed.columns(), column -> "checked." + column.name()))
            .with("repeated_join", join("\n    and ", feed.key(), column -> "repeated.%1$s = checked.%1$s".formatted(column.name())))
            .with("key_name", keyName(feed))
            .text();
    }

    private static String cleaned(FeedColumn column) {
        String text = "landed_text(landed.%s, landed.has_blanks)".formatted(column.name());
        if (!column.codes().isEmpty()) {
            text = (column.isSeveral() ? "parted_codes(%s)" : "lower(%s)").formatted(text);
        }
        return "%s as %s_text".formatted(text, column.name());
    }

    private static String typed(FeedColumn column) {
        String name = column.name();
        String text = "cleaned." + name + "_text";
        return switch (column.type()) {
            case CODE, TEXT -> {
                if (column.isSeveral()) {
                    yield column.codes().isEmpty() ? "clean_list(%s) as %s".formatted(text, name) : severalCodes(column, text);
                }
                yield column.codes().isEmpty() ? "%s as %s".formatted(text, name) : """
                    case
                                when %1$s in (%2$s) then %1$s
                                when %1$s is not null then 'unmapped'
                            end as %3$s""".formatted(text, join(", ", column.codes(), "'%s'"::formatted), name);
            }
            case BOOLEAN -> "read_boolean(%s) as %s".formatted(text, name);
            case INTEGER, DECIMAL, DATE, TIMESTAMP -> "read_%s(%s) as %s_read".formatted(column.type(), text, name);
        };
    }

    private static String severalCodes(FeedColumn column, String text) {
        return """
            nullif(
                        concat_ws(
                            ';',
            %s
                            case when has_other_codes(%s, '%s') then 'unmapped' end),
                        '') as %s""".formatted(
            join("\n", column.codes(), code -> "                case when position(';%1$s;' in %2$s) > 0 then '%1$s' end,".formatted(code, text)),
            text, String.join("|", column.codes()), column.name());
    }

    private static String usable(Feed feed) {
        List<FeedColumn> measured = feed.columns().stream().filter(StagingSql::isMeasured).toList();
        return measured.isEmpty() ? "" : ",\n" + lines(8, ",", measured, StagingSql::usable);
    }

    /** Numbers and days, which may be out of range. */
    private static boolean isMeasured(FeedColumn column) {
        return switch (column.type()) {
            case INTEGER, DECIMAL, DATE, TIMESTAMP -> true;
            case CODE, TEXT, BOOLEAN -> false;
        };
    }

    private static String usable(FeedColumn column) {
        String read = "typed." + column.name() + "_read";
        List<String> conditions = new ArrayList<>();
        String judged = column.type() == ColumnType.TIMESTAMP ? "cast(%s as date)".formatted(read) : read;
        Optional<String> low = column.range().flatMap(ValueRange::low);
        Optional<String> high = column.range().flatMap(ValueRange::high).map(end -> end.replace("as_at", "typed.as_at").replace("+", " + "));
        if (column.type().isDay()) {
            // the contract's dates have no lower end of their own, and an upper one that no date this far off can meet
            low = Optional.of("typed." + earliest(column));
            high = high.or(() -> Optional.of("typed.latest_date"));
        }
        low.ifPresent(end -> conditions.add(judged + " >= " + end));
        high.ifPresent(end -> conditions.add(judged + " <= " + end));
        return conditions.isEmpty()
            ? "%s as %s".formatted(read, column.name())
            : "case when %s then %s end as %s".formatted(String.join(" and ", conditions), read, column.name());
    }

    private static String earliest(FeedColumn column) {
        return column.name().equals("birth_date") ? "earliest_birth_date" : "earliest_date";
    }

    private List<String> problems(Feed feed) {
        List<String> problems = new ArrayList<>();
        for (FeedColumn column : feed.columns()) {
            valueProblem(column).ifPresent(problems::add);
        }
        for (FeedColumn column : feed.columns()) {
            if (column.required().needed()) {
                problems.add(requiredProblem(column));
            }
        }
        for (Rule rule : contract.rulesOf(feed.name())) {
            if (rule.level().equals(Optional.of(Level.REJECT))) {
                problems.add("            case when %s then 'reject %s %s' end".formatted(rule.condition(), rule.id(), rule.column()));
            }
        }
        feed.key().stream().filter(column -> column.type().isText()).forEach(column -> problems.add(
            "            case when begins_as_test(usable.%1$s) then 'reject R-GEN-009 %1$s' end".formatted(column.name())));
        return problems;
    }

    private static Optional<String> valueProblem(FeedColumn column) {
        String name = column.name();
        String unreadable = "'%s R-GEN-003 %s'".formatted(column.breach(), name);
        return switch (column.type()) {
            case CODE, TEXT -> column.codes().isEmpty()
                ? Optional.empty()
                : Optional.of("            case when %s then 'flag R-GEN-005 %s' end".formatted(column.isSeveral()
                    ? "has_unmapped(usable.%s)".formatted(name) : "usable.%s = 'unmapped'".formatted(name), name));
            case BOOLEAN -> Optional.of("            case when usable.%1$s is null and usable.%1$s_text is not null then %2$s end"
                .formatted(name, unreadable));
            case INTEGER, DECIMAL, DATE, TIMESTAMP -> {
                StringBuilder problem = new StringBuilder();
                problem.append("            case\n");
                problem.append("                when usable.%1$s is not null or usable.%1$s_text is null then null\n".formatted(name));
                problem.append("                when usable.%s_read is null then %s\n".formatted(name, unreadable));
                if (column.type().isDay()) {
                    String day = "usable.%s_read".formatted(name);
                    String late = column.type() == ColumnType.TIMESTAMP ? "cast(%s as date)".formatted(day) : day;
                    problem.append("                when %s < usable.%s or %s > usable.latest_date then 'flag R-GEN-008 %s'\n".formatted(
                        day, earliest(column), late, name));
                }
                if (column.range().isPresent()) {
                    problem.append("                else '%s R-GEN-006 %s'\n".formatted(column.breach(), name));
                }
                problem.append("            end");
                yield Optional.of(problem.toString());
            }
        };
    }

    private static String requiredProblem(FeedColumn column) {
        String problem = column.isKey()
            ? "reject R-GEN-002 " + column.name()
            : "%s R-GEN-004 %s".formatted(column.breach(), column.name());
        StringBuilder when = new StringBuilder("usable.%s is null".formatted(column.name()));
        for (Condition.Term term : column.required().terms()) {
            when.append(" and ").append(term(term));
        }
        return "            case when %s then '%s' end".formatted(when, problem);
    }

    private static String term(Condition.Term term) {
        String column = "usable." + term.column();
        if (term.values().isEmpty()) {
            return column + " is not null";
        }
        if (term.values().equals(List.of("true"))) {
            return column;
        }
        return term.values().size() == 1
            ? "%s = '%s'".formatted(column, term.values().get(0))
            : "%s in (%s)".formatted(column, join(", ", term.values(), "'%s'"::formatted));
    }

    private static boolean isJudged(Feed feed) {
        return !feed.references().isEmpty() || feed.isEvent();
    }

    private String judged(Feed feed) {
        List<FeedColumn> references = feed.references();
        TreeSet<String> sources = new TreeSet<>(List.of("reference.period", "staging.supplied", "staging." + feed.name() + "_row"));
        StringBuilder joins = new StringBuilder();
        for (FeedColumn column : references) {
            Reference reference = column.references().orElseThrow();
            boolean own = reference.feed().equals(feed.name());
            if (own && references.stream().anyMatch(other -> other.breach() == Level.REJECT)) {
                throw new IllegalArgumentException("Invalid contract: %s.%s points at its own feed, whose references reject rows"
                    .formatted(feed.name(), column.name()));
            }
            // a feed that points at itself: its standing rows are all kept, for none of its references rejects
            String parent = own ? "staging." + feed.name() + "_row" : "core." + reference.feed();
            sources.add(parent);
            joins.append("left join %1$s as %2$s_found\n    on %2$s_found.council_code = standing.council_code\n    and %2$s_found.%3$s = standing.%2$s\n"
                .formatted(parent, column.name(), reference.column()));
            if (own) {
                joins.append("    and %s_found.is_standing\n".formatted(column.name()));
            }
        }
        List<FeedColumn> rejecting = references.stream().filter(column -> column.breach() == Level.REJECT).toList();
        Template template = Template.named(feed.isEvent() ? "judged_event" : "judged")
            .with("feed", feed.name())
            .with("columns", lines(4, ",", feed.columns(), column -> column.references().isEmpty()
                ? "standing." + column.name()
                : "case when not (%s) then standing.%2$s end as %2$s".formatted(isLost(column), column.name())))
            .with("problems", lines(8, ",", references, column -> "case when %s then '%s R-GEN-007 %s' end"
                .formatted(isLost(column), column.breach(), column.name())))
            .with("is_kept", rejecting.isEmpty() ? "true" : join("\n    and ", rejecting, column -> "not (%s)".formatted(isLost(column))))
            .with("joins", joins.toString().stripTrailing());
        return feed.isEvent() ? EventSql.judged(feed, template, sources) : template.with("sources", String.join(", ", sources)).text();
    }

    private static String isLost(FeedColumn column) {
        Reference reference = column.references().orElseThrow();
        return "standing.%1$s is not null and %1$s_found.%2$s is null and supplied.%3$s"
            .formatted(column.name(), reference.column(), suppliedColumn(reference.feed()));
    }

    private static String suppliedColumn(String feed) {
        return "is_" + feed + "_supplied";
    }

    private String coreOfSnapshot(Feed feed) {
        boolean overlapped = feed.name().equals(OVERLAPPED_FEED);
        String relation = feed.name() + (isJudged(feed) ? "_judged" : "_row");
        String condition = "kept." + (isJudged(feed) ? "is_kept" : "is_standing");
        return Template.named("core_snapshot")
            .with("feed", feed.name())
            .with("key", join(", ", feed.key(), FeedColumn::name))
            .with("relation", relation)
            .with("sources", "staging." + relation + (overlapped ? ", staging.void_overlap" : ""))
            .with("columns", lines(4, ",", feed.columns(), column -> "kept." + column.name()))
            .with("joins", overlapped
                ? "left join staging.void_overlap as void_overlap\n    on void_overlap.council_code = kept.council_code\n    and void_overlap.void_ref = kept.void_ref\n"
                : "")
            .with("condition", condition + (overlapped ? "\n    and void_overlap.void_ref is null" : ""))
            .text();
    }

    private String issue(Feed feed) {
        List<Rule> rules = contract.rulesOf(feed.name()).stream()
            .filter(rule -> !rule.level().equals(Optional.of(Level.REJECT))).toList();
        TreeSet<String> sources = new TreeSet<>(List.of("landing." + feed.name(), "reference.feed_column", "reference.feed_rule",
            "reference.period", "staging." + feed.name() + "_row"));
        StringBuilder toldReferences = new StringBuilder();
        if (!feed.references().isEmpty()) {
            sources.add("staging." + feed.name() + "_judged");
            toldReferences.append(Template.named("issue_references")
                .with("feed", feed.name())
                .with("row_key", keyText(feed, "judged"))
                .with("row_officer", officer(feed, "judged"))
                .text());
        }
        if (feed.name().equals(OVERLAPPED_FEED)) {
            sources.add("staging.void_overlap");
            toldReferences.append(Template.named("issue_overlap").text());
        }
        if (!rules.isEmpty()) {
            sources.add("staging." + feed.name() + "_context");
            sources.add("staging.supplied");
        }
        if (EventSql.areIssuesCarried(feed)) {
            sources.addAll(EventSql.sourcesOfCarriedIssues(feed));
        }
        int most = problems(feed).size() + 1;
        return Template.named("issue")
            .with("feed", feed.name())
            .with("sources", String.join(", ", sources))
            .with("row_key", keyText(feed, "standing"))
            .with("row_officer", officer(feed, "standing"))
            .with("told_references", toldReferences.toString().stripTrailing())
            .with("most_problems", String.valueOf(most))
            .with("raw_values", lines(12, "", feed.columns(), column -> "when '%1$s' then landing.%1$s".formatted(column.name())))
            .with("broken", rules.isEmpty() ? "" : broken(feed, rules).stripTrailing())
            .with("of_rules", rules.isEmpty() ? "" : ofRules(feed, rules) + (EventSql.areIssuesCarried(feed) ? EventSql.carriedIssues(feed, rules) : ""))
            .text();
    }

    private String broken(Feed feed, List<Rule> rules) {
        return Template.named("issue_broken")
            .with("feed", feed.name())
            .with("most_rules", String.valueOf(rules.size()))
            .with("conditions", lines(12, ",", rules, rule -> {
                StringBuilder condition = new StringBuilder();
                contract.feedsReadBy(rule).forEach(read -> condition.append("supplied.").append(suppliedColumn(read)).append(" and "));
                boolean bracketed = condition.length() > 0 && rule.condition().contains(" or ");
                condition.append(bracketed ? "(" : "").append(rule.condition()).append(bracketed ? ")" : "");
                return "case when %s then '%s' end".formatted(condition, rule.id());
            }))
            .text();
    }

    private String ofRules(Feed feed, List<Rule> rules) {
        List<String> columns = rules.stream().map(Rule::column).filter(column -> !column.isEmpty()).distinct().toList();
        List<Rule> filled = rules.stream().filter(rule -> rule.message().contains("{")).toList();
        return Template.named("issue_of_rules")
            .with("feed", feed.name())
            .with("key", keyText(feed, "broken_apart"))
            .with("values", columns.isEmpty()
                ? "        when '' then ''"
                : lines(8, "", columns, column -> "when '%s' then %s".formatted(column, asText(feed, column))))
            .with("messages", filled.isEmpty()
                ? "        when '' then ''"
                : lines(8, "", filled, rule -> "when '%s' then %s".formatted(rule.id(), message(feed, rule))))
            .with("officer", officer(feed, "broken_apart"))
            .text();
    }

    private static String message(Feed feed, Rule rule) {
        List<String> parts = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(rule.message());
        int from = 0;
        while (placeholder.find()) {
            if (placeholder.start() > from) {
                parts.add(Engine.literal(rule.message().substring(from, placeholder.start())));
            }
            String column = placeholder.group(1).equals("value") ? rule.column() : placeholder.group(1);
            parts.add("coalesce(%s, '')".formatted(asText(feed, column)));
            from = placeholder.end();
        }
        if (from < rule.message().length()) {
            parts.add(Engine.literal(rule.message().substring(from)));
        }
        return String.join(" || ", parts);
    }

    private static String asText(Feed feed, String column) {
        return feed.findColumn(column)
            .map(found -> switch (found.type()) {
                case CODE, TEXT -> "broken_apart." + column;
                case DECIMAL -> "plain_number(broken_apart.%s)".formatted(column);
                case INTEGER, DATE, BOOLEAN, TIMESTAMP -> "cast(broken_apart.%s as string)".formatted(column);
            })
            .orElse("cast(broken_apart.%s as string)".formatted(column));
    }

    private static String keyText(Feed feed, String relation) {
        return join(" || '/' || ", feed.key(), column -> {
            String name = relation + "." + column.name();
            String text = column.type().isText() ? name : "cast(%s as string)".formatted(name);
            return feed.key().size() == 1 ? text : "coalesce(%s, '')".formatted(text);
        });
    }

    private static String keyName(Feed feed) {
        return join("/", feed.key(), FeedColumn::name);
    }

    private static String officer(Feed feed, String relation) {
        return feed.findColumn("officer").isPresent() ? relation + ".officer" : "cast(null as string)";
    }

    private String supplied() {
        return Template.named("supplied")
            .with("columns", lines(4, ",", contract.feeds(), feed ->
                "coalesce(bool_or(file.feed = '%s'%s), false) as %s".formatted(
                    feed.name(), feed.isEvent() ? "" : " and file.as_at = period.as_at", suppliedColumn(feed.name()))))
            .text();
    }

    /** {@code staging.row_issue} of some feeds, worked out feed by feed: one text with all of them takes longer to plan than to run. */
    Model rowIssueInParts(ModelHeader whole, List<Feed> feeds) {
        Set<TableName> parts = feeds.stream().map(feed -> new TableName("staging", feed.name() + "_issue")).collect(Collectors.toCollection(TreeSet::new));
        return Model.made("sql/staging/row_issue.sql", whole.withSources(parts), Template.named("row_issue_begun").text(), List.copyOf(parts));
    }

    /** {@code core.<feed>} of a feed that has no rows. */
    Model coreWithoutRows(Feed feed, ModelHeader whole) {
        return Model.made("sql/core/" + feed.name() + ".sql", whole.withSources(Set.of()), Template.named("core_without_rows")
            .with("columns", lines(4, ",", feed.columns(), StagingSql::none))
            .text(), List.of());
    }

    /** A column without a value, in the words of both engines. */
    static String none(FeedColumn column) {
        String type = column.type().isText() ? "string" : column.type().sqlType().toLowerCase(Locale.ROOT).replace(",", ", ");
        return "cast(null as %s) as %s".formatted(type, column.name());
    }

    private String rowIssue() {
        return Template.named("row_issue")
            .with("sources", join(", ", contract.feeds(), feed -> "staging." + feed.name() + "_issue"))
            .with("feeds", join("\nunion all\n\n", contract.feeds(), feed -> "select * from staging." + feed.name() + "_issue\n").stripTrailing())
            .text();
    }

    private String fileLoad() {
        return Template.named("file_load")
            .with("sources", join(", ", contract.feeds(), feed -> "core." + feed.name()))
            .with("feeds", join("\n    union all\n\n", contract.feeds(), feed -> Template.named("file_load_kept").with("feed", feed.name()).text())
                .stripTrailing())
            .text();
    }

    static <T> String join(String between, List<T> items, Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.joining(between));
    }

    static <T> String lines(int indent, String between, List<T> items, Function<T, String> text) {
        return items.stream().map(item -> " ".repeat(indent) + text.apply(item)).collect(Collectors.joining(between + "\n"));
    }
}
