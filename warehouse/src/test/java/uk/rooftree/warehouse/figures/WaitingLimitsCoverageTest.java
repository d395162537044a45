package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.model.SqlTree;

/**
 * What limits promise: of intervals at 95 %, worked out for thousands of made-up registers of which the truth is known, 94 to 96 in a hundred
 * hold it. Each register is a band and need of one council, so that one run of the models does for all.
 */
class WaitingLimitsCoverageTest {

    private static final int BANDS = 42;
    private static final int SPELLS = 240;
    private static final int[] HORIZONS = {90, 180, 365, 730};
    /** How long those wait who stay: Weibull, so that the chance of a home falls with the time waited. */
    private static final double SHAPE = 0.8;
    private static final double SCALE = 400;
    /** When they give up: exponential. */
    private static final double PATIENCE = 1200;

    @TempDir
    private Path folder;

    @Test
    void of_a_hundred_intervals_ninety_five_hold_the_truth() throws IOException {
        Path file = folder.resolve("spells.csv");
        write(file);
        Map<String, Double> truths = truths();
        StringBuilder known = new StringBuilder();
        truths.forEach((asked, truth) -> known.append(known.isEmpty() ? "" : ", ").append("('%s', cast(%s as double))".formatted(asked, truth)));
        try (DuckDb duckDb = DuckDb.open()) {
            duckDb.runScript(SqlTree.packaged().macros("duckdb"));
            duckDb.createWorkTable(TableName.of("waiting.spell"), """
                select 'E07000001' as council_code, band, bedroom_need, outcome, days, days_before_last_12_months, is_in_last_12_months,
                    cast(null as varchar) as exclusion
                from read_csv('%s', header = true, columns = {'band': 'VARCHAR', 'bedroom_need': 'VARCHAR', 'outcome': 'VARCHAR', 'days': 'INTEGER',
                    'days_before_last_12_months': 'INTEGER', 'is_in_last_12_months': 'BOOLEAN'})
                """.formatted(file));
            for (String model : new String[] {"waiting.curve", "waiting.curve_limit"}) {
                duckDb.createWorkTable(TableName.of(model), SqlTree.packaged().graph().findModel(TableName.of(model)).orElseThrow().sql());
            }
            Map<String, Double> covered = new LinkedHashMap<>();
            duckDb.query("""
                select told.asked, avg(case when told.lower <= truth.value and coalesce(told.upper >= truth.value, told.asked like '%%median%%')
                    then 100.0 else 0 end), count(*)
                from (
                    select seen || ' ' || asked || ' ' || horizon as asked, lower, upper
                    from waiting.curve_limit
                    where band is not null and bedroom_need is not null and lower is not null
                ) as told
                inner join (values %s) as truth(asked, value) on truth.asked = told.asked
                group by told.asked order by told.asked
                """.formatted(known)).rows().forEach(row -> {
                    covered.put((String) row.get(0), (Double) row.get(1));
                    // few registers are too small to tell
                    assertThat((Long) row.get(2)).as("registers that tell " + row.get(0)).isGreaterThan(BANDS * BANDS * 95L / 100);
                });
            assertThat(covered.keySet()).containsExactlyInAnyOrderElementsOf(truths.keySet());
            covered.forEach((asked, percent) -> assertThat(percent).as(asked + " of " + covered).isBetween(94.0, 96.0));
        }
    }

    private static double stays(int day) {
        return Math.exp(-Math.pow(day / SCALE, SHAPE));
    }

    private static double isPatient(int day) {
        return Math.exp(-day / PATIENCE);
    }

    /** By what is asked: what would come out of a register without end. On a day on which somebody is housed and would leave, they are housed. */
    private static Map<String, Double> truths() {
        Map<String, Double> truths = new LinkedHashMap<>();
        for (String seen : new String[] {"whole", "last_12_months"}) {
            int median = 1;
            while (stays(median) > 0.5) {
                median++;
            }
            truths.put(seen + " median 0", (double) median);
            for (int horizon : HORIZONS) {
                truths.put(seen + " still_waiting " + horizon, stays(horizon));
            }
        }
        for (int horizon : HORIZONS) {
            double housed = 0;
            double left = 0;
            for (int day = 1; day <= horizon; day++) {
                housed += (stays(day - 1) - stays(day)) * isPatient(day - 1);
                left += (isPatient(day - 1) - isPatient(day)) * stays(day);
            }
            truths.put("whole housed " + horizon, housed);
            truths.put("whole left " + horizon, left);
        }
        return truths;
    }

    /** Registers of people who came evenly over four years; who is there at the end still waits. */
    private static void write(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(20261031);
        try (Writer csv = Files.newBufferedWriter(file)) {
            csv.write("band,bedroom_need,outcome,days,days_before_last_12_months,is_in_last_12_months\n");
            for (int register = 0; register < BANDS * BANDS; register++) {
                for (int i = 0; i < SPELLS; i++) {
                    int since = random.nextInt(1, 1461);
                    int housed = (int) Math.ceil(SCALE * Math.pow(-Math.log(1 - random.nextDouble()), 1 / SHAPE));
                    int left = (int) Math.ceil(-PATIENCE * Math.log(1 - random.nextDouble()));
                    int days = Math.min(since, Math.min(Math.max(housed, 1), Math.max(left, 1)));
                    String outcome = housed <= days ? "housed" : left <= days ? "left" : "waiting";
                    csv.write(register / BANDS + "," + register % BANDS + "," + outcome + "," + days + "," + Math.max(0, since - 364) + ","
                        + (since - days <= 364) + "\n");
                }
            }
        }
    }
}
