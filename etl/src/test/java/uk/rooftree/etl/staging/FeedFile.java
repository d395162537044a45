package uk.rooftree.etl.staging;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;

/** A feed's file, row by row; the first column is the key. */
final class FeedFile {

    private final Feed feed;
    private final TreeMap<String, Map<String, String>> rows = new TreeMap<>();

    FeedFile(String feed) {
        this.feed = Contract.packaged().feed(feed);
    }

    FeedFile row(String key, String... cells) {
        Map<String, String> row = new TreeMap<>(Map.of(feed.columns().get(0).name(), key));
        for (String cell : cells) {
            row.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
        }
        rows.put("%s %06d".formatted(key, rows.size()), row);
        return this;
    }

    FeedFile without(String key) {
        FeedFile less = new FeedFile(feed.name());
        rows.forEach((place, row) -> {
            if (!row.get(feed.columns().get(0).name()).equals(key)) {
                less.rows.put(place, row);
            }
        });
        return less;
    }

    FeedFile with(String key, String cell) {
        FeedFile other = new FeedFile(feed.name());
        rows.forEach((place, row) -> {
            Map<String, String> changed = new TreeMap<>(row);
            if (row.get(feed.columns().get(0).name()).equals(key)) {
                changed.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
            }
            other.rows.put(place, changed);
        });
        return other;
    }

    byte[] csv() {
        StringBuilder csv = new StringBuilder(feed.columns().stream().map(column -> column.name()).collect(Collectors.joining(","))).append('\n');
        rows.values().forEach(row -> csv.append(feed.columns().stream().map(column -> row.getOrDefault(column.name(), ""))
            .collect(Collectors.joining(","))).append('\n'));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
