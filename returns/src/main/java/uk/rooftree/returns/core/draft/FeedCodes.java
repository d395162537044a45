package uk.rooftree.returns.core.draft;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.returns.core.form.ReferenceCsv;

/** The form's code of a value of the feeds; a council's own codes became the feeds' when they were loaded (council.yaml). */
final class FeedCodes {

    private final Map<String, String> codes = new HashMap<>();

    FeedCodes() {
        ReferenceCsv.lines("lettings-feed-codes.csv").forEach(line -> codes.put(line.getField("answer") + "=" + line.getField("value"), line.getField("code")));
    }

    /** Nothing, where the form has no such answer. */
    Optional<String> code(String answer, String value) {
        return Optional.ofNullable(value).map(known -> codes.get(answer + "=" + known)).filter(code -> !code.isEmpty());
    }

}
