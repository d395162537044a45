package uk.rooftree.returns.lahs.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.rooftree.returns.lahs.expression.Expression.Node;

/** Reads an expression, from what binds least to what binds most. */
final class Parser {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<number>[0-9]+(?:\\.[0-9]+)?)|(?<text>'[^']*')|(?<name>[a-z][a-z0-9_.]*)|(?<sign><=|>=|<>|[<>=+*/(),-]))");
    private static final Set<String> COMPARISONS = Set.of("<=", ">=", "<>", "<", ">", "=");

    private record Token(String text, int column) {
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();
    private final Set<String> lastNames = new TreeSet<>();
    private int next;

    Parser(String text) {
        this.text = text;
    }

    Expression parse() {
        split();
        Node root = either();
        if (!here().isEmpty()) {
            throw fault("\"%s\" is one word too many".formatted(here()));
        }
        return new Expression(text, root, names, lastNames);
    }

    private void split() {
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.stripTrailing().length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new InvalidExpression(at + 1, "\"%s\" cannot be read".formatted(text.substring(at).strip()));
            }
            String token = matcher.group().strip();
            tokens.add(new Token(token, matcher.end() - token.length() + 1));
            at = matcher.end();
        }
    }

    private Node either() {
        Node left = both();
        while (take("or")) {
            Node one = left;
            Node other = both();
            left = meaning -> Operators.or(one.value(meaning), other.value(meaning));
        }
        return left;
    }

    private Node both() {
        Node left = negated();
        while (take("and")) {
            Node one = left;
            Node other = negated();
            left = meaning -> Operators.and(one.value(meaning), other.value(meaning));
        }
        return left;
    }

    private Node negated() {
        if (take("not")) {
            Node inner = negated();
            return meaning -> Operators.not(inner.value(meaning));
        }
        return comparison();
    }

    private Node comparison() {
        Node left = sum();
        if (!COMPARISONS.contains(here())) {
            return left;
        }
        int column = column();
        String sign = take();
        Node right = sum();
        return meaning -> Operators.compare(left.value(meaning), sign, right.value(meaning), column);
    }

    private Node sum() {
        Node left = product();
        while (here().equals("+") || here().equals("-")) {
            left = arithmetic(left, this::product);
        }
        return left;
    }

    private Node product() {
        Node left = signed();
        while (here().equals("*") || here().equals("/")) {
            left = arithmetic(left, this::signed);
        }
        return left;
    }

    private Node arithmetic(Node left, Supplier<Node> operand) {
        int column = column();
        String sign = take();
        Node right = operand.get();
        return meaning -> Operators.arithmetic(left.value(meaning), sign, right.value(meaning), column);
    }

    private Node signed() {
        int column = column();
        if (take("-")) {
            Node inner = signed();
            return meaning -> Operators.arithmetic(BigDecimal.ZERO, "-", inner.value(meaning), column);
        }
        return single();
    }

    private Node single() {
        if (take("(")) {
            Node inner = either();
            need(")");
            return inner;
        }
        String token = here();
        if (token.isEmpty()) {
            throw fault("something is missing at the end");
        }
        if (Character.isDigit(token.charAt(0))) {
            BigDecimal number = new BigDecimal(take());
            return meaning -> number;
        }
        if (token.charAt(0) == '\'') {
            String words = token.substring(1, token.length() - 1);
            take();
            return meaning -> words;
        }
        if (!Character.isLetter(token.charAt(0)) || Set.of("and", "or", "not").contains(token)) {
            throw fault("\"%s\" where a value was expected".formatted(token));
        }
        int column = column();
        String name = take();
        return here().equals("(") ? called(name, column) : named(name);
    }

    private Node named(String name) {
        names.add(name);
        return meaning -> meaning.value(name).orElse(null);
    }

    private Node called(String function, int column) {
        need("(");
        Node value = switch (function) {
            case "last" -> {
                String name = name();
                lastNames.add(name);
                yield meaning -> meaning.last(name).orElse(null);
            }
            case "answered" -> {
                String name = name();
                names.add(name);
                yield meaning -> meaning.isAnswered(name);
            }
            case "abs", "min", "max" -> {
                List<Node> operands = operands();
                yield meaning -> Operators.call(function, operands.stream().map(operand -> operand.value(meaning)).toList(), column);
            }
            default -> throw new InvalidExpression(column, "\"%s\" is no function (known: abs, answered, last, max, min)".formatted(function));
        };
        need(")");
        return value;
    }

    private List<Node> operands() {
        List<Node> operands = new ArrayList<>(List.of(sum()));
        while (take(",")) {
            operands.add(sum());
        }
        return operands;
    }

    private String name() {
        if (here().isEmpty() || !Character.isLetter(here().charAt(0))) {
            throw fault("a question's code was expected");
        }
        return take();
    }

    private String here() {
        return next < tokens.size() ? tokens.get(next).text() : "";
    }

    private int column() {
        return next < tokens.size() ? tokens.get(next).column() : text.length() + 1;
    }

    private String take() {
        return tokens.get(next++).text();
    }

    private boolean take(String wanted) {
        boolean found = here().equals(wanted);
        next += found ? 1 : 0;
        return found;
    }

    private void need(String wanted) {
        if (!take(wanted)) {
            throw fault("\"%s\" was expected%s".formatted(wanted, here().isEmpty() ? " at the end" : " before \"" + here() + "\""));
        }
    }

    private InvalidExpression fault(String message) {
        return new InvalidExpression(column(), message);
    }
}
