package uk.rooftree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.engine.Engine;

/** Every macro means the same on both engines: one table of calls and what they give. */
class MacrosOnBothEnginesTest {

    private static final Pattern DUCKDB = Pattern.compile("create or replace macro (\\w+)\\(([^)]*)\\)");
    private static final Pattern SPARK = Pattern.compile("create or replace temporary function (\\w+)\\(((?:[^()]|\\([^)]*\\))*)\\) returns");

    private static final String NBSP = "\u00a0";
    private static final String LONG = "x".repeat(5_000);

    /** What each call gives as text; null is null. */
    private static final Map<String, String> CALLS = new LinkedHashMap<>();

    private static void call(String call, String expected) {
        assertThat(CALLS.put(call, expected)).as(call).isNull();
    }

    static {
        call("days_between(date '2025-06-01', date '2025-06-03')", "2");
        call("days_between(date '2025-06-03', date '2025-06-01')", "-2");
        call("days_between(date '2024-02-28', date '2024-03-01')", "2");
        call("days_between(date '2023-02-28', date '2023-03-01')", "1");
        call("days_between(date '1900-01-01', date '2026-10-31')", "46324");
        call("days_between(date '1900-02-28', date '1900-03-01')", "1");
        call("days_between(date '0001-01-01', date '9999-12-31')", "3652058");
        call("days_between(date '2026-03-29', date '2026-03-30')", "1");
        call("days_between(cast(null as date), date '2026-03-30')", null);
        call("days_between(date '2026-03-30', cast(null as date))", null);

        call("weekdays_between(date '2026-06-05', date '2026-06-05')", "0");
        call("weekdays_between(date '2026-06-05', date '2026-06-07')", "0");
        call("weekdays_between(date '2026-06-05', date '2026-06-08')", "1");
        call("weekdays_between(date '2026-06-06', date '2026-06-12')", "5");
        call("weekdays_between(date '2024-01-01', date '2025-01-01')", "262");
        call("weekdays_between(date '1900-01-01', date '1900-01-08')", "5");
        call("weekdays_between(date '2026-06-08', date '2026-06-05')", "-1");
        call("weekdays_between(cast(null as date), date '2026-06-05')", null);
        call("weekdays_between(date '2026-06-05', cast(null as date))", null);

        call("day_before(date '2024-03-01')", "2024-02-29");
        call("day_before(date '2026-01-01')", "2025-12-31");
        call("day_before(date '1900-03-01')", "1900-02-28");
        call("day_before(cast(null as date))", null);

        call("month_add(date '2025-08-31', 6)", "2026-02-28");
        call("month_add(date '2023-08-31', 6)", "2024-02-29");
        call("month_add(date '2024-02-29', 12)", "2025-02-28");
        call("month_add(date '2025-02-28', 12)", "2026-02-28");
        call("month_add(date '2026-11-01', -12)", "2025-11-01");
        call("month_add(date '2026-03-31', -1)", "2026-02-28");
        call("month_add(date '1900-01-31', 1)", "1900-02-28");
        call("month_add(date '2026-10-31', 0)", "2026-10-31");
        call("month_add(cast(null as date), 1)", null);
        call("month_add(date '2026-10-31', cast(null as integer))", null);

        call("whole_years_between(date '2000-10-31', date '2026-10-30')", "25");
        call("whole_years_between(date '2000-10-31', date '2026-10-31')", "26");
        call("whole_years_between(date '2008-02-29', date '2026-02-28')", "17");
        call("whole_years_between(date '2008-02-29', date '2026-03-01')", "18");
        call("whole_years_between(date '2008-02-29', date '2028-02-29')", "20");
        call("whole_years_between(date '1900-01-01', date '2026-01-01')", "126");
        call("whole_years_between(date '2026-01-02', date '2026-01-01')", "-1");
        call("whole_years_between(cast(null as date), date '2026-01-01')", null);
        call("whole_years_between(date '2026-01-01', cast(null as date))", null);

        for (int places = 0; places <= 4; places++) {
            call("ten_to(%d)".formatted(places), "1" + "0".repeat(places));
        }
        call("ten_decimals_up(cast(1.5 as decimal(14, 4)))", "15000000000");
        call("ten_decimals_up(cast(-0.0000000001 as decimal(28, 10)))", "-1");
        call("ten_decimals_up(cast(123456789012345678.0123456789 as decimal(28, 10)))", "1234567890123456780123456789");
        call("ten_decimals_up(cast(null as decimal(28, 10)))", null);
        call("whole_times(7, 2)", "3");
        call("whole_times(0, 2)", "0");
        call("whole_times(cast(99999999999999999999999999999999999999 as decimal(38, 0)), cast(10000000000 as decimal(38, 0)))", "9999999999999999999999999999");
        call("whole_times(cast(99999999999999999999999999999999 as decimal(38, 0)), cast(3 as decimal(38, 0)))", "33333333333333333333333333333333");
        call("whole_times(cast(null as decimal(38, 0)), 2)", null);

        call("ratio_rounded(3, 20, 1)", "0.2000");
        call("ratio_rounded(-3, 20, 1)", "-0.2000");
        call("ratio_rounded(3, -20, 1)", "-0.2000");
        call("ratio_rounded(-3, -20, 1)", "0.2000");
        call("ratio_rounded(1, 2, 0)", "1.0000");
        call("ratio_rounded(5, 2, 0)", "3.0000");
        call("ratio_rounded(1005, 1000, 2)", "1.0100");
        call("ratio_rounded(1, 3, 4)", "0.3333");
        call("ratio_rounded(2, 3, 4)", "0.6667");
        call("ratio_rounded(-1, 100, 1)", "0.0000");
        call("ratio_rounded(0, 7, 1)", "0.0000");
        call("ratio_rounded(cast(0.1499999999 as decimal(28, 10)), 1, 1)", "0.1000");
        call("ratio_rounded(cast(0.15 as decimal(28, 10)), 1, 1)", "0.2000");
        call("ratio_rounded(cast(123456789012.3456 as decimal(20, 4)), cast(7 as bigint), 2)", "17636684144.6200");
        call("ratio_rounded(cast(100 as bigint) * 1340000, cast(4000000 as bigint), 1)", "33.5000");
        call("ratio_rounded(cast(9999999999.9999 as decimal(14, 4)), cast(0.0001 as decimal(14, 4)), 0)", "99999999999999.0000");
        call("ratio_rounded(1, 0, 1)", null);
        call("ratio_rounded(1, null, 1)", null);
        call("ratio_rounded(null, 1, 1)", null);

        call("value_without('count', 7, cast(null as decimal(20, 2)), cast(null as decimal(20, 2)), 2, 0, 0)", "5.0000");
        call("value_without('sum', cast(7.5 as decimal(20, 4)), cast(null as decimal(20, 2)), cast(null as decimal(20, 2)), cast(2.25 as decimal(28, 10)), 0, 1)", "5.3000");
        call("value_without('mean', 5, 20, 4, 11, 1, 1)", "3.0000");
        call("value_without('mean', 5, 20, 4, 20, 4, 1)", null);
        call("value_without('ratio', cast(0.5 as decimal(20, 4)), 2, 4, 0, 1, 2)", "0.6700");
        call("value_without('percent', 50, 2, 4, 1, 1, 1)", "33.3000");
        call("value_without('median', 5, cast(null as decimal(20, 2)), cast(null as decimal(20, 2)), 20, 4, 1)", null);

        call("exact(cast(0.25 as double))", "0.2500000000");
        call("exact(cast(45.9 as double))", "45.9000000000");
        call("exact(cast(-6.3 as double))", "-6.3000000000");
        call("exact(cast(0.1 as double) + cast(0.2 as double))", "0.3000000000");
        call("exact(cast(36524.7 as double))", "36524.7000000000");
        call("exact(cast(46324 as double) * 0.9)", "41691.6000000000");
        call("exact(cast(99999.9999999999 as double))", "99999.9999999999");
        call("exact(cast(100000.00006 as double))", "100000.0001000000");
        call("exact(cast(242999999.9757 as double) / 7)", "34714285.7108000000");
        call("exact(cast(-99999999999.9999 as double))", "-99999999999.9999000000");
        call("exact(cast(null as double))", null);
        call("exact(log_log_limit(cast(0.625 as double), cast(0.34 as double), cast(1.96 as double)))", "0.1436597498");
        call("exact(log_log_limit(cast(0.625 as double), cast(0.34 as double), cast(-1.96 as double)))", "0.8923920858");
        call("exact(log_log_limit(cast(0.05 as double), cast(0.2 as double), cast(1.96 as double)))", "0.0328916759");
        call("log_log_limit(cast(0 as double), cast(0.2 as double), cast(1.96 as double))", null);
        call("log_log_limit(cast(0.99999999999 as double), cast(0.2 as double), cast(1.96 as double))", null);
        call("log_log_limit(cast(null as double), cast(0.2 as double), cast(1.96 as double))", null);
        call("rounded(cast(0.25 as decimal(14, 4)), 1)", "0.3000");
        call("rounded(cast(-0.25 as decimal(14, 4)), 1)", "-0.3000");
        call("rounded(cast(2.4999 as decimal(14, 4)), 0)", "2.0000");
        call("rounded(cast(9999999999.9999 as decimal(14, 4)), 2)", "10000000000.0000");
        call("rounded(exact(cast(6.25 as double)), 1)", "6.3000");
        call("rounded(null, 1)", null);

        call("size_group(0)", "1");
        call("size_group(-1)", "1");
        call("size_group(1)", "1");
        call("size_group(2)", "2");
        call("size_group(3)", "3");
        call("size_group(4)", "4+");
        call("size_group(2147483647)", "4+");
        call("size_group(cast(null as integer))", "unknown");

        call("rooms_for_sharers(0, 0, 0, 0, 0, 0)", "0");
        call("rooms_for_sharers(1, 1, 0, 0, 0, 0)", "2");
        call("rooms_for_sharers(2, 1, 0, 0, 0, 0)", "2");
        call("rooms_for_sharers(1, 0, 0, 1, 1, 0)", "2");
        call("rooms_for_sharers(0, 1, 0, 0, 0, 3)", "2");
        call("rooms_for_sharers(1, 1, 1, 0, 0, 1)", "2");
        call("rooms_for_sharers(1, 0, 1, 1, 1, 1)", "3");
        call("rooms_for_sharers(7, 7, 0, 7, 7, 7)", "18");
        call("rooms_for_sharers(cast(null as integer), 0, 0, 0, 0, 0)", null);

        call("clean_text('" + NBSP + " a b \t\n\r')", "a b");
        call("clean_text('" + NBSP + "\t ')", null);
        call("clean_text('')", null);
        call("clean_text('Ynys Môn ☃ 𝄞')", "Ynys Môn ☃ 𝄞");
        call("clean_text('a" + NBSP + "b')", "a" + NBSP + "b");
        call("clean_text('  " + LONG + " ')", LONG);
        call("clean_text('\u2003a\u2003')", "\u2003a\u2003");
        call("clean_text(cast(null as string))", null);
        call("landed_text(' a ', true)", "a");
        call("landed_text(' a ', false)", " a ");
        call("landed_text('', true)", null);
        call("landed_text('', false)", "");
        call("landed_text(cast(null as string), true)", null);

        call("read_date('2026-03-31')", "2026-03-31");
        call("read_date('2024-02-29')", "2024-02-29");
        call("read_date('1900-01-01')", "1900-01-01");
        call("read_date('0001-01-01')", "0001-01-01");
        call("read_date('9999-12-31')", "9999-12-31");
        for (String unreadable : List.of("2023-02-29", "1900-02-29", "2026-02-30", "31/03/2026", "2026-3-31", "0000-01-01", "12026-01-01", "-0001-01-01",
                "infinity", "epoch", "today", "2026-03-31 ", "2026-03-31T00:00:00", "20260331", "２０２６-03-31", "", LONG)) {
            call("read_date('" + unreadable + "')", null);
        }
        call("read_date(cast(null as string))", null);

        call("read_integer('0042')", "42");
        call("read_integer('+5')", "5");
        call("read_integer('-0')", "0");
        call("read_integer('2147483647')", "2147483647");
        call("read_integer('-2147483648')", "-2147483648");
        for (String unreadable : List.of("2147483648", "99999999999", "4.0", "1,000", "1e3", "0x1F", "", " 1", "1\n", "٣", "+", LONG)) {
            call("read_integer('" + unreadable + "')", null);
        }
        call("read_integer(cast(null as string))", null);

        call("read_decimal('1234.5')", "1234.5000");
        call("read_decimal('1.')", "1.0000");
        call("read_decimal('.5')", "0.5000");
        call("read_decimal('-.5')", "-0.5000");
        call("read_decimal('+0007')", "7.0000");
        call("read_decimal('9999999999.9999')", "9999999999.9999");
        call("read_decimal('-9999999999.9999')", "-9999999999.9999");
        for (String unreadable : List.of("1,234.5", "1.23456", ".", "£5", "12345678901", "1e3", "", "5\n", "NaN", LONG)) {
            call("read_decimal('" + unreadable + "')", null);
        }
        call("read_decimal(cast(null as string))", null);

        for (String yes : List.of("true", "Yes", "Y", "1")) {
            call("read_boolean('" + yes + "')", "true");
        }
        for (String no : List.of("FALSE", "no", "N", "0")) {
            call("read_boolean('" + no + "')", "false");
        }
        for (String neither : List.of("maybe", "t", "", "ÿes")) {
            call("read_boolean('" + neither + "')", null);
        }
        call("read_boolean(cast(null as string))", null);

        call("read_timestamp('2026-03-31T09:30:05')", "2026-03-31 09:30:05");
        call("read_timestamp('2026-03-31 09:30')", "2026-03-31 09:30:00");
        call("read_timestamp('2026-03-31')", "2026-03-31 00:00:00");
        call("read_timestamp('2026-03-29T01:30:00')", "2026-03-29 01:30:00");
        call("read_timestamp('1900-01-01T00:00:00')", "1900-01-01 00:00:00");
        call("read_timestamp('2024-02-29T23:59:59')", "2024-02-29 23:59:59");
        for (String unreadable : List.of("2026-03-31 25:30", "2026-03-31 24:00:00", "2026-03-31 09:60:00", "2026-03-31 09:30:60", "2026-02-30T09:30:00",
                "0000-01-01T00:00:00", "2026-03-31T09:30:05Z", "2026-03-31T9:30", "", LONG)) {
            call("read_timestamp('" + unreadable + "')", null);
        }
        call("read_timestamp(cast(null as string))", null);

        call("concat_ws('+', '', array_to_string(distinct_parts('a; b;;a;" + NBSP + "b" + NBSP + ";c'), '+'))", "+a+b+c");
        call("clean_list('a;b')", "a;b");
        call("clean_list('a; b ;a;')", "a;b");
        call("clean_list('b;a;b')", "b;a");
        call("clean_list(';;')", null);
        call("clean_list('Ynys Môn" + NBSP + ";Ynys Môn')", "Ynys Môn");
        call("clean_list('one')", "one");
        call("clean_list('')", "");
        call("clean_list('" + LONG + ";" + LONG + "')", LONG);
        call("clean_list(cast(null as string))", null);
        call("parted_codes('A ;b;" + NBSP + "C')", ";a;b;c;");
        call("parted_codes('')", ";;");
        call("parted_codes(cast(null as string))", null);
        call("has_other_codes(';a;b;', 'a|b')", "false");
        call("has_other_codes(';a;c;', 'a|b')", "true");
        call("has_other_codes(';a;;b;', 'a|b')", "false");
        call("has_other_codes(';ab;', 'a|b')", "true");
        call("has_other_codes(';a;\n', 'a|b')", "true");
        call("has_other_codes(cast(null as string), 'a|b')", null);
        call("has_unmapped('unmapped')", "true");
        call("has_unmapped('a;unmapped;b')", "true");
        call("has_unmapped('a;unmapped2')", "false");
        call("has_unmapped('')", "false");
        call("has_unmapped(cast(null as string))", null);
        call("mapped_code('x', 'secure', 'SEC')", "secure");
        call("mapped_code(cast(null as string), 'secure', 'SEC')", "SEC");
        call("mapped_code('x', cast(null as string), 'SEC')", null);
        call("begins_as_test('test001')", "true");
        call("begins_as_test('Dummy')", "true");
        call("begins_as_test('tes')", "false");
        call("begins_as_test('A TEST')", "false");
        call("begins_as_test('')", "false");
        call("begins_as_test(cast(null as string))", null);

        call("plain_number(cast(12.5 as decimal(14, 4)))", "12.5");
        call("plain_number(cast(100 as decimal(14, 4)))", "100");
        call("plain_number(100)", "100");
        call("plain_number(cast(0 as decimal(14, 4)))", "0");
        call("plain_number(cast(-0.0001 as decimal(14, 4)))", "-0.0001");
        call("plain_number(cast(null as decimal(14, 4)))", null);
        call("message_filled('{column} of {feed} {key}: \"{value}\" is no {type}{void}', 'rent', 'ten', 'number', 'void', 'V1', ' (V2)')",
            "rent of void V1: \"ten\" is no number (V2)");
        call("message_filled('{column}{value}', cast(null as string), 'Ynys Môn {key}', cast(null as string), cast(null as string), 'V1', cast(null as string))",
            "Ynys Môn {key}");
        call("message_filled(cast(null as string), 'a', 'b', 'c', 'd', 'e', 'f')", null);

        call("iso_date_text('31/03/2026', 'dd/MM/yyyy')", "2026-03-31");
        call("iso_date_text('1/2/2026', 'dd/MM/yyyy')", "2026-02-01");
        call("iso_date_text('1/2/26', 'dd/MM/yyyy')", "0026-02-01");
        call("iso_date_text('02/28/2026', 'MM/dd/yyyy')", "2026-02-28");
        call("iso_date_text('29.02.2024', 'dd.MM.yyyy')", "2024-02-29");
        call("iso_date_text('20260331', 'yyyyMMdd')", "2026-03-31");
        call("iso_date_text('2026/03/31', 'yyyy/MM/dd')", "2026-03-31");
        call("iso_date_text('01-Oct-2026', 'dd-MMM-yyyy')", "2026-10-01");
        call("iso_date_text('01-OCT-2026', 'dd-MMM-yyyy')", "2026-10-01");
        call("iso_date_text('31/03/2026 09:30', 'dd/MM/yyyy')", "2026-03-31 09:30");
        call("iso_date_text('31/03/2026T09:30', 'dd/MM/yyyy')", "2026-03-31T09:30");
        for (String other : List.of("29.02.2023", "29-02-2024", "2024.02.29", "29.02.20240", "x", "")) {
            call("iso_date_text('" + other + "', 'dd.MM.yyyy')", "?" + other);
        }
        call("iso_date_text('01-OCTOBER-2026', 'dd-MMM-yyyy')", "?01-OCTOBER-2026");
        call("iso_date_text(cast(null as string), 'dd/MM/yyyy')", null);
    }

