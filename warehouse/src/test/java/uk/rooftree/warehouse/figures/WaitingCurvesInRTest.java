package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.testing.SqlTables;

/**
 * Made-up registers and voids: the curves, their errors, their limits and the restricted mean are those of R's package {@code survival}
 * (Debian: {@code r-cran-survival}). Passed over where R is not installed.
 */
@Tag("r")
class WaitingCurvesInRTest extends SqlTables {

    private static final LocalDate AS_AT = LocalDate.parse("2026-10-31");
    private static final double CLOSE = 1e-8;

    @TempDir
    private Path folder;

    /** What one program says of a curve on a day; null where it says nothing. */
    private record Answer(Double value, Double error, Double lower, Double upper) {
    }

    @BeforeAll
    static void r_is_there() throws IOException, InterruptedException {
        boolean isThere;
        try {
            Process process = new ProcessBuilder("Rscript", "-e", "library(survival)").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            isThere = process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notFound) {
            isThere = false;
        }
        assumeTrue(isThere, "Rscript with the package survival is not installed");
    }

    /** Spells of all lengths, ties among them, some of no day; half the register came before the last twelve months. */
    private void aRegister(long seed) {
        Random random = new Random(seed);
        StringBuilder rows = new StringBuilder("application_ref | household_ref | band | bedroom_need | status | application_date | registration_date | closed_date\n");
        for (int i = 0; i < 400; i++) {
            LocalDate from = AS_AT.minusDays(random.nextInt(900));
            int days = random.nextInt(10) == 0 ? 0 : (int) Math.ceil(-Math.log(1 - random.nextDouble()) * 300);
            boolean isOver = !from.plusDays(days).isAfter(AS_AT);
            rows.append("A%d | H%d | %s | %d | %s | %s | %s | %s%n".formatted(i, i, random.nextInt(3) == 0 ? "a" : "b", 1 + random.nextInt(2),
                !isOver ? "active" : random.nextInt(3) == 0 ? "lapsed" : "housed", from, from, isOver ? from.plusDays(days) : ""));
        }
        given("core.application", rows.toString());
    }

    @Test
    void the_curves_of_a_register_are_those_of_r() throws IOException, InterruptedException {
        for (long seed : new long[] {1, 2}) {
            aRegister(seed);
            List<List<Object>> spells = query("""
                select spell.band, spell.bedroom_need, spell.outcome, spell.days, spell.is_in_last_12_months, spell.days_before_last_12_months
                from waiting.spell as spell order by spell.application_ref
                """);
            StringBuilder csv = new StringBuilder("curve,first,last,outcome\n");
            for (List<Object> spell : spells) {
                for (String group : List.of("/", spell.get(0) + "/", "/" + spell.get(1), spell.get(0) + "/" + spell.get(1))) {
                    csv.append("whole/%s,0,%s,%s\n".formatted(group, spell.get(3), spell.get(2)));
                    if ((Boolean) spell.get(4)) {
                        csv.append("last_12_months/%s,%s,%s,%s\n".formatted(group, spell.get(5), spell.get(3), spell.get(2)));
                    }
                }
            }
            Map<String, Answer> inR = inR(csv.toString());
            Map<String, Answer> ours = new TreeMap<>();
            String group = "seen || '/' || coalesce(band, '') || '/' || coalesce(bedroom_need, '') || ' '";
            for (String asked : List.of("still_waiting", "housed", "left")) {
                String stem = asked.equals("left") ? "gone" : asked;
                add(ours, query("""
                    select %s || '%s ' || day, %s, %s_error, %s_lower, %s_upper from waiting.curve where at_risk > 0
                    """.formatted(group, asked, asked.equals("still_waiting") ? stem : stem + "_by_then", stem, stem, stem)));
            }
            // of a group too small for limits there are none
            List<List<Object>> medians = query("""
                select %s || 'median 0', null, null, lower, upper from waiting.curve_limit where asked = 'median' and lower is not null
                """.formatted(group));
            add(ours, medians);
            int compared = compare(ours, inR);
            assertThat(compared).as("days compared").isGreaterThan(1500);
            assertThat(medians).hasSizeGreaterThan(12);
        }
    }

