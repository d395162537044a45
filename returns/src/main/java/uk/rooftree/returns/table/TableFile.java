package uk.rooftree.returns.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import uk.rooftree.warehouse.UserFault;

/** A CSV with a line of names, that remembers line and column of what is wrong in it and tells all of it at once. UTF-8. */
public final class TableFile {

    private static final DateTimeFormatter SPREADSHEET = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final String name;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private TableFile(String name) {
        this.name = name;
    }

    /** A table that travels with the program, from the folder of a class. */
    public static TableFile packaged(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return new TableFile(name).fill(new String(in.readAllBytes(), StandardCharsets.UTF_8), List.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException("Cannot read the table %s".formatted(name), impossible);
        }
    }

    /**
     * A table that a council wrote.
     *
     * @param columns those it may have
     * @throws UserFault if it cannot be read as one
     */
    public static TableFile read(Path file, List<String> columns) {
        try {
            return new TableFile(file.toString()).fill(Files.readString(file, StandardCharsets.UTF_8), columns);
        } catch (CharacterCodingException encoded) {
            throw new UserFault("Cannot read \"%s\": it is not in UTF-8. Save it as \"CSV UTF-8\" and try again.".formatted(file), encoded);
        } catch (IOException unreadable) {
            throw new UserFault("Cannot read \"%s\": %s. Check that it is a file and may be read.".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    private TableFile fill(String text, List<String> columns) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(true).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            List<String> header = null;
            for (CsvRecord line : reader) {
                if (header == null) {
                    header = line.getFields().stream().map(String::strip).toList();
                    checkHeader(header, columns);
                } else if (line.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    lines.add(new Line(line.getStartingLineNumber(), header, line.getFields()));
                }
            }
            return this;
        } catch (CsvParseException broken) {
            throw new UserFault("Cannot read \"%s\": %s. Save it as CSV with commas and try again.".formatted(name, broken.getMessage()), broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Cannot read the table %s".formatted(name), impossible);
        }
    }

    private void checkHeader(List<String> header, List<String> columns) {
        TreeSet<String> unknown = new TreeSet<>(header);
        columns.forEach(unknown::remove);
        unknown.remove("");
        if (!columns.isEmpty() && !unknown.isEmpty()) {
            throw new UserFault("Cannot read \"%s\": line 1: no such column as %s (its columns are %s).".formatted(name,
                String.join(", ", unknown.stream().map("\"%s\""::formatted).toList()), String.join(", ", columns)));
        }
    }

    /** The lines below the names, in the file's order; blank ones are left out. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** @throws UserFault if anything was found wrong */
    public void throwProblems() {
        if (!problems.isEmpty()) {
            throw new UserFault("Invalid \"%s\":%n  %s%nCorrect %s and try again; nothing was done.".formatted(name,
                String.join(System.lineSeparator() + "  ", problems), problems.size() == 1 ? "the line" : "these lines"));
        }
    }

    /** One line of values. */
    public final class Line {

        private final long number;
        private final Map<String, String> values = new HashMap<>();

        private Line(long number, List<String> header, List<String> fields) {
            this.number = number;
            for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
                values.putIfAbsent(header.get(i), fields.get(i).strip());
            }
        }

        /** A value without the blanks about it; "" where there is none. */
        public String text(String column) {
            return values.getOrDefault(column, "");
        }

        /** A value, if there is one. */
        public Optional<String> given(String column) {
            return Optional.of(text(column)).filter(value -> !value.isEmpty());
        }

        /** A value that must be there. */
        public String needed(String column) {
            if (text(column).isEmpty()) {
                problem(column, "nothing there");
            }
            return text(column);
        }

        /** A day that must be there, as {@code 2026-04-14} or as a spreadsheet writes it when it saves one, {@code 14/4/2026}. */
        public LocalDate day(String column) {
            String text = needed(column);
            try {
                return text.isEmpty() ? LocalDate.EPOCH : text.contains("/") ? LocalDate.parse(text, SPREADSHEET) : LocalDate.parse(text);
            } catch (DateTimeParseException notADay) {
                problem(column, "\"%s\" is not a day such as 2026-04-14".formatted(text));
                return LocalDate.EPOCH;
            }
        }

        /** Notes what is wrong with a value; {@link #throwProblems} tells it. */
        public void problem(String column, String what) {
            problems.add("line %d, column %s: %s".formatted(number, column, what));
        }
    }
}
