package uk.rooftree.warehouse.model;

import java.util.List;

import uk.rooftree.warehouse.delta.TableName;

/**
 * What a check of {@code sql/checks/} found.
 *
 * @param check    its name
 * @param failures the reasons of the first rows that break it; none if it holds
 */
public record CheckResult(TableName check, List<String> failures) {

    public CheckResult {
        failures = List.copyOf(failures);
    }

    public boolean holds() {
        return failures.isEmpty();
    }
}
