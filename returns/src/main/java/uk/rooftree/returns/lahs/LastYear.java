package uk.rooftree.returns.lahs;

import java.util.Map;
import java.util.TreeMap;

/**
 * Last year's answers.
 *
 * @param source  where they are from, in words
 * @param answers by code, in the form's own writing
 */
record LastYear(String source, Map<String, String> answers) {

    LastYear {
        answers = new TreeMap<>(answers);
    }

    static LastYear unknown() {
        return new LastYear("not known", Map.of());
    }
}
