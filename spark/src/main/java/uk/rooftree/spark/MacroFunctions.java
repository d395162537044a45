package uk.rooftree.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Cast$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataType;

import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;
import scala.runtime.AbstractPartialFunction;

/**
 * The functions of {@code sql/macros/spark.sql} as macros: where one is called its body stands, with the arguments in place of the
 * parameters, as on DuckDB. Spark could make temporary functions of the same statements, with the same results; it would parse
 * and analyse each body anew at every call, which takes longer than most models run.
 */
final class MacroFunctions {

    private static final Pattern STATEMENT = Pattern.compile(
        "create or replace temporary function (\\w+)\\(((?:[^()]|\\([^)]*\\))*)\\) returns ([\\w<>]+(?:\\([^)]*\\))?) return\\s+(.*?);[ \\t]*(?:\\r?\\n|$)",
        Pattern.DOTALL);

    private MacroFunctions() {
    }

    /** Defines every function of the file in a session. */
    static void define(SparkSession session, String script) {
        String statements = script.lines().filter(line -> !line.startsWith("--")).reduce("", (text, line) -> text + line + "\n");
        Matcher statement = STATEMENT.matcher(statements);
        int end = 0;
        while (statement.find()) {
            if (!statements.substring(end, statement.start()).isBlank()) {
                throw new IllegalArgumentException("Invalid macro: \"%s\"".formatted(statements.substring(end, statement.start()).strip()));
            }
            define(session, statement.group(1), statement.group(2), statement.group(3), statement.group(4));
            end = statement.end();
        }
        if (!statements.substring(end).isBlank()) {
            throw new IllegalArgumentException("Invalid macro: \"%s\"".formatted(statements.substring(end).strip()));
        }
    }

    private static void define(SparkSession session, String name, String parameters, String result, String body) {
        List<String> names = new ArrayList<>();
        List<DataType> types = new ArrayList<>();
        for (String parameter : parameters.split(",(?![^(]*\\))")) {
            String[] parts = parameter.strip().split(" ", 2);
            names.add(parts[0]);
            types.add(type(session, parts[1]));
        }
        try {
            Expression parsed = session.sessionState().sqlParser().parseExpression(body);
            DataType type = type(session, result);
            session.sessionState().functionRegistry().createOrReplaceTempFunction(name, new AbstractFunction1<Seq<Expression>, Expression>() {
                @Override
                public Expression apply(Seq<Expression> arguments) {
                    if (arguments.size() != names.size()) {
                        throw new IllegalArgumentException("Cannot call %s with %d arguments (expected %s)".formatted(name, arguments.size(), names));
                    }
                    return cast((Expression) parsed.transformUp(new Arguments(names, types, arguments)), type);
                }
            }, "scala_udf");
        } catch (Exception refused) {
            throw new IllegalArgumentException("Invalid macro \"%s\": %s".formatted(name, refused.getMessage()), refused);
        }
    }

    private static DataType type(SparkSession session, String text) {
        try {
            return session.sessionState().sqlParser().parseDataType(text);
        } catch (Exception refused) {
            throw new IllegalArgumentException("Invalid type: \"%s\"".formatted(text), refused);
        }
    }

    private static Expression cast(Expression value, DataType type) {
        return Cast$.MODULE$.apply(value, type, true);
    }

    /** Puts arguments in the place of parameters. */
    private static final class Arguments extends AbstractPartialFunction<Expression, Expression> {

        private final List<String> names;
        private final List<DataType> types;
        private final Seq<Expression> arguments;

        private Arguments(List<String> names, List<DataType> types, Seq<Expression> arguments) {
            this.names = names;
            this.types = types;
            this.arguments = arguments;
        }

        @Override
        public boolean isDefinedAt(Expression part) {
            return part instanceof UnresolvedAttribute attribute && attribute.nameParts().size() == 1 && names.contains(attribute.nameParts().apply(0));
        }

        @Override
        public Expression apply(Expression part) {
            int place = names.indexOf(((UnresolvedAttribute) part).nameParts().apply(0));
            Expression argument = arguments.apply(place);
            return argument.resolved() && argument.dataType().equals(types.get(place)) ? argument : cast(argument, types.get(place));
        }
    }
}
