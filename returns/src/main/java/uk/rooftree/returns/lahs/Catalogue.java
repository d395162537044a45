package uk.rooftree.returns.lahs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a year's form asks, in the order of its bulk-upload sheet. */
public final class Catalogue {

    private final ReturnYear year;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    /** An answer that was to be made from answers this year does not ask for must be typed in. */
    Catalogue(ReturnYear year, List<Question> asked) {
        this.year = year;
        asked.forEach(question -> questions.put(question.code(), question));
        questions.replaceAll((code, question) -> questions.keySet().containsAll(question.formula().codes()) ? question : question.withFormula(Formula.typed()));
    }

    public ReturnYear year() {
        return year;
    }

    public List<Question> questions() {
        return List.copyOf(questions.values());
    }

    public Optional<Question> find(String code) {
        return Optional.ofNullable(questions.get(code));
    }

    public boolean asks(String code) {
        return questions.containsKey(code);
    }

    /** The same questions in the order of these codes, and no others: the form itself was seen, so all are known. */
    Catalogue as(List<String> codes) {
        List<Question> asked = new ArrayList<>();
        codes.forEach(code -> asked.add(questions.get(code).withCertainty(Certainty.KNOWN)));
        return new Catalogue(year, asked);
    }
}
