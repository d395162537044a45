package uk.rooftree.returns.core;

/**
 * One thing wrong with one field of one row.
 *
 * @param row           record of the file, from 1, header rows and blank rows counted
 * @param tenantCode    the landlord's own code of the tenancy; empty if not given
 * @param propertyRef   the landlord's own reference of the home; empty if not given
 * @param officer       the CORE account the log goes to, or the officer of the letting; empty if none is named
 * @param field         number of the field
 * @param name          the service's name of the answer
 * @param question      what is asked
 * @param category      in which of its lists the service puts it
 * @param rule          id of the rule
 * @param message       what is wrong
 * @param mend          what to do
 */
public record Finding(long row, String tenantCode, String propertyRef, String officer, int field, String name, String question, Category category, String rule,
                      String message, String mend) {

    /** The same, for another to correct. */
    public Finding ofOfficer(String other) {
        return new Finding(row, tenantCode, propertyRef, other, field, name, question, category, rule, message, mend);
    }

    /** Whether it keeps a log from being complete; what is soft may be confirmed. */
    public boolean isHard() {
        return category != Category.SOFT_VALIDATION;
    }
}
