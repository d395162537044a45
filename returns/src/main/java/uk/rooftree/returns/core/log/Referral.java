package uk.rooftree.returns.core.log;

import uk.rooftree.returns.core.service.Provider;

/**
 * How the household came to the home, by the form of 2026: one field of a council's homes; of an association's up to three, of which the answer
 * to one says what the next may be.
 *
 * @param ofCouncil     1 to 4; null if blank
 * @param ofAssociation 5 to 9; null if blank
 * @param nomination    null if blank
 * @param referredBy    null if blank
 */
public record Referral(Integer ofCouncil, Integer ofAssociation, Integer nomination, Integer referredBy) {

    static Referral of(Answers answers) {
        return new Referral(answers.number("referral_register", 0), answers.number("referral_register", 1), answers.number("referral_noms"), answers.number("referral_org"));
    }

    /** Whether the four answers fit each other and the owner; of an unknown owner only blanks do. */
    boolean fits(LettingLog log) {
        return (log.isOwnedBy(Provider.LA) ? isIn(ofCouncil, 1, 4) : ofCouncil == null)
            && (log.isOwnedBy(Provider.PRP) ? isIn(ofAssociation, 5, 9) : ofAssociation == null)
            && follows(nomination, ofAssociation, 6, 1, 4, 7, 5, 8)
            && follows(referredBy, nomination, 1, 1, 10, 7, 11, 20);
    }

    boolean isInternalTransfer() {
        boolean ofAnAssociation = ofAssociation != null && nomination != null && (ofAssociation == 6 && nomination == 3 || ofAssociation == 7 && nomination == 5);
        return ofCouncil != null && ofCouncil == 2 || ofAnAssociation;
    }

    /** An answer lies in the first range after one answer before it, in the second after another, and is blank after any other. */
    private static boolean follows(Integer answer, Integer before, int one, int least, int most, int other, int otherLeast, int otherMost) {
        if (before != null && before == one) {
            return isIn(answer, least, most);
        }
        return before != null && before == other ? isIn(answer, otherLeast, otherMost) : answer == null;
    }

    private static boolean isIn(Integer number, int least, int most) {
        return number != null && number >= least && number <= most;
    }
}
