package uk.rooftree.returns.lahs;

/** What an officer is told to type. */
final class TypeIt {

    private TypeIt() {
    }

    static String words(Answer answer) {
        Question question = answer.question();
        if (question.formula().addsTyped()) {
            return "Type what is to be added to Rooftree's own number (0 for nothing): %s.".formatted(AnswerText.expected(question));
        }
        return question.formula().isTyped() ? "Type %s.".formatted(AnswerText.expected(question))
            : "Rooftree has no figure, for its extracts were not supplied: supply them, or type %s with a note why.".formatted(AnswerText.expected(question));
    }
}
