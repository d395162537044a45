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
    /** Functions whose arguments hold the word from. */
    private static final Set<String> FROM_INSIDE = Set.of("extract", "trim", "substring", "overlay");

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

    /** Every {@code schema.table} that stands after from, join, or a comma of a from list. Names of one word are CTEs. */
    Set<TableName> relations() {
        Set<TableName> relations = new TreeSet<>();
        Deque<Level> levels = new ArrayDeque<>();
        levels.push(new Level(false));
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String before = i == 0 ? "" : tokens.get(i - 1);
            String after = i + 1 == tokens.size() ? "" : tokens.get(i + 1);
            Level level = levels.peek();
            switch (token) {
                case "(" -> levels.push(new Level(FROM_INSIDE.contains(before) && !QUERY.contains(after)));
                case ")" -> {
                    if (levels.size() > 1) {
                        levels.pop();
                    }
                }
                case "from" -> {
                    if (!level.functionArguments && !before.equals("distinct")) {
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
        return Character.isLetter(token.charAt(0));
    }

    private static List<String> tokens(String sql) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (sql.startsWith("--", at)) {
                int end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end;
            } else if (sql.startsWith("/*", at)) {
                int end = sql.indexOf("*/", at + 2);
                at = end < 0 ? sql.length() : end + 2;
            } else if (c == '\'' || c == '"') {
                int end = at + 1;
                while (end < sql.length() && (sql.charAt(end) != c || sql.startsWith("" + c + c, end))) {
                    end += sql.charAt(end) == c ? 2 : 1;
                }
                tokens.add(sql.substring(at, Math.min(end + 1, sql.length())));
                at = end + 1;
            } else if (Character.isLetterOrDigit(c) || c == '_') {
                int end = at;
                while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
                    end++;
                }
                tokens.add(sql.substring(at, end).toLowerCase(java.util.Locale.ROOT));
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
