package uk.rooftree.reports.quality;

import java.time.LocalDate;
import java.util.function.Function;

import uk.rooftree.warehouse.council.Council;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.release.ReleaseReader;

/**
 * A release as the data-quality reports read it.
 *
 * @param council its name
 * @param queries runs SQL over the release's relations
 */
public record QualitySource(String council, LocalDate asAt, int release, Function<String, Rows> queries) {

    public static QualitySource of(ReleaseReader release, Council council) {
        return new QualitySource(council.name(), release.asAt(), release.release().number(), release::query);
    }

    Rows query(String sql) {
        return queries.apply(sql);
    }
}
