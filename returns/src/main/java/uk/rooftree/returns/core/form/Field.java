package uk.rooftree.returns.core.form;

/**
 * One numbered field of a year's form.
 *
 * @param number   as the header row of a bulk-upload file has it
 * @param name     the service's name of the answer; parts of one answer, such as the day, month and year of a date, share it
 * @param question what is asked, in short
 * @param type     what may stand in it
 * @param allowed  the answers it takes, in words
 */
public record Field(int number, String name, String question, AnswerType type, String allowed) {

    /** The last field of the form's setup section, whose errors keep every log of a file from being created. */
    private static final int LAST_OF_SETUP = 15;

    public boolean isSetup() {
        return number <= LAST_OF_SETUP;
    }
}
