package uk.rooftree.etl.synthetic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rates of {@code rates.csv}: one row a rate, {@code rate,value,source}; the source is a publication or "invented". */
final class Rates {

    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();

    private Rates() {
    }

    static Rates read() {
        Rates rates = new Rates();
        try (InputStream stream = Rates.class.getResourceAsStream("rates.csv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",", 3);
                rates.values.put(cells[0], Double.valueOf(cells[1]));
                rates.sources.put(cells[0], cells[2]);
            }
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
        return rates;
    }

    /** The rate of that name. */
    double of(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Cannot find rate \"%s\" in rates.csv".formatted(name));
        }
        return value;
    }

    /** All rates whose names begin with the prefix and a dot, as things to choose from: the rest of the name is the thing. */
    Weighted<String> weighted(String prefix) {
        List<String> things = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix + ".")) {
                things.add(name.substring(prefix.length() + 1));
                weights.add(value);
            }
        });
        if (things.isEmpty()) {
            throw new IllegalArgumentException("Cannot find rates \"%s\" in rates.csv".formatted(prefix));
        }
        return new Weighted<>(things, weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The sources by rate, in the file's order. */
    Map<String, String> sources() {
        return sources;
    }
}
