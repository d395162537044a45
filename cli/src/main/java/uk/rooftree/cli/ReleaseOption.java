package uk.rooftree.cli;

import java.time.LocalDate;

import picocli.CommandLine.Option;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.ReleaseReader;
import uk.rooftree.warehouse.release.Releases;

/** Which release a question is about: the last one unless a date or a number is given. */
final class ReleaseOption {

    @Option(names = "--as-at", paramLabel = "DATE", converter = AsAtOption.class, description = "The release of this as-at date (default: the last release).")
    private LocalDate asAt;

    @Option(names = "--release", paramLabel = "N", description = "The release of this number.")
    private Integer number;

    /** Opens the release for reading. */
    ReleaseReader open(Home home) {
        return ReleaseReader.open(release(home), new DeltaTables(home.warehouse()), home.copies());
    }

    private Release release(Home home) {
        Releases releases = new Releases(home.warehouse());
        String council = home.council().onsCode();
        if (number != null) {
            return releases.all().stream().filter(release -> release.number() == number && release.councilCode().equals(council)).findFirst()
                .orElseThrow(() -> new UserFault("Cannot find release %d in \"%s\". rooftree status lists those there are.".formatted(number, home.folder())));
        }
        if (asAt != null) {
            return releases.latestFor(council, asAt)
                .orElseThrow(() -> new UserFault("Cannot find a release as at %s in \"%s\". rooftree status lists those there are.".formatted(asAt, home.folder())));
        }
        return releases.latest(council)
            .orElseThrow(() -> new UserFault("Cannot find a release in \"%s\": none has been published yet. Run: rooftree run --as-at DATE.".formatted(home.folder())));
    }
}
