package uk.rooftree.reports.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Codes and dates in words. */
final class Labels {

    private static final Map<String, String> FIXED = Map.ofEntries(
        Map.entry("unknown", "Not known"),
        Map.entry("unmapped", "Code not mapped"),
        Map.entry("unspecified", "Not specified"),
        Map.entry("0-6_weeks", "Up to 6 weeks"),
        Map.entry("6_weeks-6_months", "6 weeks to 6 months"),
        Map.entry("over_6_months", "Over 6 months"));

    private Labels() {
    }

    /** {@code major_works} is "Major works". */
    static String code(String code) {
        String fixed = FIXED.get(code);
        if (fixed != null) {
            return fixed;
        }
        String spaced = code.replace('_', ' ').strip();
        return spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.UK) + spaced.substring(1);
    }

    /** {@code A} is "Band A"; a band with a name of its own keeps it. */
    static String band(String code) {
        return FIXED.containsKey(code) || code.length() > 3 ? code(code) : "Band " + code.toUpperCase(Locale.UK);
    }

    static String bedrooms(String group) {
        return switch (group) {
            case "1" -> "1 bedroom";
            case "2", "3" -> group + " bedrooms";
            case "4+" -> "4 or more";
            default -> code(group);
        };
    }

    /** Whole years of waiting: {@code 0} is "Under 1 year". */
    static String wait(String years) {
        return switch (years) {
            case "0" -> "Under 1 year";
            case "1" -> "1 year";
            case "5-9" -> "5 to 9 years";
            case "10+" -> "10 years or more";
            default -> years + " years";
        };
    }

    /** By the name of the dimension. */
    static String of(String dimension, String value) {
        return switch (dimension) {
            case "band" -> band(value);
            case "bedrooms", "bedroom_need" -> bedrooms(value);
            default -> code(value);
        };
    }

    /** The group as the subject of a sentence about a figure: "2-bedroom homes", "Major works". */
    static String subject(String dimension, String value) {
        boolean sized = value.equals("1") || value.equals("2") || value.equals("3");
        return switch (dimension) {
            case "bedrooms" -> sized ? value + "-bedroom homes" : value.equals("4+") ? "Homes with 4 or more bedrooms" : "Homes of unknown size";
            case "bedroom_need" -> sized ? "Need for " + bedrooms(value) : value.equals("4+") ? "Need for 4 or more bedrooms" : "Unspecified need";
            default -> of(dimension, value);
        };
    }

    /** "1 day", "2 days": a unit in the plural without its s where there is one of it. */
    static String unit(java.math.BigDecimal number, String plural) {
        boolean one = number.abs().compareTo(java.math.BigDecimal.ONE) == 0;
        return one && plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(date);
    }

    static String month(LocalDate date) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK).format(date);
    }

    static String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH).format(month);
    }

    /** The month of an earlier date as a sentence needs it: "September", with its year where it is not the last one of that name. */
    static String monthSeenFrom(LocalDate earlier, LocalDate now) {
        boolean lately = YearMonth.from(earlier).isAfter(YearMonth.from(now).minusMonths(11));
        return lately ? DateTimeFormatter.ofPattern("MMMM", Locale.UK).format(earlier) : month(earlier);
    }

    static String lowerFirst(String words) {
        return words.length() > 1 && Character.isLowerCase(words.charAt(1)) && !words.startsWith("Band ")
            ? words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1) : words;
    }
}
