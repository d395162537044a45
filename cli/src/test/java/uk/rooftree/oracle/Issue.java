package uk.rooftree.oracle;

/**
 * One broken rule.
 *
 * @param level reject, flag, wait or stop
 * @param line line of the file, 0 where the issue is about the file
 * @param value the value as it came, blank where there is none
 */
public record Issue(String rule, String level, String feed, String file, long line, String key, String column, String value) {

    static Issue of(String rule, String level, Row row, String column, Object value) {
        return new Issue(rule, level, row.feed.name, row.file, row.line, row.key(), column, value == null ? "" : value.toString());
    }

    static Issue ofFile(String rule, String level, Feed feed, String file, String column) {
        return new Issue(rule, level, feed.name, file, 0, "", column, "");
    }
}
