package uk.rooftree.warehouse.target;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.figure.Dimension;

/**
 * Reads {@code targets.csv}: all that is wrong with it is told at once, each with its line and column. Dates may be as a spreadsheet
 * leaves them, 1 April 2026 as 01/04/2026.
 */
final class TargetFile {

    /** Columns that must be there; the others may be left out. */
    private static final List<String> NEEDED = List.of("figure", "target", "direction");
    private static final List<String> COLUMNS = List.of("figure", "where", "target", "direction", "amber_tolerance", "valid_from", "valid_to", "limits_from",
        "owner", "source");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,10}(\\.[0-9]{1,4})?");
    private static final List<DateTimeFormatter> DATES = List.of(date("uuuu-MM-dd"), date("d/M/uuuu"));
    private static final int MOST_LINES = 100_000;

    /** A target and its line. */
    private record Numbered(Target target, long number) { }

    private final Path file;
    private final FigureRows figures;
    private final List<String> problems = new ArrayList<>();

    TargetFile(Path file, FigureRows figures) {
        this.file = file;
        this.figures = figures;
    }

    /** @throws UserFault if anything is wrong */
    List<Target> read() {
        List<Numbered> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().allowMissingFields(true).allowExtraFields(true).ofCsvRecord(text())) {
            List<String> header = null;
            for (CsvRecord line : csv) {
                if (line.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (header == null) {
                    header = header(line);
                } else if (lines.size() == MOST_LINES) {
                    throw new UserFault("Cannot read \"%s\": it has more than %,d targets. Is it another file?".formatted(file, MOST_LINES));
                } else {
                    Line read = new Line(line, header);
                    read.target().ifPresent(target -> lines.add(new Numbered(target, read.number())));
                }
            }
            if (header == null) {
                problem(1, "figure", "there is no header (expected %s)".formatted(String.join(",", COLUMNS)));
            }
        } catch (CsvParseException broken) {
            throw new UserFault("Cannot read \"%s\": %s. Look for a quote that is not closed; nothing was done.".formatted(file, broken.getMessage()), broken);
        } catch (IOException unreadable) {
            throw new UserFault("Cannot read \"%s\": %s.".formatted(file, unreadable.getMessage()), unreadable);
        }
        findClashes(lines);
        if (!problems.isEmpty()) {
            throw new UserFault("Invalid targets in \"%s\":%n  %s%nCorrect %s and try again; nothing was done.".formatted(file,
                String.join(System.lineSeparator() + "  ", problems), problems.size() == 1 ? "it" : "them"));
        }
        return lines.stream().map(Numbered::target).toList();
    }

    private String text() throws IOException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new UserFault("Cannot read \"%s\": it is not UTF-8. Save it as \"CSV UTF-8\" and try again; nothing was done.".formatted(file), notUtf8);
        }
    }

    private List<String> header(CsvRecord line) {
        List<String> header = line.getFields().stream().map(field -> field.strip().toLowerCase(Locale.ROOT)).toList();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            if (!column.isEmpty() && !COLUMNS.contains(column)) {
                problem(line.getStartingLineNumber(), column, "there is no such column (expected %s)".formatted(String.join(",", COLUMNS)));
            } else if (header.indexOf(column) != i && !column.isEmpty()) {
                problem(line.getStartingLineNumber(), column, "it stands twice");
            }
        }
        for (String needed : NEEDED) {
            if (!header.contains(needed)) {
                problem(line.getStartingLineNumber(), needed, "the column is missing");
            }
        }
        return header;
    }

    /** Two targets for one row on one day; told once for each later line. */
    private void findClashes(List<Numbered> lines) {
        Map<List<Object>, List<Numbered>> sameRow = new HashMap<>();
        for (Numbered line : lines) {
            List<Numbered> earlier = sameRow.computeIfAbsent(List.of(line.target().figure(), line.target().group()), row -> new ArrayList<>());
            for (Numbered other : earlier) {
                Optional<LocalDate> day = line.target().findClash(other.target());
                if (day.isPresent()) {
                    problem(line.number(), "valid_from", "%s has the target of line %d on %s already".formatted(named(line.target()), other.number(),
                        day.get().equals(LocalDate.MAX) ? "every day" : day.get().toString()));
                    break;
                }
            }
            earlier.add(line);
        }
    }

    private static String named(Target target) {
        StringBuilder name = new StringBuilder("\"" + target.figure() + "\"");
        target.group().forEach((dimension, value) -> name.append(' ').append(dimension.column()).append('=').append(value));
        return name.toString();
    }

    private void problem(long line, String column, String what) {
        problems.add("line %d, column \"%s\": %s".formatted(line, column, what));
    }

    private static DateTimeFormatter date(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    }

    /** One line of the file, whose problems join the file's. */
    private final class Line {

        private final CsvRecord fields;
        private final List<String> header;
        private final int problemsBefore = problems.size();

        Line(CsvRecord fields, List<String> header) {
            this.fields = fields;
            this.header = header;
        }

        long number() {
            return fields.getStartingLineNumber();
        }

        /** Empty if something is wrong with it. */
        Optional<Target> target() {
            if (fields.getFieldCount() > header.size()) {
                problem(header.get(header.size() - 1), "there are more values than columns; put a text that holds a comma in quotes");
                return Optional.empty();
            }
            String figure = text("figure");
            Map<Dimension, String> group = group(figure);
            BigDecimal value = number("target").orElse(null);
            Target.Bound bound = bound();
            BigDecimal tolerance = text("amber_tolerance").isEmpty() ? BigDecimal.ZERO : number("amber_tolerance").orElse(BigDecimal.ZERO);
            if (tolerance.signum() < 0) {
                problem("amber_tolerance", "\"%s\" is below 0: write by how much the target may be missed".formatted(text("amber_tolerance")));
            }
            Optional<LocalDate> from = date("valid_from");
            Optional<LocalDate> to = date("valid_to");
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                problem("valid_to", "%s is before valid_from, %s".formatted(to.get(), from.get()));
            }
            Optional<LocalDate> limitsFrom = date("limits_from");
            return problems.size() > problemsBefore ? Optional.empty()
                : Optional.of(new Target(figure, group, value, bound, tolerance, from, to, limitsFrom, text("owner"), text("source")));
        }

        private Map<Dimension, String> group(String figure) {
            if (!figures.has(figure)) {
                problem("figure", figure.isEmpty() ? "a target is of a figure"
                    : "\"%s\" is no figure%s".formatted(figure, figures.findLike(figure).map(like -> " (did you mean %s?)".formatted(like)).orElse("")));
                return Map.of();
            }
            try {
                Map<Dimension, String> group = Dimension.group(text("where"));
                if (group.containsValue("")) {
                    problem("where", "\"%s\" names a dimension without a value".formatted(text("where")));
                } else if (!figures.isToldBy(figure, group.keySet())) {
                    problem("where", "\"%s\" has no rows for \"%s\": %s".formatted(figure, text("where"), figures.groupingsOf(figure)));
                }
                return group;
            } catch (UserFault fault) {
                problem("where", fault.getMessage());
                return Map.of();
            }
        }

        private Target.Bound bound() {
            return switch (text("direction")) {
                case "at_most", "lower_is_better" -> Target.Bound.AT_MOST;
                case "at_least", "higher_is_better" -> Target.Bound.AT_LEAST;
                default -> {
                    problem("direction", "\"%s\" is not at_most (lower is better) or at_least (higher is better)".formatted(text("direction")));
                    yield Target.Bound.AT_MOST;
                }
            };
        }

        private Optional<BigDecimal> number(String column) {
            String text = text(column);
            if (NUMBER.matcher(text).matches()) {
                return Optional.of(new BigDecimal(text));
            }
            problem(column, "\"%s\" is not a number (digits, and up to four after a point; no commas, signs or units)".formatted(text));
            return Optional.empty();
        }

        private Optional<LocalDate> date(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            for (DateTimeFormatter format : DATES) {
                try {
                    return Optional.of(LocalDate.parse(text, format));
                } catch (DateTimeException other) {
                    // the next format may fit
                }
            }
            problem(column, "\"%s\" is not a date such as 2026-04-01 or 01/04/2026".formatted(text));
            return Optional.empty();
        }

        private String text(String column) {
            int place = header.indexOf(column);
            return place < 0 || place >= fields.getFieldCount() ? "" : fields.getField(place).strip();
        }

        private void problem(String column, String what) {
            TargetFile.this.problem(number(), column, what);
        }
    }
}
