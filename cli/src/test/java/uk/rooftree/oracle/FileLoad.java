package uk.rooftree.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One feed's file in one folder, after the checks that need nothing but the file itself: steps 1 to 7 of the order of checks.
 */
final class FileLoad {

    final Feed feed;
    final LocalDate folder;
    final String file;
    final List<Row> standing = new ArrayList<>();
    final List<Issue> issues = new ArrayList<>();
    long rowsRead;
    private boolean stopped;
    private final Set<String> keysStanding = new HashSet<>();

    private FileLoad(Feed feed, LocalDate folder, String file) {
        this.feed = feed;
        this.folder = folder;
        this.file = file;
    }

    static FileLoad of(Feed feed, LocalDate folder, Path path) {
        FileLoad load = new FileLoad(feed, folder, path.getFileName().toString());
        try {
            load.read(Files.readAllBytes(path));
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot read " + path, fault);
        }
        return load;
    }

    /** Whether the file stops its folder. */
    boolean isStopped() {
        return stopped;
    }

    private void read(byte[] bytes) {
        Optional<CsvText> text = CsvText.read(bytes);
        if (text.isEmpty() || text.get().records().isEmpty()) {
            stop("R-FILE-001", "");
            return;
        }
        if (text.get().windows1252()) {
            issues.add(Issue.ofFile("R-FILE-009", "flag", feed, file, ""));
        }
        List<CsvText.Record> records = text.get().records();
        List<String> header = records.get(0).fields().stream().map(name -> Reading.trim(name).toLowerCase(Locale.ROOT)).toList();
        checkHeader(header);
        if (stopped) {
            return;
        }
        long unreadable = 0;
        List<Column> columns = header.stream().map(name -> feed.has(name) ? feed.column(name) : null).toList();
        for (CsvText.Record entry : records.subList(1, records.size())) {
            rowsRead++;
            if (!take(entry, columns)) {
                unreadable++;
            }
        }
        if (unreadable > 10 && unreadable * 100 > rowsRead) {
            stop("R-FILE-006", "");
        }
    }

    private void checkHeader(List<String> header) {
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!seen.add(name)) {
                stop("R-FILE-003", name);
            } else if (!feed.has(name)) {
                issues.add(Issue.ofFile("R-FILE-004", "flag", feed, file, name));
            }
        }
        for (Column column : feed.columns) {
            if (!seen.contains(column.name())) {
                if (column.required().isAlways()) {
                    stop("R-FILE-002", column.name());
                } else {
                    issues.add(Issue.ofFile("R-FILE-005", "flag", feed, file, column.name()));
                }
            }
        }
    }

    private void stop(String rule, String column) {
        stopped = true;
        issues.add(Issue.ofFile(rule, "stop", feed, file, column));
    }

    /**
     * Checks one row and keeps it if it stands.
     *
     * @param header the columns of the file, null where the contract has no such column
     * @return false where the row broke R-GEN-001 or R-GEN-003
     */
    private boolean take(CsvText.Record entry, List<Column> header) {
        Row row = new Row(feed, folder, file, entry.line());
        if (entry.fields().size() != header.size()) {
            issues.add(new Issue("R-GEN-001", "reject", feed.name, file, entry.line(), "", "", ""));
            return false;
        }
        List<Finding> findings = new ArrayList<>();
        boolean readable = true;
        for (int i = 0; i < header.size(); i++) {
            String text = Reading.trim(entry.fields().get(i));
            if (!text.isEmpty() && header.get(i) != null) {
                readable &= readValue(row, header.get(i), text, findings);
            }
        }
        for (Column column : feed.columns) {
            if (!column.required().isNever() && row.value(column) == null && column.required().holdsFor(row)) {
                if (column.key()) {
                    findings.add(new Finding("R-GEN-002", "reject", column.name(), ""));
                } else {
                    findings.add(new Finding("R-GEN-004", column.breach(), column.name(), ""));
                }
            }
        }
        List<Issue> found = new ArrayList<>();
        findings.forEach(finding -> found.add(Issue.of(finding.rule(), finding.level(), row, finding.column(), finding.value())));
        found.addAll(OneRowRules.brokenBy(row));
        for (Column key : feed.keys()) {
            if (isTestRecord(key, row)) {
                found.add(Issue.of("R-GEN-009", "reject", row, key.name(), row.text(key.name())));
            }
        }
        boolean stands = found.stream().noneMatch(issue -> issue.level().equals("reject"));
        if (stands && !keysStanding.add(row.key())) {
            found.add(Issue.of("R-GEN-010", "reject", row, "", row.key()));
            stands = false;
        }
        issues.addAll(found);
        if (stands) {
            standing.add(row);
        }
        return readable;
    }

    private record Finding(String rule, String level, String column, String value) {
    }

    private static boolean isTestRecord(Column key, Row row) {
        if (key.type() != Column.Type.CODE && key.type() != Column.Type.TEXT || !row.isFilled(key.name())) {
            return false;
        }
        String value = row.text(key.name()).toUpperCase(Locale.ROOT);
        return value.startsWith("TEST") || value.startsWith("DUMMY");
    }

    /** Reads one cell that is not empty into the row; false where it is not readable as its type. */
    private boolean readValue(Row row, Column column, String text, List<Finding> findings) {
        if (column.several()) {
            Set<String> values = new LinkedHashSet<>();
            for (String part : text.split(";")) {
                String value = Reading.trim(part);
                if (!value.isEmpty()) {
                    values.add(mapped(column, value, findings));
                }
            }
            row.set(column, values.isEmpty() ? null : List.copyOf(values));
            return true;
        }
        Optional<Object> read = Reading.read(column.type(), text);
        if (read.isEmpty()) {
            findings.add(new Finding("R-GEN-003", column.breach(), column.name(), text));
            return false;
        }
        Object value = read.get();
        LocalDate day = value instanceof LocalDate date ? date : value instanceof LocalDateTime time ? time.toLocalDate() : null;
        if (day != null && standsForNoDate(column, day)) {
            findings.add(new Finding("R-GEN-008", "flag", column.name(), text));
            return true;
        }
        if (column.type() == Column.Type.CODE) {
            value = mapped(column, text, findings);
        }
        if (!isInRange(column, value, day)) {
            findings.add(new Finding("R-GEN-006", column.breach(), column.name(), text));
            return true;
        }
        row.set(column, value);
        return true;
    }

    private boolean isInRange(Column column, Object value, LocalDate day) {
        if (day != null) {
            return column.allows(day, folder);
        }
        if (value instanceof Integer number) {
            return column.allows(BigDecimal.valueOf(number));
        }
        return !(value instanceof BigDecimal) || column.allows((BigDecimal) value);
    }

    private boolean standsForNoDate(Column column, LocalDate day) {
        int first = column.name().equals("birth_date") ? 1905 : 1950;
        return day.getYear() < first || day.getYear() > folder.getYear() + 10;
    }

    private static String mapped(Column column, String text, List<Finding> findings) {
        if (column.codes().isEmpty()) {
            return text;
        }
        String code = text.toLowerCase(Locale.ROOT);
        if (column.codes().contains(code)) {
            return code;
        }
        findings.add(new Finding("R-GEN-005", "flag", column.name(), text));
        return "unmapped";
    }
}
