package uk.rooftree.returns.lahs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A check and how it came out.
 *
 * @param values the answers it looked at, by code; {@code last(code)} is last year's; unknown ones are missing
 */
public record CheckResult(Check check, Outcome outcome, Map<String, String> values) {

    public CheckResult {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether the return must not be sent. */
    public boolean isError() {
        return outcome == Outcome.BROKEN && check.severity() == Severity.ERROR;
    }

    /** What is wrong, with the answers it looked at. */
    public String told() {
        StringBuilder told = new StringBuilder();
        values.forEach((code, value) -> told.append(told.isEmpty() ? "" : ", ").append(code).append(" = ").append(value));
        return told.isEmpty() ? check.message() : check.message() + ": " + told;
    }
}
