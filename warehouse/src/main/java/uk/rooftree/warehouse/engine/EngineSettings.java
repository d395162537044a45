package uk.rooftree.warehouse.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an engine may use of the machine.
 *
 * @param memoryLimit     such as {@code 4GB}; empty: DuckDB's own, four fifths of the machine's
 * @param threads         empty: one for each processor
 * @param temporaryFolder where it may put what does not fit in memory; empty: nowhere set
 */
public record EngineSettings(Optional<String> memoryLimit, Optional<Integer> threads, Optional<Path> temporaryFolder) {

    /** Nothing set. */
    public static EngineSettings defaults() {
        return new EngineSettings(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public EngineSettings withMemoryLimit(String limit) {
        return new EngineSettings(Optional.of(limit), threads, temporaryFolder);
    }

    public EngineSettings withThreads(int number) {
        return new EngineSettings(memoryLimit, Optional.of(number), temporaryFolder);
    }

    public EngineSettings withTemporaryFolder(Path folder) {
        return new EngineSettings(memoryLimit, threads, Optional.of(folder));
    }
}
