package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the trials that {@code cli/fault-trials} runs at length: {@code -Dfault.trials=200 -Dfault.seed=1}. */
class FaultTrialsTest {

    @TempDir
    private Path folder;

    @Test
    void a_job_that_is_killed_anywhere_ends_as_if_nothing_had_happened() throws Exception {
        int trials = Integer.getInteger("fault.trials", 2);
        FaultTrials faults = new FaultTrials(folder, Long.getLong("fault.seed", 1));
        faults.prepare();
        String account = "";
        for (int trial = 0; trial < trials; trial++) {
            faults.run(trial, trials);
            account = "trials: %d of %d, %s".formatted(trial + 1, trials, faults.account()) + String.join("\n", faults.failures());
            Files.writeString(Files.createDirectories(Path.of("target")).resolve("fault-trials.txt"), account);
        }
        assertThat(faults.failures()).as(account).isEmpty();
    }
}
