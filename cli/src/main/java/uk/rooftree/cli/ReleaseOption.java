package uk.rooftree.cli;

import java.time.LocalDate;

import picocli.CommandLine.Option;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.ReleaseMarks;
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
        Release release = release(home);
        if (new ReleaseMarks(home.warehouse()).isRetired(release.number())) {
            throw new UserFault("Cannot read release %d as at %s: it was retired by rooftree vacuum, and the rows behind its figures are gone. "
                .formatted(release.number(), release.asAt()) + "rooftree history --release %d still tells what it restated.".formatted(release.number()));
        }
        return ReleaseReader.open(release, new DeltaTables(home.warehouse()), home.copies());
    }

    private Release release(Home home) {
        Releases releases = new Releases(home.warehouse());
        String council = home.council().onsCode();
        if (number != null) {
            return releases.release(council, number);
        }
        if (asAt != null) {
            return releases.latestFor(council, asAt)
                .orElseThrow(() -> new UserFault("Cannot find a release as at %s in \"%s\". rooftree status lists those there are.".formatted(asAt, home.folder())));
        }
        return releases.latest(council)
            .orElseThrow(() -> new UserFault("Cannot find a release in \"%s\": none has been published yet. Run: rooftree run --as-at DATE.".formatted(home.folder())));
    }
}
