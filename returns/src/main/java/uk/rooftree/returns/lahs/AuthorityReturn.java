package uk.rooftree.returns.lahs;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.returns.lahs.expression.Meaning;

/**
 * A return that an authority sent, as published: what is not available ({@code ..}), not applicable ({@code -}) or blank is no answer.
 *
 * @param code  ONS code
 * @param cells by the code of the published column
 */
record AuthorityReturn(String code, String name, Catalogue catalogue, Map<String, String> cells) implements Meaning {

    @Override
    public Optional<Object> value(String question) {
        Question asked = catalogue.find(question).orElseThrow();
        return cell(asked).map(cell -> asked.kind().isNumber() ? number(asked, cell) : cell);
    }

    private BigDecimal number(Question question, String cell) {
        return AnswerText.number(cell).orElseThrow(() -> new IllegalStateException("Cannot read %s of %s: \"%s\"".formatted(question.code(), name, cell)));
    }

    @Override
    public Optional<Object> last(String question) {
        return Optional.empty();
    }

    @Override
    public boolean isAnswered(String question) {
        return cell(catalogue.find(question).orElseThrow()).isPresent();
    }

    private Optional<String> cell(Question question) {
        return Optional.ofNullable(cells.get(question.publishedCode())).filter(cell -> !cell.isEmpty() && !cell.equals("..") && !cell.equals("-"));
    }
}
