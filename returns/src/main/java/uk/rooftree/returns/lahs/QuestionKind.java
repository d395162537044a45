package uk.rooftree.returns.lahs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an answer is. */
public enum QuestionKind {

    /** A whole number. */
    COUNT,
    /** A number that may have decimals, such as homes of which the council owns a share. */
    NUMBER,
    /** Pounds, thousands or millions of them, as the question says. */
    MONEY,
    DAYS,
    PERCENT,
    /** {@code Y} or {@code N}. */
    YES_NO,
    /** One of the question's choices. */
    LIST,
    TEXT;

    /** The kind of such a name as {@code yes_no}; empty where there is none. */
    static Optional<QuestionKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.toString().equals(name)).findFirst();
    }

    /** Whether its answers can be added up. */
    public boolean isNumber() {
        return switch (this) {
            case COUNT, NUMBER, MONEY, DAYS, PERCENT -> true;
            case YES_NO, LIST, TEXT -> false;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