    @Test
    void both_files_have_the_same_macros_with_the_same_parameters() {
        assertThat(parameters(SPARK, Engines.TREE.macros("spark"))).isEqualTo(parameters(DUCKDB, Engines.TREE.macros("duckdb"))).isNotEmpty();
    }

    @Test
    void every_macro_is_called_below() {
        SortedSet<String> called = new TreeSet<>();
        CALLS.keySet().forEach(call -> parameters(DUCKDB, Engines.TREE.macros("duckdb")).keySet().stream()
            .filter(macro -> call.contains(macro + "(")).forEach(called::add));
        assertThat(called).isEqualTo(parameters(DUCKDB, Engines.TREE.macros("duckdb")).keySet());
    }

    @Test
    void duckdb_gives_what_the_table_says() {
        assertThat(others(results(Engines.duckDb(), call -> call))).isEmpty();
    }

    @Test
    void spark_gives_what_the_table_says() {
        assertThat(others(results(Engines.spark(), call -> call.replace("array_to_string(", "array_join(")))).isEmpty();
    }

    /** Some calls a query: more would make a query too large, fewer too many queries. */
    private static Map<String, String> results(Engine engine, java.util.function.UnaryOperator<String> spoken) {
        Map<String, String> results = new LinkedHashMap<>();
        List<String> calls = List.copyOf(CALLS.keySet());
        for (int from = 0; from < calls.size(); from += 40) {
            List<String> some = calls.subList(from, Math.min(from + 40, calls.size()));
            List<String> columns = new ArrayList<>();
            some.forEach(call -> columns.add("cast(" + spoken.apply(call) + " as string) as c" + columns.size()));
            List<Object> row = engine.query("select " + String.join(", ", columns)).rows().get(0);
            for (int i = 0; i < some.size(); i++) {
                results.put(some.get(i), (String) row.get(i));
            }
        }
        return results;
    }

