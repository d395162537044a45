package uk.rooftree.etl.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** The {@code council.yaml} of the synthetic council: the one place that knows that file's keys. */
final class CouncilYaml {

    /** No district has this code, nor will: the ONS numbers them upwards from 1. */
    static final String ONS_CODE = "E07999001";

    private CouncilYaml() {
    }

    static void write(GenerationRequest request) throws IOException {
        Files.createDirectories(request.home());
        Files.writeString(request.home().resolve("council.yaml"), text(request.size()), StandardCharsets.UTF_8);
    }

    private static String text(CouncilSize size) {
        String name = switch (size) {
            case DISTRICT -> "Nowhereton District Council (synthetic)";
            case BOROUGH -> "Nowhereton Borough Council (synthetic)";
            case LONDON -> "Greater Nowhereton (synthetic)";
            case ENGLAND -> "All of Nowhere (synthetic)";
        };
        return """
            # A council that does not exist, made by rooftree generate. Every record in inbox/ is invented.
            council:
              name: "%s"
              ons-code: %s
              region: South East

            scheme:
              kind: bands
              bands: [A, B, C, D]

            targets:
              voids.relet_days.lahs_g1a: {at-most: 50, source: "invented"}
            """.formatted(name, ONS_CODE);
    }
}
