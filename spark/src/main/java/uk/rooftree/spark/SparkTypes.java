package uk.rooftree.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.CannotRunSql;

/** A column's type by the warehouse's name and by Spark's: the one place where the two meet. */
final class SparkTypes {

    private static final List<String> STORABLE = List.of("BIGINT", "BOOLEAN", "DATE", "DOUBLE", "INTEGER", "TIMESTAMP", "VARCHAR");
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d{1,2}),\\s*(\\d{1,2})\\)");

    private SparkTypes() {
    }

    static StructType schema(List<Column> columns) {
        StructField[] fields = new StructField[columns.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = new StructField(columns.get(i).name(), toSpark(columns.get(i).type()), true, Metadata.empty());
        }
        return new StructType(fields);
    }

    static List<Column> columns(StructType schema) {
        List<Column> columns = new ArrayList<>();
        for (StructField field : schema.fields()) {
            columns.add(new Column(field.name(), toSql(field.dataType())));
        }
        return List.copyOf(columns);
    }

    /**
     * Columns of rows that are to be stored, checked.
     *
     * @throws CannotRunSql naming the first column whose type a table cannot hold
     */
    static List<Column> storableColumns(TableName name, StructType schema) {
        List<Column> columns = columns(schema);
        for (Column column : columns) {
            if (!STORABLE.contains(column.type()) && !column.type().startsWith("DECIMAL(")) {
                throw new CannotRunSql("Cannot store %s: column \"%s\" is %s; cast it to a decimal or one of %s".formatted(
                    name, column.name(), column.type(), STORABLE));
            }
        }
        return columns;
    }

    private static DataType toSpark(String type) {
        return switch (type) {
            case "VARCHAR" -> DataTypes.StringType;
            case "INTEGER" -> DataTypes.IntegerType;
            case "BIGINT" -> DataTypes.LongType;
            case "DATE" -> DataTypes.DateType;
            case "BOOLEAN" -> DataTypes.BooleanType;
            case "TIMESTAMP" -> DataTypes.TimestampNTZType;
            case "DOUBLE" -> DataTypes.DoubleType;
            default -> {
                Matcher decimal = DECIMAL.matcher(type);
                if (!decimal.matches()) {
                    throw new IllegalArgumentException("Invalid column type: \"%s\"".formatted(type));
                }
                yield DataTypes.createDecimalType(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
            }
        };
    }

    /** Types that no table of the warehouse can hold keep Spark's name. */
    private static String toSql(DataType type) {
        if (type instanceof DecimalType decimal) {
            return "DECIMAL(%d,%d)".formatted(decimal.precision(), decimal.scale());
        }
        return switch (type.typeName()) {
            case "string" -> "VARCHAR";
            case "integer" -> "INTEGER";
            case "long" -> "BIGINT";
            case "date" -> "DATE";
            case "boolean" -> "BOOLEAN";
            case "timestamp_ntz" -> "TIMESTAMP";
            case "double" -> "DOUBLE";
            default -> type.typeName();
        };
    }
}