    private static List<String> others(Map<String, String> results) {
        return CALLS.keySet().stream().filter(call -> !java.util.Objects.equals(results.get(call), CALLS.get(call)))
            .map(call -> "%.200s gave %.100s instead of %.100s".formatted(call, results.get(call), CALLS.get(call))).toList();
    }

    private static SortedMap<String, List<String>> parameters(Pattern definition, String file) {
        SortedMap<String, List<String>> macros = new TreeMap<>();
        Matcher found = definition.matcher(file);
        while (found.find()) {
            List<String> names = new ArrayList<>();
            for (String parameter : found.group(2).split(",(?![^(]*\\))")) {
                names.add(parameter.strip().split(" ")[0]);
            }
            macros.put(found.group(1), names);
        }
        return macros;
    }

    @Test
    void a_text_is_the_same_literal_on_both_engines() {
        for (String text : List.of("", "it's", "''", "C:\\new\\table\\", "\\", "\\'", "-- ; \"x\" /*", "line\nend\r\n", "Tŷ 東 😀", "%_{}")) {
            String select = "select " + Engine.literal(text) + " as told";
            assertThat(Engines.duckDb().query(select).single()).isEqualTo(text);
            assertThat(Engines.spark().query(select).single()).isEqualTo(text);
        }
        assertThat(Engine.literal(null)).isEqualTo("null");
    }
}
