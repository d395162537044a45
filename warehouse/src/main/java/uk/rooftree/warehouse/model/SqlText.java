package uk.rooftree.warehouse.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import uk.rooftree.warehouse.delta.TableName;

/** A model's SQL, taken apart just far enough to know what it reads and whether it has changed. */
final class SqlText {

    private static final Set<String> ENDS_FROM = Set.of("select", "where", "group", "order", "having", "qualify", "window", "limit",
        "union", "except", "intersect");
    private static final Set<String> QUERY = Set.of("select", "with", "from", "values");
    /** Words of a text that does more than pick rows of one relation and columns of each. */
    private static final Set<String> MORE_THAN_PICKING = Set.of("join", "group", "distinct", "union", "except", "intersect", "having", "qualify",
        "over", "order", "limit", "with", "lateral", "unnest", "exists", "count", "sum", "min", "max", "avg", "any_value", "string_agg", "list");
    private static final List<List<String>> NEVER = List.of(List.of("where", "false"), List.of("where", "1", "=", "0"));
    /** Functions whose arguments hold the word from. */
    private static final Set<String> FROM_INSIDE = Set.of("extract", "trim", "substring", "overlay");

    private static final byte OTHER = 0;
    private static final byte BLANK = 1;
    private static final byte WORD = 2;
    private static final byte[] KIND = new byte[128];

    static {
        for (char c = 0; c <= ' '; c++) {
            KIND[c] = BLANK;
        }
        for (char c = '0'; c <= 'z'; c++) {
            if (Character.isLetterOrDigit(c) || c == '_') {
                KIND[c] = WORD;
            }
        }
    }

    private final List<String> tokens;

    SqlText(String sql) {
        this.tokens = tokens(sql);
    }

    /** The text without comments, spacing and line ends: equal for two texts that mean the same words in the same order. */
    String normalised() {
        return String.join(" ", tokens);
    }

    /** The text of every string literal. */
    Set<String> literals() {
        Set<String> literals = new TreeSet<>();
        for (String token : tokens) {
            if (token.startsWith("'")) {
                literals.add(token.substring(1, token.length() - 1).replace("''", "'"));
            }
        }
        return literals;
    }

    /** Whether it gives rows of one relation as they come, some or all, and works out no column from others than the row's own. */
    boolean isPicking() {
        return tokens.stream().filter("select"::equals).count() == 1 && tokens.stream().filter("from"::equals).count() == 1
            && tokens.stream().noneMatch(MORE_THAN_PICKING::contains) && relations().size() == 1;
    }

    /** Whether it can be seen from the text that there are no rows. */
    boolean isWithoutRows() {
        return isPicking() && NEVER.stream().anyMatch(never -> tokens.size() > never.size()
            && tokens.subList(tokens.size() - never.size(), tokens.size()).equals(never));
    }

    /** Every {@code schema.table} that stands after from, join, or a comma of a from list. Names of one word are CTEs. */
    Set<TableName> relations() {
        Set<TableName> relations = new TreeSet<>();
        Deque<Level> levels = new ArrayDeque<>();
        levels.push(new Level(false));
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            Level level = levels.peek();
            switch (token) {
                case "(" -> {
                    boolean holdsFrom = i > 0 && FROM_INSIDE.contains(tokens.get(i - 1));
                    levels.push(new Level(holdsFrom && i + 1 < tokens.size() && !QUERY.contains(tokens.get(i + 1))));
                }
                case ")" -> {
                    if (levels.size() > 1) {
                        levels.pop();
                    }
                }
                case "from" -> {
                    if (!level.functionArguments && (i == 0 || !tokens.get(i - 1).equals("distinct"))) {
                        level.inFrom = true;
                        readRelation(i + 1, relations);
                    }
                }
                case "join" -> readRelation(i + 1, relations);
                case "," -> {
                    if (level.inFrom) {
                        readRelation(i + 1, relations);
                    }
                }
                default -> {
                    if (ENDS_FROM.contains(token)) {
                        level.inFrom = false;
                    }
                }
            }
        }
        return relations;
    }

    private void readRelation(int at, Set<TableName> relations) {
        int first = at;
        while (first < tokens.size() && (tokens.get(first).equals("(") || tokens.get(first).equals("lateral"))) {
            first++;
        }
        if (first + 2 >= tokens.size() || !isName(tokens.get(first)) || QUERY.contains(tokens.get(first))) {
            return;
        }
        boolean called = first + 3 < tokens.size() && tokens.get(first + 3).equals("(");
        if (tokens.get(first + 1).equals(".") && isName(tokens.get(first + 2)) && !called) {
            relations.add(new TableName(tokens.get(first), tokens.get(first + 2)));
        }
    }

    private static boolean isName(String token) {
        char first = token.charAt(0);
        return first >= 'a' && first <= 'z';
    }

    /** By hand and with a table of characters: the whole tree is read at every start, before anything is compiled. */
    private static List<String> tokens(String sql) {
        List<String> tokens = new ArrayList<>(sql.length() / 8);
        int length = sql.length();
        int at = 0;
        while (at < length) {
            char c = sql.charAt(at);
            byte kind = c < 128 ? KIND[c] : OTHER;
            if (kind == BLANK) {
                at++;
            } else if (kind == WORD) {
                int end = at + 1;
                while (end < length && (c = sql.charAt(end)) < 128 && KIND[c] == WORD) {
                    end++;
                }
                tokens.add(sql.substring(at, end).toLowerCase(java.util.Locale.ROOT));
                at = end;
            } else if (c == '-' && at + 1 < length && sql.charAt(at + 1) == '-') {
                int end = sql.indexOf('\n', at);
                at = end < 0 ? length : end;
            } else if (c == '/' && at + 1 < length && sql.charAt(at + 1) == '*') {
                int end = sql.indexOf("*/", at + 2);
                at = end < 0 ? length : end + 2;
            } else if (c == '\'' || c == '"') {
                int end = sql.indexOf(c, at + 1);
                while (end >= 0 && end + 1 < length && sql.charAt(end + 1) == c) {
                    end = sql.indexOf(c, end + 2);
                }
                end = end < 0 ? length : end + 1;
                tokens.add(sql.substring(at, end));
                at = end;
            } else {
                tokens.add(String.valueOf(c));
                at++;
            }
        }
        return tokens;
    }

    /** A pair of brackets. */
    private static final class Level {
        private final boolean functionArguments;
        private boolean inFrom;

        private Level(boolean functionArguments) {
            this.functionArguments = functionArguments;
        }
    }
}
