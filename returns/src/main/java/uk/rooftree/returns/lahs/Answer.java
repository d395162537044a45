package uk.rooftree.returns.lahs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import uk.rooftree.warehouse.figure.FigureRow;

/**
 * A question of a return with its answer.
 *
 * @param value   in the form's own writing; empty unless answered
 * @param origin  where it comes from
 * @param typed   what an officer typed, whether it is the answer, a part of it, or stands in place of what was worked out
 * @param worked  what Rooftree works out by itself; empty where it cannot
 * @param figures the figures it is made from, as published
 * @param last    last year's answer in the form's own writing; empty where it is not known
 */
public record Answer(Question question, State state, Optional<String> value, Origin origin, Optional<TypedAnswer> typed, Optional<BigDecimal> worked,
                     List<FigureRow> figures, Optional<String> last) {

    /** What is in the cell. */
    public enum State {

        ANSWERED,
        /** Somebody says that nobody knows. */
        UNKNOWN,
        /** Another answer makes it needless. */
        NOT_NEEDED,
        /** Nobody has answered. */
        MISSING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where an answer comes from. */
    public enum Origin {

        /** A figure of the release, with rows behind it. */
        FIGURE,
        /** Other answers. */
        SUM,
        /** An officer. */
        TYPED,
        /** An officer, in place of what Rooftree works out. */
        OVERRULED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Answer {
        Objects.requireNonNull(state, "state");
        figures = List.copyOf(figures);
    }

    public String code() {
        return question.code();
    }

    /** The answer as a number; empty where it is none. */
    public Optional<BigDecimal> number() {
        return question.kind().isNumber() ? value.flatMap(AnswerText::number) : Optional.empty();
    }

    /** Last year's answer as a number. */
    public Optional<BigDecimal> lastNumber() {
        return question.kind().isNumber() ? last.flatMap(AnswerText::number) : Optional.empty();
    }

    /** This year's less last year's. */
    public Optional<BigDecimal> change() {
        return number().flatMap(now -> lastNumber().map(now::subtract));
    }

    /** As the bulk-upload sheet has it: what must be answered is left blank rather than called unknown. */
    public String cell() {
        return switch (state) {
            case ANSWERED -> value.orElseThrow();
            case UNKNOWN -> AnswerText.UNKNOWN;
            case NOT_NEEDED -> "";
            case MISSING -> question.mandatory() ? "" : AnswerText.UNKNOWN;
        };
    }

    /** As people read it. */
    public String shown() {
        return switch (state) {
            case ANSWERED -> value.orElseThrow();
            case UNKNOWN -> "# (not known)";
            case NOT_NEEDED -> "(blank)";
            case MISSING -> "not answered";
        };
    }
}
