package uk.rooftree.reports.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;

import uk.rooftree.reports.monthly.DataTable;

/** What every page of the dashboard is made of: a head with all it needs inside, tables, an end. */
final class PageParts {

    private PageParts() {
    }

    /** Up to the beginning of the body. */
    static void head(StringBuilder html, String title) {
        html.append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; img-src data:\">\n");
        html.append("<meta name=\"robots\" content=\"noindex\">\n<link rel=\"icon\" href=\"data:,\">\n");
        html.append("<title>").append(text(title)).append("</title>\n");
        html.append("<style>\n").append(font("source-sans-3-latin-400-normal.woff2", 400)).append(font("source-sans-3-latin-600-normal.woff2", 600))
            .append(resource("dashboard.css")).append("</style>\n</head>\n<body>\n");
    }

    /** From the last element of the body on. */
    static void end(StringBuilder html) {
        html.append("<script>\n").append(resource("dashboard.js")).append("</script>\n</body>\n</html>\n");
    }

    /** @param label a row's heading as HTML */
    static void table(StringBuilder html, DataTable table, boolean captionHidden, UnaryOperator<String> label) {
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").append(text(table.caption())).append("\"><table><caption")
            .append(captionHidden ? " class=\"hidden\"" : "").append(">").append(text(table.caption())).append("</caption><thead><tr>");
        table.heads().forEach(head -> html.append("<th scope=\"col\">").append(text(head)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (DataTable.Row row : table.rows()) {
            html.append(row.total() ? "<tr class=\"total\">" : "<tr>").append("<th scope=\"row\">").append(label.apply(row.label())).append("</th>");
            row.values().forEach(value -> html.append("<td>").append(text(value)).append("</td>"));
            html.append("</tr>");
        }
        html.append("</tbody></table></div>\n");
    }

    static String text(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String font(String file, int weight) {
        return "@font-face{font-family:\"Source Sans 3\";font-weight:%d;src:url(data:font/woff2;base64,%s) format(\"woff2\")}\n"
            .formatted(weight, Base64.getEncoder().encodeToString(bytes(file)));
    }

    private static String resource(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = PageParts.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
