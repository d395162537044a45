package uk.rooftree.etl.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** The {@code council.yaml} and the {@code targets.csv} of the synthetic council: the one place that knows their keys. */
final class CouncilYaml {

    /** No district has this code, nor will: the ONS numbers them upwards from 1. */
    static final String ONS_CODE = "E07999001";

    /** Invented, each so that some months meet it and some do not; one is made stricter from April 2026. */
    private static final String TARGETS = """
        figure,where,target,direction,amber_tolerance,valid_from,valid_to,limits_from,owner,source
        voids.relet_days.lahs_g1a,,50,at_most,5,,,,Voids manager,invented
        voids.relet_days.lahs_g1a.month,,50,at_most,5,,,,Voids manager,invented
        voids.rate_percent,,2,at_most,0.5,,,,Voids manager,invented
        decisions.in_target_percent,,80,at_least,5,,2026-03-31,,Housing register manager,invented
        decisions.in_target_percent,,85,at_least,5,2026-04-01,,,Housing register manager,invented
        enquiries.in_target_percent,,90,at_least,5,,,,Customer services manager,invented
        register.pending.applications,,300,at_most,50,,,,Housing register manager,invented
        lettings.verified_percent,,100,at_least,0,,,,Housing register manager,invented
        occupancy.overcrowded_percent,,5,at_most,1,,,,Head of housing,invented
        """;

    private CouncilYaml() {
    }

    static void write(GenerationRequest request) throws IOException {
        Files.createDirectories(request.home());
        Files.writeString(request.home().resolve("council.yaml"), text(request.size()), StandardCharsets.UTF_8);
        Files.writeString(request.home().resolve("targets.csv"), TARGETS, StandardCharsets.UTF_8);
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
            """.formatted(name, ONS_CODE);
    }
}
