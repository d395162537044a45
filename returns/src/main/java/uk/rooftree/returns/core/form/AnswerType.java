package uk.rooftree.returns.core.form;

/** What may stand in a field of the form. */
public enum AnswerType {
    /** Digits alone, as for a code or a number of days. */
    WHOLE_NUMBER,
    /** An amount as plain digits, without a pound sign or a thousands comma. */
    AMOUNT,
    /** A number of years, or R for a refusal. */
    AGE,
    /** A code that is a letter, in any case. */
    LETTER_CODE,
    TEXT;

    static AnswerType of(String type) {
        if (type.equals("integer or R")) {
            return AGE;
        }
        if (type.equals("code (text)")) {
            return LETTER_CODE;
        }
        return type.contains("integer") ? WHOLE_NUMBER : type.equals("decimal") ? AMOUNT : TEXT;
    }
}
