package uk.rooftree.returns.lahs;

import java.time.LocalDate;

/**
 * What an officer typed for a question.
 *
 * @param value in the form's own writing; {@code #}: nobody knows
 * @param who   gave it
 * @param on    the day it was given
 * @param note  why, for the statistician; "" where there is none
 */
public record TypedAnswer(String value, String who, LocalDate on, String note) {

    /** Whether it says that nobody knows. */
    public boolean isUnknown() {
        return value.equals(AnswerText.UNKNOWN);
    }
}
