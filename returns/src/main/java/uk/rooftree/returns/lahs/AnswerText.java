package uk.rooftree.returns.lahs;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers as they stand in a cell, and what can be read from one. */
final class AnswerText {

    /** What stands for "unknown" in the bulk-upload sheet. */
    static final String UNKNOWN = "#";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");

    private AnswerText() {
    }

    /** Without a sign of thousands, without noughts at the end. */
    static String of(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A number, with or without signs of thousands or pounds; empty where there is none. */
    static Optional<BigDecimal> number(String text) {
        String bare = text.replace(",", "").replace("£", "").strip();
        return NUMBER.matcher(bare).matches() ? Optional.of(new BigDecimal(bare)) : Optional.empty();
    }

    /**
     * A cell as an answer to a question: in the form's own writing.
     *
     * @return empty where it cannot be one
     */
    static Optional<String> read(Question question, String cell) {
        return switch (question.kind()) {
            case COUNT, NUMBER, MONEY, DAYS, PERCENT -> number(cell).filter(number -> number.stripTrailingZeros().scale() <= question.decimals()).map(AnswerText::of);
            case YES_NO -> Optional.of(cell.strip().toUpperCase(Locale.ROOT)).filter(letter -> letter.equals("Y") || letter.equals("N"));
            case LIST -> question.choices().stream().filter(choice -> choice.equalsIgnoreCase(cell.strip())).findFirst();
            case TEXT -> Optional.of(cell.strip());
        };
    }

    /** What such an answer looks like, for a message. */
    static String expected(Question question) {
        return switch (question.kind()) {
            case COUNT, NUMBER, MONEY, DAYS, PERCENT -> question.decimals() == 0 ? "a whole number" : "a number with %d decimals at most".formatted(question.decimals());
            case YES_NO -> "Y or N";
            case LIST -> "one of " + String.join(", ", question.choices());
            case TEXT -> "text";
        };
    }
}
