package uk.rooftree.returns.core.rule;

import java.util.List;

import uk.rooftree.returns.core.form.Field;
import uk.rooftree.returns.core.form.Form;

/**
 * What a rule stands on: an answer, or one part of an answer that has several fields, written {@code startdate#3}.
 *
 * @param name the service's name of the answer
 * @param part from 1; 0 stands for all
 */
record AnswerPart(String name, int part) {

    static AnswerPart of(String text) {
        int mark = text.indexOf('#');
        return mark < 0 ? new AnswerPart(text, 0) : new AnswerPart(text.substring(0, mark), Integer.parseInt(text.substring(mark + 1)));
    }

    /** Its fields of a year's form; none if that form does not ask. */
    List<Field> fields(Form form) {
        List<Field> all = form.fieldsOf(name);
        return part == 0 ? all : all.subList(part - 1, part);
    }
}
