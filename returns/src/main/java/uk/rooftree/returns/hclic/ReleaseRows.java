package uk.rooftree.returns.hclic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.release.ReleaseReader;

/** Rows of a release by the names of their columns. */
final class ReleaseRows {

    private ReleaseRows() {
    }

    static List<Row> read(ReleaseReader release, String query) {
        Rows rows = release.query(query);
        List<Row> read = new ArrayList<>(rows.rows().size());
        for (List<Object> values : rows.rows()) {
            Map<String, Object> row = new HashMap<>();
            for (int i = 0; i < values.size(); i++) {
                row.put(rows.columns().get(i).name(), values.get(i));
            }
            read.add(new Row(row));
        }
        return read;
    }

    /** One row; a value that is not there is absent, empty or 0. */
    record Row(Map<String, Object> values) {

        String text(String column) {
            Object value = values.get(column);
            return value == null ? "" : value.toString();
        }

        Optional<String> given(String column) {
            return Optional.of(text(column)).filter(value -> !value.isEmpty());
        }

        long number(String column) {
            return values.get(column) == null ? 0 : ((Number) values.get(column)).longValue();
        }

        Optional<BigDecimal> decimal(String column) {
            return Optional.ofNullable((BigDecimal) values.get(column));
        }

        boolean is(String column) {
            return Boolean.TRUE.equals(values.get(column));
        }
    }
}
