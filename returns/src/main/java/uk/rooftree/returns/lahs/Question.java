package uk.rooftree.returns.lahs;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import uk.rooftree.returns.lahs.expression.Expression;

/**
 * A question as a year's form asks it.
 *
 * @param code      as the bulk-upload sheet has it, such as {@code cc1aa}
 * @param section   letter of the form's section
 * @param label     what it asks, in short
 * @param decimals  most decimals of its answer
 * @param period    {@code position}: at the close of 31 March; {@code year}: 1 April to 31 March; {@code either}: see the form
 * @param mandatory whether it must be answered, and not with "unknown"
 * @param askedIf   when it is to be answered; empty: always. Where it does not hold the cell stays blank
 * @param choices   the answers of a list
 * @param certainty how sure it is that the year asks it
 * @param publishedAs the code of its column in the published data, where that is another
 * @param source    where we know it from
 */
public record Question(String code, String section, String label, QuestionKind kind, int decimals, String period, Formula formula, boolean mandatory,
                       Optional<Expression> askedIf, List<String> choices, Certainty certainty, Optional<String> publishedAs, String source) {

    public Question {
        Objects.requireNonNull(kind, "kind");
        choices = List.copyOf(choices);
    }

    Question withFormula(Formula other) {
        return new Question(code, section, label, kind, decimals, period, other, mandatory, askedIf, choices, certainty, publishedAs, source);
    }

    Question withCertainty(Certainty other) {
        return new Question(code, section, label, kind, decimals, period, formula, mandatory, askedIf, choices, other, publishedAs, source);
    }

    /** The code of its column in the published data. */
    public String publishedCode() {
        return publishedAs.orElse(code);
    }
}
