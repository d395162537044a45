package uk.rooftree.returns.core.log;

/**
 * One person of the household as the service reads the row: what does not apply, or is no code, is absent (null).
 *
 * @param number           1 for the lead tenant, to 8
 * @param age              years
 * @param isAgeRefused     whether R stands for the age
 * @param sex              F, M, X or R; of the form of 2026 as registered at birth
 * @param isGenderSame     whether the gender is said to be as registered at birth
 * @param isPartner        whether they are said to be the lead tenant's partner
 * @param workingSituation a code, 9 for anyone under 16
 */
public record Person(int number, Integer age, boolean isAgeRefused, String sex, boolean isGenderSame, boolean isPartner, Integer workingSituation) {

    /** From this age on a person is asked for work. */
    public static final int ADULT = 16;
    /** The working situation of a child. */
    public static final int CHILD = 9;

    public boolean isLead() {
        return number == 1;
    }

    public boolean isUnder16() {
        return age != null && age < ADULT;
    }

    public boolean works(int... situations) {
        if (workingSituation != null) {
            for (int situation : situations) {
                if (situation == workingSituation) {
                    return true;
                }
            }
        }
        return false;
    }
}
