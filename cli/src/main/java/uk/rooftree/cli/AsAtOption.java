package uk.rooftree.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an ISO date, and says so where it is none. */
final class AsAtOption implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new TypeConversionException("\"%s\" is not a date (expected year-month-day, such as 2026-10-31)".formatted(text));
        }
    }
}
