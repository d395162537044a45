package uk.rooftree.etl.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One district of twelve months that the tests of this package share, made when first asked for and gone with the process. */
final class GeneratedDistrict {

    static final LocalDate FIRST = LocalDate.of(2025, 11, 30);
    static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    private static final Map<LocalDate, Extracts> EXTRACTS = new HashMap<>();
    private static Path home;

    private GeneratedDistrict() {
    }

    static synchronized Path home() {
        if (home == null) {
            try {
                home = Files.createTempDirectory("rooftree-district");
                Runtime.getRuntime().addShutdownHook(new Thread(GeneratedDistrict::delete));
                new SyntheticCouncil(new GenerationRequest(CouncilSize.DISTRICT, 12, 3, home)).generate(GenerationListener.NONE);
            } catch (IOException cannotWrite) {
                throw new UncheckedIOException(cannotWrite);
            }
        }
        return home;
    }

    /** What a check that knows nothing of the planting finds as at that day. */
    static ContractCheck check(LocalDate asAt) throws IOException {
        return new ContractCheck(Extracts.read(home(), asAt.toString()), Extracts.contract());
    }

    /** The extracts as at that day; a test must not change them. */
    static synchronized Extracts extracts(LocalDate asAt) throws IOException {
        Extracts extracts = EXTRACTS.get(asAt);
        if (extracts == null) {
            extracts = Extracts.read(home(), asAt.toString());
            EXTRACTS.put(asAt, extracts);
        }
        return extracts;
    }

    static List<Extracts.Row> rows(String feed) throws IOException {
        return extracts(LAST).rows.get(feed);
    }

    private static void delete() {
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }
}
