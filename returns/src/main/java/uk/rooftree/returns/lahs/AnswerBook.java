package uk.rooftree.returns.lahs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import uk.rooftree.returns.lahs.expression.Meaning;
import uk.rooftree.warehouse.figure.FigureRow;

/** The answers of a year, each worked out when another or a check first needs it. */
final class AnswerBook implements Meaning {

    private final Catalogue catalogue;
    private final Function<String, Optional<FigureRow>> figures;
    private final Map<String, TypedAnswer> typed;
    private final Map<String, String> lastYear;
    private final Map<String, Answer> answers = new TreeMap<>();

    /**
     * @param figures  published figures by id, over all units
     * @param typed    by code
     * @param lastYear last year's answers by code
     */
    AnswerBook(Catalogue catalogue, Function<String, Optional<FigureRow>> figures, Map<String, TypedAnswer> typed, Map<String, String> lastYear) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.typed = typed;
        this.lastYear = lastYear;
    }

    /** In the order of the form. */
    List<Answer> answers() {
        return catalogue.questions().stream().map(this::answer).toList();
    }

    private Answer answer(Question question) {
        Answer known = answers.get(question.code());
        if (known == null) {
            known = answered(question);
            answers.put(question.code(), known);
        }
        return known;
    }

    private Answer answered(Question question) {
        Formula formula = question.formula();
        Optional<TypedAnswer> given = Optional.ofNullable(typed.get(question.code()));
        Optional<BigDecimal> worked = formula.isTyped() ? Optional.empty() : formula.expression().number(new Parts(given))
            .map(number -> number.setScale(question.decimals(), RoundingMode.HALF_UP));
        List<FigureRow> rows = formula.figures().stream().flatMap(id -> figures.apply(id).stream()).toList();
        boolean overruled = given.isPresent() && !formula.isTyped() && !formula.addsTyped();
        Answer.Origin origin = formula.isTyped() ? Answer.Origin.TYPED : overruled ? Answer.Origin.OVERRULED : formula.figures().isEmpty() ? Answer.Origin.SUM : Answer.Origin.FIGURE;
        Optional<String> value = formula.isTyped() || overruled ? given.filter(answer -> !answer.isUnknown()).map(TypedAnswer::value) : worked.map(AnswerText::of);
        Answer.State state = value.isPresent() ? Answer.State.ANSWERED : given.filter(TypedAnswer::isUnknown).isPresent() ? Answer.State.UNKNOWN : Answer.State.MISSING;
        if (given.isEmpty() && isNeedless(question, worked)) {
            state = Answer.State.NOT_NEEDED;
            value = Optional.empty();
        }
        return new Answer(question, state, value, origin, given, worked, rows, Optional.ofNullable(lastYear.get(question.code())));
    }

    /** Where the question before it was answered so that this one is not asked; a number above nought stays, for a check to find. */
    private boolean isNeedless(Question question, Optional<BigDecimal> worked) {
        return question.askedIf().flatMap(condition -> condition.holds(this)).map(asked -> !asked).orElse(false)
            && worked.map(number -> number.signum() == 0).orElse(true);
    }

    @Override
    public Optional<Object> value(String code) {
        Answer answer = answer(catalogue.find(code).orElseThrow());
        return answer.question().kind().isNumber() ? answer.number().map(Object.class::cast) : answer.value().map(Object.class::cast);
    }

    @Override
    public Optional<Object> last(String code) {
        Question question = catalogue.find(code).orElseThrow();
        Optional<String> last = Optional.ofNullable(lastYear.get(code));
        return question.kind().isNumber() ? last.flatMap(AnswerText::number).map(Object.class::cast) : last.map(Object.class::cast);
    }

    @Override
    public boolean isAnswered(String code) {
        Answer.State state = answer(catalogue.find(code).orElseThrow()).state();
        return state == Answer.State.ANSWERED || state == Answer.State.UNKNOWN;
    }

    /** What the parts of one question's formula stand for. */
    private final class Parts implements Meaning {

        private final Optional<TypedAnswer> given;

        private Parts(Optional<TypedAnswer> given) {
            this.given = given;
        }

        @Override
        public Optional<Object> value(String name) {
            if (name.equals(Formula.TYPED)) {
                return given.filter(answer -> !answer.isUnknown()).flatMap(answer -> AnswerText.number(answer.value())).map(Object.class::cast);
            }
            return name.contains(".") ? figures.apply(name).map(FigureRow::value).map(Object.class::cast) : AnswerBook.this.value(name);
        }

        @Override
        public Optional<Object> last(String name) {
            return AnswerBook.this.last(name);
        }

        @Override
        public boolean isAnswered(String name) {
            return AnswerBook.this.isAnswered(name);
        }
    }
}
