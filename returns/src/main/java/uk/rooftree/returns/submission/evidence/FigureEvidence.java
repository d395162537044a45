package uk.rooftree.returns.submission.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import uk.rooftree.warehouse.figure.Explanation;

/**
 * A figure with what stands behind it.
 *
 * @param explanation down to its rows; of protected records only sums
 * @param sha256      of the file of its rows, whether that is given or not
 * @param sql         files of the SQL that works it out
 */
record FigureEvidence(Explanation explanation, String sha256, List<String> sql) {

    FigureEvidence {
        sql = List.copyOf(sql);
    }

    /** What its rows come to; empty where it has no value and no rows, such as of a feed that was not supplied. */
    Optional<BigDecimal> worth() {
        boolean isNothing = explanation.figure().value() == null && explanation.all().rows() == 0;
        return isNothing ? Optional.empty() : explanation.definition().worth(explanation.all().numerator(), explanation.all().denominator());
    }

    /** Whether its rows come to what was published. */
    boolean agrees() {
        return worth().map(worth -> explanation.figure().value() != null && worth.compareTo(explanation.figure().value()) == 0).orElse(explanation.figure().value() == null);
    }
}
