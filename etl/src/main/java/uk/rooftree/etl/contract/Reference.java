package uk.rooftree.etl.contract;

import java.util.Optional;

/**
 * The feed and column that a value must be found in.
 *
 * @param feed   canonical feed
 * @param column its key
 */
public record Reference(String feed, String column) {

    static Optional<Reference> of(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int dot = text.indexOf('.');
        return Optional.of(new Reference(text.substring(0, dot), text.substring(dot + 1)));
    }
}
