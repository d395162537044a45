package uk.rooftree.oracle;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes small, adversarial homes: the same seed gives the same bytes. Two to four month folders, some fifty rows a feed, with
 * blanks, ties, edge dates, unknown codes, missing feeds and columns, repeated keys, ragged rows, reversed dates, odd encodings
 * and odd line ends.
 */
public final class HomeFuzzer {

    private static final LocalDate[] LAST_AS_ATS = {
        LocalDate.of(2024, 2, 29), LocalDate.of(2025, 2, 28), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 1),
        LocalDate.of(2026, 4, 30), LocalDate.of(2026, 10, 31), LocalDate.of(2026, 8, 31), LocalDate.of(2025, 12, 31),
        LocalDate.of(2026, 10, 15), LocalDate.of(2024, 12, 31)};

    /**
     * A home that was written.
     *
     * @param asAts its folders in date order
     */
    public record Home(Path folder, String councilCode, List<LocalDate> asAts) {

        public Path inbox() {
            return folder.resolve("inbox");
        }
    }

    private final Contract contract = Contract.read();
    private final long seed;
    private final Random random;
    /** Thousandths of cells spoiled; some homes are nearly clean so that the finer points of the figures are reached. */
    private final int dirt;
    /** One home in eight has a folder that a file check holds back. */
    private final boolean hasBadFolder;

    public HomeFuzzer(long seed) {
        this.seed = seed;
        this.random = new Random(seed * 7919 + 17);
        this.dirt = new int[] {0, 3, 10, 30}[random.nextInt(4)];
        this.hasBadFolder = random.nextInt(8) == 0;
    }

    public Home write(Path folder) throws IOException {
        List<LocalDate> asAts = asAts();
        boolean points = random.nextInt(5) == 0;
        FuzzedCouncil council = new FuzzedCouncil(contract, random, asAts.get(asAts.size() - 1), points);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("council.yaml"), """
            council:
              name: "Fuzzborough %d"
              ons-code: E07000999
            scheme:
              kind: %s
            """.formatted(seed, points ? "points" : "bands"));
        Set<String> missing = missingFeeds();
        LocalDate before = LocalDate.MIN;
        for (LocalDate asAt : asAts) {
            Path month = Files.createDirectories(folder.resolve("inbox").resolve(asAt.toString()));
            for (Feed feed : contract.feeds().values()) {
                if (missing.contains(feed.name) || feed.isEventFeed() && random.nextInt(15) == 0) {
                    continue;
                }
                Files.write(month.resolve(feed.name + ".csv"), file(feed, rows(feed, council, before, asAt)));
            }
            if (random.nextInt(6) == 0) {
                Files.writeString(Files.createDirectories(folder.resolve("inbox").resolve("not-a-date")).resolve("property.csv"), "x\n");
                Files.writeString(month.resolve("notes.txt"), "not a feed\n");
            }
            before = asAt;
        }
        if (hasBadFolder) {
            spoilFolder(folder.resolve("inbox").resolve(asAts.get(random.nextInt(asAts.size())).toString()));
        }
        return new Home(folder, "E07000999", asAts);
    }

    /** Breaks one file so that its folder is stopped. */
    private void spoilFolder(Path month) throws IOException {
        Path file;
        try (Stream<Path> files = Files.list(month)) {
            List<Path> all = files.sorted().toList();
            file = all.get(random.nextInt(all.size()));
        }
        List<String> lines = new ArrayList<>(List.of(Files.readString(file, StandardCharsets.ISO_8859_1).split("\\R")));
        switch (random.nextInt(4)) {
            case 0 -> Files.write(file, new byte[0]);
            case 1 -> Files.write(file, new byte[] {'a', (byte) 0x81, '\n'});
            case 2 -> {
                lines.set(0, "wrong_" + lines.get(0).replaceAll("(?i)_ref", "_number"));
                Files.write(file, lines, StandardCharsets.ISO_8859_1);
            }
            default -> {
                lines.set(0, lines.get(0) + "," + lines.get(0));
                Files.write(file, lines, StandardCharsets.ISO_8859_1);
            }
        }
    }

    private List<LocalDate> asAts() {
        LocalDate last = LAST_AS_ATS[random.nextInt(LAST_AS_ATS.length)];
        List<LocalDate> asAts = new ArrayList<>(List.of(last));
        int months = 1 + random.nextInt(3);
        for (int i = 1; i <= months; i++) {
            LocalDate earlier = last.plusDays(1).minusMonths(i).minusDays(1);
            asAts.add(0, earlier);
        }
        return asAts;
    }

    private Set<String> missingFeeds() {
        Set<String> missing = new HashSet<>();
        if (random.nextInt(3) == 0) {
            List<String> feeds = new ArrayList<>(contract.feeds().keySet());
            Collections.shuffle(feeds, random);
            missing.addAll(feeds.subList(0, 1 + random.nextInt(3)));
        }
        return missing;
    }

    /** The feed's rows as its source would extract them at the as-at. */
    private List<Map<String, String>> rows(Feed feed, FuzzedCouncil council, LocalDate before, LocalDate asAt) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (FuzzedCouncil.Entry entry : council.entries().get(feed.name)) {
            boolean known = !entry.since().isAfter(asAt);
            boolean deliver = feed.isEventFeed()
                ? known && (entry.since().isAfter(before) || random.nextInt(12) == 0) || random.nextInt(200) == 0
                : known && random.nextInt(60) != 0 || random.nextInt(100) == 0;
            if (deliver) {
                Map<String, String> row = asKnownAt(feed, entry.cells(), asAt);
                if (feed.isEventFeed() && !entry.since().isAfter(before) && random.nextInt(3) != 0) {
                    correct(feed, row);
                }
                rows.add(row);
            }
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(rows, random);
        }
        return rows;
    }

    /** An event told of again is told otherwise: about another parent, with another value, or so that it cannot be accepted. */
    private void correct(Feed feed, Map<String, String> row) {
        for (Column column : feed.columns) {
            if (column.key() || random.nextInt(4) != 0) {
                continue;
            }
            if (!column.references().isEmpty()) {
                row.put(column.name(), pick("NOWHERE", "A0001", "A0002", "A0003", "TA001", "TA002"));
            } else if (column.name().equals("new") || column.name().equals("old")) {
                row.put(column.name(), pick("active", "suspended", "lapsed", "housed", ""));
            } else if (column.type() == Column.Type.DATE || column.type() == Column.Type.TIMESTAMP) {
                row.put(column.name(), pick("", "1900-01-01", row.get(column.name()), row.get(column.name())));
            } else if (column.type() == Column.Type.BOOLEAN) {
                row.put(column.name(), pick("", "true", "false"));
            }
        }
    }

    /** What was not yet so at the as-at is blank, most of the time. */
    private Map<String, String> asKnownAt(Feed feed, Map<String, String> cells, LocalDate asAt) {
        Map<String, String> known = new LinkedHashMap<>(cells);
        for (Column column : feed.columns) {
            String value = cells.get(column.name());
            if (!value.isEmpty() && column.range().startsWith("..as_at") && !column.required().isAlways()
                && value.substring(0, 10).compareTo(asAt.toString()) > 0 && random.nextInt(300) >= dirt) {
                known.put(column.name(), "");
                if (feed.name.equals("application") && column.name().equals("closed_date")) {
                    known.put("status", "active");
                }
            }
        }
        return known;
    }

    // From rows to bytes

    private byte[] file(Feed feed, List<Map<String, String>> rows) {
        List<Column> columns = new ArrayList<>(feed.columns);
        if (random.nextInt(4) == 0) {
            Collections.shuffle(columns, random);
        }
        if (random.nextInt(12) == 0) {
            List<Column> optional = columns.stream().filter(column -> !column.required().isAlways()).toList();
            if (!optional.isEmpty()) {
                columns.remove(optional.get(random.nextInt(optional.size())));
            }
        }
        boolean extra = random.nextInt(12) == 0;
        boolean upper = random.nextInt(5) == 0;
        boolean windows = random.nextInt(25) == 0;
        String lineEnd = random.nextInt(3) == 0 ? "\r\n" : random.nextInt(40) == 0 ? "\r" : "\n";
        StringBuilder text = new StringBuilder();
        List<String> header = new ArrayList<>();
        for (Column column : columns) {
            header.add(upper ? column.name().toUpperCase(Locale.ROOT) : column.name());
        }
        if (extra) {
            header.add("our_own_column");
        }
        text.append(String.join(",", header)).append(lineEnd);
        int unreadable = 0;
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = new LinkedHashMap<>(rows.get(i));
            if (spoils(2) && i > 0) {
                repeatKey(feed, row, rows.get(random.nextInt(i)));
            }
            List<String> cells = new ArrayList<>();
            for (Column column : columns) {
                String cell = spoiled(column, row.get(column.name()), unreadable < 7);
                if (!cell.isEmpty() && Reading.read(column.type(), Reading.trim(cell)).isEmpty()) {
                    unreadable++;
                }
                cells.add(cell);
            }
            if (extra) {
                cells.add("x");
            }
            if (spoils(1) && unreadable < 7) {
                unreadable++;
                if (random.nextBoolean()) {
                    cells.add("one more");
                } else {
                    cells.remove(cells.size() - 1);
                }
            }
            text.append(String.join(",", cells.stream().map(this::quoted).toList())).append(lineEnd);
            if (spoils(1)) {
                text.append(lineEnd);
            }
            if (spoils(1) && unreadable < 7) {
                unreadable++;
                text.append(pick(" ", "\"\"", ",".repeat(header.size() - 1), ",".repeat(header.size()))).append(lineEnd);
            }
        }
        if (random.nextInt(5) == 0 && !rows.isEmpty()) {
            text.setLength(text.length() - lineEnd.length());
        }
        if (windows) {
            return text.toString().getBytes(Charset.forName("windows-1252"));
        }
        return ((random.nextInt(5) == 0 ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
    }

    private void repeatKey(Feed feed, Map<String, String> row, Map<String, String> earlier) {
        feed.keys().forEach(key -> row.put(key.name(), earlier.get(key.name())));
    }

    private boolean spoils(int weight) {
        return random.nextInt(1000) < dirt * weight;
    }

    private String spoiled(Column column, String value, boolean mayBeUnreadable) {
        String cell = column.type() == Column.Type.BOOLEAN ? bool(value) : value;
        if (dirt == 0 || random.nextInt(1000) >= dirt) {
            return cell;
        }
        switch (random.nextInt(10)) {
            case 0, 1 -> {
                return "";
            }
            case 2 -> {
                return pick("  ", "\u00A0", " \u00A0", "\t") + cell + pick(" ", "\u00A0", "");
            }
            case 3 -> {
                return column.codes().isEmpty() ? cell : pick(cell.toUpperCase(Locale.ROOT), "gone_fishing", "Unknown Code");
            }
            case 4 -> {
                return mayBeUnreadable ? unreadable(column, cell) : cell;
            }
            case 5 -> {
                return switch (column.type()) {
                    case DATE -> pick("1900-01-01", "9999-12-31", "1949-12-31", "1950-01-01", "2036-12-31", "2027-06-30");
                    case TIMESTAMP -> pick("1900-01-01T00:00:00", "2036-12-31T10:00:00", "2027-06-30 09:30");
                    case INTEGER -> pick("-1", "13", "0", "5001", "007");
                    case DECIMAL -> pick("-0.01", "2000.01", "0", "0.0000", "00.50");
                    default -> cell;
                };
            }
            case 6 -> {
                return column.key() && column.type() == Column.Type.CODE && column.codes().isEmpty()
                    ? pick("TEST", "test-", "Dummy", "xTEST") + cell : cell;
            }
            case 7 -> {
                return column.references().isEmpty() ? cell : pick("NOWHERE", cell.toLowerCase(Locale.ROOT));
            }
            case 8 -> {
                return column.type() == Column.Type.DATE && !cell.isEmpty()
                    ? shifted(cell, random.nextInt(61) - 30) : cell;
            }
            default -> {
                return column.type() == Column.Type.TEXT ? pick("", "Zoë", "a;b", "two\r\nlines", "\"", "ŵ".repeat(3)) : cell;
            }
        }
    }

    private static String shifted(String date, int days) {
        return LocalDate.parse(date.trim()).plusDays(days).toString();
    }

    private String unreadable(Column column, String cell) {
        return switch (column.type()) {
            case DATE -> pick("n/a", "2026-02-30", "31/03/2026", "2026-3-31", "20260331");
            case TIMESTAMP -> pick("n/a", "2026-02-30", "31/03/2026", "2026-03-31T25:00:00", "2026-03-31 09.30");
            case INTEGER -> pick("n/a", "1,250", "two", "1e2");
            case DECIMAL -> pick("n/a", "1,250", "£80", "1.23456", "1e2", "-");
            case BOOLEAN -> pick("n/a", "t", "on", "2");
            default -> cell;
        };
    }

    private String bool(String value) {
        return switch (value) {
            case "true" -> pick("true", "TRUE", "yes", "Y", "1");
            case "false" -> pick("false", "No", "n", "0", "FALSE");
            default -> value;
        };
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private String quoted(String cell) {
        return cell.matches("(?s).*[,\"\r\n].*") || random.nextInt(50) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
