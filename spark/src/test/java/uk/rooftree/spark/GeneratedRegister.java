package uk.rooftree.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.model.ReferenceTable;
import uk.rooftree.warehouse.model.RunContext;
import uk.rooftree.warehouse.testing.SqlTables;

/**
 * A small register that no council would have, made from the contract by a seed: few values, so that many are equal; blanks; leap
 * days and the days about the as-at; very large and very small numbers; letters beyond ASCII; feeds without rows. Keys are
 * unique, as the load sees to; nothing else need make sense.
 */
final class GeneratedRegister {

    private static final List<String> TEXTS = List.of("a", "B", "Ynys Môn", "Łódź", "Ŵyddgrug;Ynys Môn", "☃", "𝄞", "o'clock \"x\", \\n", "active", "LAPSED", "housed", "é", "e\u0301",
        "no\u00a0break", "x".repeat(300), "unmapped", "North", "north", "10", "9");
    private static final List<String> AS_ATS = List.of("2026-10-31", "2024-02-29", "2025-02-28", "2026-03-31", "2026-04-01", "2000-02-29", "2026-12-31");

    private final ReferenceTable contract;
    private final Random random;
    private final LocalDate asAt;

    GeneratedRegister(long seed) {
        contract = Engines.TREE.reference().get(TableName.of("reference.feed_column"));
        random = new Random(seed);
        asAt = LocalDate.parse(AS_ATS.get(random.nextInt(AS_ATS.size())));
    }

    /** Adds the register to others as a council of its own; gives its code. */
    String addTo(CouncilTables tables) {
        String code = tables.nextCode();
        Map<String, String> codes = new java.util.HashMap<>(Map.of(code, code));
        tables.add(RunContext.period(code, asAt), codes);
        List<List<String>> loads = new ArrayList<>();
        SortedMap<String, List<List<String>>> feeds = new TreeMap<>();
        contract.rows().forEach(column -> feeds.computeIfAbsent(column.get(0), feed -> new ArrayList<>()).add(column));
        feeds.forEach((feed, columns) -> {
            int rows = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(12);
            tables.add(table(code, feed, columns, rows), codes);
            loads.add(List.of(code, asAt.toString(), feed, String.valueOf(random.nextInt(12) > 0), String.valueOf(rows), String.valueOf(rows), "0"));
        });
        tables.add(new ReferenceTable(TableName.of("core.feed_load"), SqlTables.loadedTables().get(TableName.of("core.feed_load")), loads), codes);
        return code;
    }

    private ReferenceTable table(String code, String feed, List<List<String>> columns, int rows) {
        TableName name = new TableName("core", feed);
        List<Column> typed = SqlTables.loadedTables().get(name);
        List<List<String>> values = new ArrayList<>();
        Set<List<String>> keys = new HashSet<>();
        for (int i = 0; i < rows; i++) {
            List<String> row = new ArrayList<>(List.of(code));
            List<String> key = new ArrayList<>();
            for (List<String> column : columns) {
                String value = value(column, i);
                row.add(value);
                if ("yes".equals(column.get(4))) {
                    key.add(value);
                }
            }
            row.add(feed + ".csv");
            row.add(String.valueOf(i + 2));
            if (keys.add(key)) {
                values.add(row);
            }
        }
        return new ReferenceTable(name, typed, values);
    }

    /** Columns of the contract: feed, column, type, required, key, references, codes, several, range, restricted, breach. */
    private String value(List<String> column, int row) {
        String value = anyValue(column, row);
        boolean isRejected = "reject".equals(column.get(10));
        while (value == null && isRejected && "always".equals(column.get(3))) {
            value = anyValue(column, row);
        }
        // what the load would have rejected does not come this far
        if (isRejected && column.get(2).equals("integer") && column.get(8) != null && value != null) {
            int least = Integer.parseInt(column.get(8).substring(0, column.get(8).indexOf("..")));
            return String.valueOf(Math.max(least, Integer.parseInt(value)));
        }
        return value;
    }

    private String anyValue(List<String> column, int row) {
        String name = column.get(1);
        boolean isKey = "yes".equals(column.get(4));
        if (column.get(5) != null) {
            return !isKey && random.nextInt(6) == 0 ? null : column.get(5).substring(column.get(5).indexOf('.') + 1) + random.nextInt(10);
        }
        if (isKey && column.get(6) == null && column.get(2).equals("code") && !name.equals("household_ref")) {
            return name + row;
        }
        if (name.equals("household_ref")) {
            return !isKey && random.nextInt(8) == 0 ? null : "household" + random.nextInt(6);
        }
        if (!isKey && random.nextInt(5) == 0) {
            return null;
        }
        if (column.get(6) != null) {
            String[] codes = column.get(6).split("\\|");
            String one = codes[random.nextInt(codes.length)].strip();
            String other = codes[random.nextInt(codes.length)].strip();
            return random.nextInt(15) == 0 ? "unmapped" : "yes".equals(column.get(7)) && !one.equals(other) ? one + ";" + other : one;
        }
        return switch (column.get(2)) {
            case "integer" -> one("0", "1", "1", "2", "3", "4", "7", "10", "-1", "999", "100000");
            case "decimal" -> one("0", "0.0001", "85.5", "85.5", "99.995", "100", "-12.3456", "999999.9999");
            case "date" -> day();
            case "boolean" -> one("true", "false");
            case "timestamp" -> day() + one(" 00:00:00", " 09:30:00", " 23:59:59", " 01:30:00");
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    private String day() {
        return switch (random.nextInt(10)) {
            case 0 -> asAt.toString();
            case 1 -> asAt.plusDays(random.nextInt(3) - 1).toString();
            case 2 -> asAt.minusYears(1).plusDays(random.nextInt(3) - 1).toString();
            case 3 -> asAt.withDayOfMonth(1).minusDays(random.nextInt(2)).toString();
            case 4 -> one("2024-02-29", "2020-02-29", "2000-02-29", "1900-01-01", "1900-02-28", "2023-03-01", "2008-02-29");
            case 5 -> one("9999-12-31", "1900-01-01", asAt.plusYears(1).toString());
            case 6 -> asAt.minusDays(random.nextInt(30_000)).toString();
            default -> asAt.minusDays(random.nextInt(500)).toString();
        };
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }
}
