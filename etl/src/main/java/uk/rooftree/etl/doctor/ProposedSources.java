package uk.rooftree.etl.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.rooftree.etl.contract.FeedColumn;
import uk.rooftree.etl.doctor.ColumnMatch.How;
import uk.rooftree.warehouse.council.SourceSettings;

/** The block {@code sources:} of council.yaml by which the files looked at would be loaded, with what is left to a person as comments. */
final class ProposedSources {

    private static final Map<String, String> DELIMITERS = Map.of(",", "comma", ";", "semicolon", "\t", "tab", "|", "pipe");

    private final StringBuilder yaml = new StringBuilder("sources:\n");

    /** The word, or the character, by which council.yaml names a delimiter. */
    static String delimiter(char delimiter) {
        String text = String.valueOf(delimiter);
        return delimiter == LookedAtFile.NONE ? "" : DELIMITERS.getOrDefault(text, text);
    }

    void add(FileDiagnosis file, FeedMatch match) {
        String feed = file.feed();
        NameSource names = match.names();
        SourceSettings before = names.knows(feed) ? names.sources().get(feed) : SourceSettings.asContract(feed);
        boolean isProfile = !names.profile().isEmpty();
        int start = yaml.length();
        yaml.append("  ").append(feed).append(":\n");
        int opened = yaml.length();
        if (isProfile) {
            line("    profile: %s", names.profile());
        }
        if (before.layouts().stream().noneMatch(layout -> layout.shown().equals(file.file())) || !isProfile && names.knows(feed)) {
            line("    file: %s", text(file.file()));
        }
        String known = isProfile ? Current.delimiter(before) : "comma";
        if (!file.sheet().isEmpty()) {
            line("    sheet: %s", text(file.sheet()));
        }
        if (!file.delimiter().isEmpty() && !file.delimiter().equals(known)) {
            line("    delimiter: %s", text(file.delimiter()));
        }
        if (file.encoding().startsWith("utf-16")) {
            line("    encoding: %s", file.encoding());
        }
        if (!file.dateFormat().isEmpty() && !file.dateFormat().equals(isProfile ? before.dateFormat() : SourceSettings.ISO_DATE)) {
            line("    date-format: %s", file.dateFormat());
        }
        columns(file);
        codes(file, match, isProfile || !names.knows(feed) ? Map.of() : before.codes());
        for (String missing : file.missing()) {
            line("    # needed in every row, but no column is like it: %s", missing);
        }
        for (ColumnMatch column : file.columns()) {
            if (column.how() == How.UNMATCHED && !column.theirs().isEmpty()) {
                line("    # not used: %s", column.theirs().replaceAll("\\s+", " "));
            }
        }
        if (!hasEntry(yaml.substring(opened))) {
            // nothing need be said of it
            yaml.replace(start, opened, "  # %s: as it is\n".formatted(feed));
        }
    }

    private static boolean hasEntry(String lines) {
        return lines.lines().anyMatch(line -> !line.strip().startsWith("#"));
    }

    /** Says of a file why it has no entry. */
    void pass(String file, String why) {
        line("  # %s: %s", file, why);
    }

    private void columns(FileDiagnosis file) {
        List<ColumnMatch> mapped = file.columns().stream().filter(column -> column.how() == How.COUNCIL || column.how() == How.LOOKS_ALIKE).toList();
        if (!mapped.isEmpty()) {
            line("    columns:");
            for (ColumnMatch column : mapped) {
                line("      %s: %s%s", text(column.theirs()), String.join(", ", column.ours()),
                    column.how() == How.LOOKS_ALIKE ? "   # looks alike, %d %%".formatted(column.confidence()) : "");
            }
        }
    }

    private void codes(FileDiagnosis file, FeedMatch match, Map<String, Map<String, String>> before) {
        Map<String, List<String>> mapped = new TreeMap<>();
        Map<String, List<String>> open = new TreeMap<>();
        before.forEach((column, codes) -> codes.forEach((theirs, ours) -> mapped.computeIfAbsent(column, any -> new ArrayList<>())
            .add("%s: %s".formatted(text(theirs), text(ours)))));
        for (UnmappedCode code : file.codes()) {
            (code.proposed().isEmpty() ? open : mapped).computeIfAbsent(code.column(), any -> new ArrayList<>())
                .add("%s: %s   # %s%s".formatted(text(code.code()), code.proposed().isEmpty() ? "?" : code.proposed(),
                    code.proposed().isEmpty() ? "" : "looks alike; ", rows(code.rows())));
        }
        if (!mapped.isEmpty()) {
            line("    codes:");
            mapped.forEach((column, codes) -> {
                line("      %s:", column);
                codes.forEach(code -> line("        %s", code));
            });
        }
        open.forEach((column, codes) -> {
            line("    # codes of %s without a mapping; each is one of %s", column, String.join(", ", match.codesOf(column)));
            codes.forEach(code -> line("    #   %s", code));
        });
    }

    static String rows(long rows) {
        return "%,d row%s".formatted(rows, rows == 1 ? "" : "s");
    }

    private void line(String format, Object... values) {
        yaml.append(format.formatted(values)).append('\n');
    }

    /** A value as YAML reads it back. */
    private static String text(String value) {
        boolean isPlain = value.matches("[A-Za-z_][A-Za-z0-9_./ -]*[A-Za-z0-9_]|[A-Za-z_]")
            && !List.of("yes", "no", "true", "false", "on", "off", "y", "n", "null").contains(value.toLowerCase(Locale.ROOT));
        return isPlain ? value : value.chars().mapToObj(c -> c == '"' || c == '\\' ? "\\" + (char) c : c < ' ' ? "\\x%02x".formatted(c) : String.valueOf((char) c))
            .collect(Collectors.joining("", "\"", "\""));
    }

    String text() {
        return yaml.toString();
    }

    /** Names of the contract's columns that every row must have. */
    static boolean isNeeded(FeedColumn column) {
        return column.required().isAlways();
    }
}
