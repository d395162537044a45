package uk.rooftree.returns.hclic;

/**
 * One thing to correct before the quarter is sent. What there is not is empty. Of a protected record nothing but the rule is told.
 *
 * @param rule      id of the rule
 * @param feed      the extract the row stands in
 * @param file      the extract's file
 * @param line      its line in the file
 * @param caseRef   the case
 * @param placement the placement, where it is one that is wrong
 * @param officer   of the case
 * @param field     column of the extract
 * @param element   what H-CLIC calls it, as the element map has it
 * @param message   what is wrong
 * @param fix       what to do
 * @param source    where the rule comes from
 */
public record Finding(String rule, Severity severity, String feed, String file, String line, String caseRef, String placement, String officer, String field,
                      String element, String message, String fix, String source) {

    /** As it may be listed if the row is a protected record's. */
    Finding withheld() {
        return new Finding(rule, severity, feed, file, "", "", "", "", field, element, "protected record: counted, never listed", fix, source);
    }
}
