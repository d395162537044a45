package uk.rooftree.warehouse.delta;

import io.delta.kernel.expressions.Literal;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.BinaryType;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.ByteType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.FloatType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.ShortType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampNTZType;
import io.delta.kernel.types.TimestampType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.rooftree.warehouse.UserFault;

/** A column's type by its SQL name and by Delta's: the one place where the two meet. */
final class SqlType {

    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d{1,2}),\\s*(\\d{1,2})\\)");

    /** Longer texts are left out of the statistics: they would swell the log and skip no file. */
    private static final int LONGEST_TEXT_IN_STATISTICS = 64;

    private SqlType() {
    }

    /** Columns as a Delta schema; every column may be null. */
    static StructType schema(List<Column> columns) {
        StructType schema = new StructType();
        for (Column column : columns) {
            schema = schema.add(new StructField(column.name(), toDelta(column), true));
        }
        return schema;
    }

    /**
     * A Delta schema as columns.
     *
     * @throws UnknownColumnType naming the first column whose type the warehouse does not know
     */
    static List<Column> columns(StructType schema) {
        List<Column> columns = new ArrayList<>();
        for (StructField field : schema.fields()) {
            columns.add(new Column(field.getName(), toSql(field)));
        }
        return columns;
    }

    static DataType toDelta(Column column) {
        switch (column.type()) {
            case "VARCHAR":
                return StringType.STRING;
            case "INTEGER":
                return IntegerType.INTEGER;
            case "BIGINT":
                return LongType.LONG;
            case "DATE":
                return DateType.DATE;
            case "BOOLEAN":
                return BooleanType.BOOLEAN;
            case "TIMESTAMP":
                return TimestampNTZType.TIMESTAMP_NTZ;
            case "DOUBLE":
                return DoubleType.DOUBLE;
            default:
                Matcher decimal = DECIMAL.matcher(column.type());
                if (decimal.matches()) {
                    return new DecimalType(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
                }
                throw new IllegalArgumentException(("Invalid column type: \"%s\" of column \"%s\" (expected VARCHAR, INTEGER, BIGINT, "
                    + "DATE, BOOLEAN, TIMESTAMP, DOUBLE or DECIMAL(p,s))").formatted(column.type(), column.name()));
        }
    }

    private static String toSql(StructField field) {
        DataType type = field.getDataType();
        if (type.equals(StringType.STRING)) {
            return "VARCHAR";
        } else if (type instanceof IntegerType) {
            return "INTEGER";
        } else if (type instanceof LongType) {
            return "BIGINT";
        } else if (type instanceof DateType) {
            return "DATE";
        } else if (type instanceof BooleanType) {
            return "BOOLEAN";
        } else if (type instanceof TimestampNTZType) {
            return "TIMESTAMP";
        } else if (type instanceof DoubleType) {
            return "DOUBLE";
        } else if (type instanceof DecimalType decimal) {
            return "DECIMAL(%d,%d)".formatted(decimal.getPrecision(), decimal.getScale());
        }
        return toReadOnlySql(field.getName(), type);
    }

    /** Types that the warehouse does not write, and reads in other writers' tables. */
    private static String toReadOnlySql(String column, DataType type) {
        if (type instanceof ByteType) {
            return "TINYINT";
        } else if (type instanceof ShortType) {
            return "SMALLINT";
        } else if (type instanceof FloatType) {
            return "FLOAT";
        } else if (type instanceof BinaryType) {
            return "BLOB";
        } else if (type instanceof TimestampType) {
            return "TIMESTAMP WITH TIME ZONE";
        }
        String name = type instanceof StructType ? "struct" : type instanceof ArrayType ? "array" : type instanceof MapType ? "map" : type.toString();
        throw new UnknownColumnType(column, name);
    }

    /** A column that no SQL type here can hold. */
    static final class UnknownColumnType extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String column;
        private final String type;

        private UnknownColumnType(String column, String type) {
            super("column \"%s\" is of type %s".formatted(column, type));
            this.column = column;
            this.type = type;
        }

        /** To the one who wants to read the table. */
        UserFault refusal(TableName table) {
            return new UserFault(("Cannot read %s: its column \"%s\" is of type %s, which Rooftree does not read. Leave the column out, or make "
                + "plain columns of it, in the tool that writes the table.").formatted(table, column, type), this);
        }
    }

    /** A value written as SQL text, or null, as a literal of its column's type. */
    static Literal literal(DataType type, String text) {
        if (text == null) {
            return Literal.ofNull(type);
        } else if (type instanceof StringType) {
            return Literal.ofString(text);
        } else if (type instanceof IntegerType) {
            return Literal.ofInt(Integer.parseInt(text));
        } else if (type instanceof LongType) {
            return Literal.ofLong(Long.parseLong(text));
        } else if (type instanceof DateType) {
            return Literal.ofDate(Math.toIntExact(LocalDate.parse(text).toEpochDay()));
        } else if (type instanceof BooleanType) {
            return Literal.ofBoolean(Boolean.parseBoolean(text));
        } else if (type instanceof TimestampNTZType) {
            return Literal.ofTimestampNtz(
                ChronoUnit.MICROS.between(LocalDateTime.of(1970, 1, 1, 0, 0), LocalDateTime.parse(text.replace(' ', 'T'))));
        } else if (type instanceof DoubleType) {
            return Literal.ofDouble(Double.parseDouble(text));
        } else if (type instanceof DecimalType decimal) {
            return Literal.ofDecimal(new BigDecimal(text).setScale(decimal.getScale()), decimal.getPrecision(), decimal.getScale());
        }
        throw new IllegalArgumentException("Invalid column type: " + type);
    }

    /** A least or greatest value for the log, where its type and length suit. Timestamps and booleans are left out. */
    static Optional<Literal> bound(DataType type, Optional<String> text) {
        return text
            .filter(value -> !(type instanceof TimestampNTZType) && !(type instanceof BooleanType))
            .filter(value -> !(type instanceof StringType) || value.length() <= LONGEST_TEXT_IN_STATISTICS)
            .map(value -> literal(type, value))
            .filter(value -> !(value.getValue() instanceof Double number) || Double.isFinite(number));
    }
}
