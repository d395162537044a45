package uk.rooftree.reports.settled;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a PDF the same bytes whenever it is written: its dates become the as-at date, the six random letters before a
 * font's name become counted ones, and its identifier becomes a digest of the rest. All are replaced by as many bytes, so
 * that offsets hold.
 */
public final class SettledPdf {

    private static final Pattern DATE = Pattern.compile("/(CreationDate|ModDate)\\(D:[0-9]{14}[^)]*\\)");
    private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})\\+");
    private static final Pattern IDENTIFIER = Pattern.compile("/ID ?\\[<([0-9a-f]{32})><([0-9a-f]{32})>\\]");

    private SettledPdf() {
    }

    /** The same page, as made at the beginning of a date. */
    public static byte[] settle(byte[] pdf, LocalDate asAt) {
        // ISO 8859-1 keeps every byte as one character
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        text = replaceDates(text, asAt);
        text = replaceSubsets(text);
        Matcher identifier = IDENTIFIER.matcher(text);
        if (identifier.find()) {
            String blank = identifier.group().replace(identifier.group(1), "0".repeat(32)).replace(identifier.group(2), "0".repeat(32));
            text = text.substring(0, identifier.start()) + blank + text.substring(identifier.end());
            String digest = digest(text).substring(0, 32);
            text = text.substring(0, identifier.start()) + blank.replace("0".repeat(32), digest) + text.substring(identifier.end());
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String replaceDates(String text, LocalDate asAt) {
        Matcher dates = DATE.matcher(text);
        StringBuilder settled = new StringBuilder(text.length());
        while (dates.find()) {
            String date = "/" + dates.group(1) + "(D:" + DateTimeFormatter.BASIC_ISO_DATE.format(asAt) + "000000Z";
            dates.appendReplacement(settled, Matcher.quoteReplacement(date + ")" + " ".repeat(dates.group().length() - date.length() - 1)));
        }
        return dates.appendTail(settled).toString();
    }

    private static String replaceSubsets(String text) {
        Map<String, String> counted = new LinkedHashMap<>();
        Matcher subsets = SUBSET.matcher(text);
        StringBuilder settled = new StringBuilder(text.length());
        while (subsets.find()) {
            String letters = counted.computeIfAbsent(subsets.group(1), none -> "ROOFT" + (char) ('A' + counted.size()));
            subsets.appendReplacement(settled, "/" + letters + "+");
        }
        return subsets.appendTail(settled).toString();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
