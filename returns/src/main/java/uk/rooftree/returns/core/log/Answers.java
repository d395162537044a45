package uk.rooftree.returns.core.log;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import uk.rooftree.returns.core.form.AnswerType;
import uk.rooftree.returns.core.form.Field;
import uk.rooftree.returns.core.form.Form;

/** What one row of a bulk-upload file holds, by the service's names of the answers; blank is absent. */
public final class Answers {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("[+-]?[0-9]{1,15}([.][0-9]{1,15})?");

    private final Form form;
    private final String[] cells;

    /**
     * @param form  of the file's year
     * @param cells by field number, from index 1; null or blank is no answer
     */
    public Answers(Form form, String[] cells) {
        this.form = form;
        this.cells = cells.clone();
        for (int i = 0; i < this.cells.length; i++) {
            this.cells[i] = this.cells[i] == null || this.cells[i].isBlank() ? null : this.cells[i].strip();
        }
    }

    public Form form() {
        return form;
    }

    public boolean areBlank() {
        for (String cell : cells) {
            if (cell != null) {
                return false;
            }
        }
        return true;
    }

    /** What stands in a field; null if nothing does. */
    public String text(Field field) {
        return cells[field.number()];
    }

    /** What stands in the first field of an answer; null if nothing does, or if this year's form does not ask. */
    public String text(String name) {
        return text(name, 0);
    }

    /** What stands in one part of an answer of several fields. */
    public String text(String name, int part) {
        List<Field> fields = form.fieldsOf(name);
        return part < fields.size() ? text(fields.get(part)) : null;
    }

    public boolean isGiven(String name) {
        return form.fieldsOf(name).stream().anyMatch(field -> text(field) != null);
    }

    public boolean isBlank(String name) {
        return !isGiven(name);
    }

    /** Whether something stands in a field that its kind cannot be read from. */
    public boolean isMalformed(Field field) {
        String text = text(field);
        return text != null && (field.type() == AnswerType.WHOLE_NUMBER && !WHOLE_NUMBER.matcher(text).matches()
            || field.type() == AnswerType.AMOUNT && !AMOUNT.matcher(text).matches());
    }

    /** The whole number in the first field of an answer, whether or not it is a code of it; null if none can be read. */
    public Integer number(String name) {
        return number(name, 0);
    }

    public Integer number(String name, int part) {
        String text = text(name, part);
        return text == null || !WHOLE_NUMBER.matcher(text).matches() ? null : Integer.valueOf(text);
    }

    /** Whether the number in an answer is one of these. */
    public boolean has(String name, int... numbers) {
        Integer given = number(name);
        if (given != null) {
            for (int number : numbers) {
                if (number == given) {
                    return true;
                }
            }
        }
        return false;
    }

    public Optional<BigDecimal> amount(String name) {
        return Optional.ofNullable(text(name)).filter(text -> AMOUNT.matcher(text).matches()).map(BigDecimal::new);
    }

    /** The code in a field as its list has it; null if there is none, or it is not in the list. */
    public String code(Field field) {
        String text = text(field);
        if (text == null || isMalformed(field)) {
            return null;
        }
        String code = field.type() == AnswerType.WHOLE_NUMBER ? String.valueOf(Integer.parseInt(text)) : text.toUpperCase(Locale.ROOT);
        return form.isCode(field, code) ? code : null;
    }
}
