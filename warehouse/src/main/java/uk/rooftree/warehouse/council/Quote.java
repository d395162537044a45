package uk.rooftree.warehouse.council;

import java.util.Optional;
import java.util.stream.Stream;

/** What stands around a field that holds delimiters, line breaks or quotes of its own; inside, it is doubled. */
public enum Quote {
    DOUBLE("double", "\""),
    SINGLE("single", "'"),
    /** No character quotes: each line is a record, and each quote a character like others. */
    NONE("none", "");

    private final String key;
    private final String text;

    Quote(String key, String text) {
        this.key = key;
        this.text = text;
    }

    /** The quote council.yaml names by its word or by itself. */
    static Optional<Quote> named(String given) {
        return Stream.of(values()).filter(quote -> quote.key.equals(given) || !quote.text.isEmpty() && quote.text.equals(given)).findFirst();
    }

    /** Its word in council.yaml. */
    public String key() {
        return key;
    }

    /** The character; nothing, if none quotes. */
    public Optional<Character> character() {
        return text.isEmpty() ? Optional.empty() : Optional.of(text.charAt(0));
    }
}
