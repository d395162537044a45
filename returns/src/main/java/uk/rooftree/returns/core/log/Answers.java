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
    /** By field number; null where none can be read. */
    private final Integer[] numbers;
    private final BigDecimal[] amounts;

    /**
     * @param form  of the file's year
     * @param cells by field number, from index 1; null or blank is no answer
     */
    public Answers(Form form, String[] cells) {
        this.form = form;
        this.cells = cells.clone();
        this.numbers = new Integer[cells.length];
        this.amounts = new BigDecimal[cells.length];
        for (int i = 0; i < cells.length; i++) {
            this.cells[i] = cells[i] == null || cells[i].isBlank() ? null : cells[i].strip();
            if (this.cells[i] != null && i > 0) {
                read(form.field(i));
            }
        }
    }

    /** Every field is read once: rules ask for the same answers again and again. */
    private void read(Field field) {
        String text = cells[field.number()];
        if (field.type() == AnswerType.AMOUNT) {
            amounts[field.number()] = AMOUNT.matcher(text).matches() ? new BigDecimal(text) : null;
        } else if (WHOLE_NUMBER.matcher(text).matches()) {
            numbers[field.number()] = Integer.valueOf(text);
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
        return text(field) != null && (field.type() == AnswerType.WHOLE_NUMBER && numbers[field.number()] == null
            || field.type() == AnswerType.AMOUNT && amounts[field.number()] == null);
    }

    /** The whole number in the first field of an answer, whether or not it is a code of it; null if none can be read. */
    public Integer number(String name) {
        return number(name, 0);
    }

    public Integer number(String name, int part) {
        List<Field> fields = form.fieldsOf(name);
        return part < fields.size() ? numbers[fields.get(part).number()] : null;
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
        List<Field> fields = form.fieldsOf(name);
        return fields.isEmpty() ? Optional.empty() : Optional.ofNullable(amounts[fields.get(0).number()]);
    }

    /** The code in a field as its list has it; null if there is none, or it is not in the list. */
    public String code(Field field) {
        String text = text(field);
        Integer number = numbers[field.number()];
        if (text == null || field.type() == AnswerType.WHOLE_NUMBER && number == null) {
            return null;
        }
        String code = number != null ? number.toString() : text.toUpperCase(Locale.ROOT);
        return form.isCode(field, code) ? code : null;
    }
}