    @Test
    void the_mean_days_empty_are_those_of_r() throws IOException, InterruptedException {
        Random random = new Random(3);
        StringBuilder homes = new StringBuilder("property_ref | property_type | ownership | bedrooms\n");
        StringBuilder tenancies = new StringBuilder("tenancy_ref | property_ref | tenure_type | start_date\n");
        StringBuilder voids = new StringBuilder("void_ref | property_ref | tenancy_ref_out | tenancy_ref_in | void_start | void_class\n");
        for (int i = 0; i < 300; i++) {
            LocalDate from = AS_AT.minusDays(random.nextInt(700));
            LocalDate end = from.plusDays((long) Math.ceil(-Math.log(1 - random.nextDouble()) * 120));
            boolean isOver = !end.isAfter(AS_AT);
            homes.append("P%d | flat | council | %d%n".formatted(i, 1 + random.nextInt(3)));
            tenancies.append("OUT%d | P%d | secure | 2010-01-01%n".formatted(i, i));
            if (isOver) {
                tenancies.append("IN%d | P%d | %s | %s%n".formatted(i, i, random.nextInt(6) == 0 ? "licence" : "secure", end));
            }
            voids.append("V%d | P%d | OUT%d | %s | %s | standard%n".formatted(i, i, i, isOver ? "IN" + i : "", from));
        }
        given("core.property", homes.toString());
        given("core.tenancy", tenancies.toString());
        given("core.void", voids.toString());
        StringBuilder csv = new StringBuilder("curve,first,last,outcome\n");
        for (List<Object> spell : query("""
            select bedrooms, days_before_last_12_months, numerator, empty_ended from voids.empty_days_numerator order by void_ref
            """)) {
            for (Object group : List.of("all", spell.get(0))) {
                csv.append("%s,%s,%s,%s\n".formatted(group, spell.get(1), spell.get(2), spell.get(3).equals("relet") ? "housed" : "waiting"));
            }
        }
        Map<String, Answer> inR = inR(csv.toString());
        for (String group : List.of("all", "1", "2", "3")) {
            String where = "coalesce(area, void_class) is null and bedrooms " + (group.equals("all") ? "is null" : "= '" + group + "'");
            List<Object> error = query("select standard_error from voids.empty_days_limits where " + where).get(0);
            Object mean = query("select value from voids.empty_days_result where " + where).get(0).get(0);
            Answer answer = inR.get(group + " restricted_mean 365");
            assertThat(number(mean)).as("mean of " + group).isCloseTo(answer.value(), org.assertj.core.data.Offset.offset(0.0500001));
            assertThat(number(error.get(0))).as("error of " + group).isCloseTo(answer.error(), org.assertj.core.data.Offset.offset(0.0000501));
        }
    }

    private static void add(Map<String, Answer> answers, List<List<Object>> rows) {
        for (List<Object> row : rows) {
            answers.put((String) row.get(0), new Answer(number(row.get(1)), number(row.get(2)), number(row.get(3)), number(row.get(4))));
        }
    }

    private static Double number(Object value) {
        return value == null ? null : ((BigDecimal) value).doubleValue();
    }

    /** Compares what both say; how many answers that was. A day on which spells only begin is none of R's. */
    private static int compare(Map<String, Answer> ours, Map<String, Answer> inR) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> shared = new TreeSet<>(ours.keySet());
        shared.retainAll(inR.keySet());
        for (String question : shared) {
            Answer our = ours.get(question);
            Answer other = inR.get(question);
            if (!isClose(our.value(), other.value()) || !isClose(our.lower(), other.lower()) || !isClose(our.upper(), other.upper())
                || our.error() != null && other.value() != null && other.value() > 0 && !isClose(our.error(), other.error())) {
                differences.add(question + ": ours " + our + ", in R " + other);
            }
        }
        assertThat(differences).isEmpty();
        return shared.size();
    }

    private static boolean isClose(Double one, Double other) {
        return one == null || other == null ? one == null && other == null : Math.abs(one - other) <= CLOSE;
    }

    private Map<String, Answer> inR(String spells) throws IOException, InterruptedException {
        Path in = Files.writeString(folder.resolve("spells.csv"), spells);
        Path out = folder.resolve("answers.csv");
        Path script = folder.resolve("curves.R");
        try (InputStream text = WaitingCurvesInRTest.class.getResourceAsStream("curves.R")) {
            Files.write(script, text.readAllBytes());
        }
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder("Rscript", "--vanilla", script.toString(), in.toString(), out.toString())
            .redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).as("R has ended").isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (String line : Files.readAllLines(out).subList(1, (int) Files.lines(out).count())) {
            String[] cells = line.replace("\"", "").split(",", -1);
            answers.put(cells[0] + " " + cells[1] + " " + cells[2], new Answer(read(cells[3]), read(cells[4]), read(cells[5]), read(cells[6])));
        }
        return answers;
    }

    private static Double read(String cell) {
        return cell.isEmpty() || cell.equals("NaN") ? null : Double.valueOf(cell);
    }
}
