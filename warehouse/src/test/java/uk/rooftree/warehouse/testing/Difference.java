package uk.rooftree.warehouse.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What differs between the rows a test wants and those a model gave, told by key, column and both values. */
final class Difference {

    private Difference() {
    }

    static Optional<String> between(String what, List<String> columns, List<String> keys, List<List<String>> wanted, List<List<String>> found) {
        List<List<String>> missing = new ArrayList<>(wanted);
        List<List<String>> extra = new ArrayList<>();
        for (List<String> row : found) {
            if (!missing.remove(row)) {
                extra.add(row);
            }
        }
        if (missing.isEmpty() && extra.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> keyPlaces = new ArrayList<>();
        for (String key : keys) {
            if (columns.contains(key)) {
                keyPlaces.add(columns.indexOf(key));
            }
        }
        if (keyPlaces.isEmpty()) {
            keyPlaces.add(0);
        }
        StringBuilder text = new StringBuilder(what).append(" differs\n");
        Map<List<String>, List<String>> extraByKey = new LinkedHashMap<>();
        extra.forEach(row -> extraByKey.putIfAbsent(key(row, keyPlaces), row));
        for (List<String> row : missing) {
            List<String> other = extraByKey.remove(key(row, keyPlaces));
            if (other == null) {
                text.append("  missing ").append(readable(columns, row)).append('\n');
                continue;
            }
            extra.remove(other);
            text.append("  ").append(readable(keyPlaces.stream().map(columns::get).toList(), key(row, keyPlaces))).append(':');
            for (int i = 0; i < columns.size(); i++) {
                if (!Objects.equals(row.get(i), other.get(i))) {
                    text.append(' ').append(columns.get(i)).append(" expected ").append(quoted(row.get(i))).append(" but was ").append(quoted(other.get(i))).append(';');
                }
            }
            text.append('\n');
        }
        for (List<String> row : extra) {
            text.append("  not expected ").append(readable(columns, row)).append('\n');
        }
        text.append("all rows found:\n");
        found.forEach(row -> text.append("  ").append(readable(columns, row)).append('\n'));
        return Optional.of(text.toString());
    }

    private static List<String> key(List<String> row, List<Integer> places) {
        List<String> key = new ArrayList<>();
        places.forEach(place -> key.add(row.get(place)));
        return key;
    }

    private static String readable(List<String> columns, List<String> row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(columns.get(i)).append(' ').append(quoted(row.get(i)));
        }
        return text.toString();
    }

    private static String quoted(String value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}
