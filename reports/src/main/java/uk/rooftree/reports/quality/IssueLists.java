package uk.rooftree.reports.quality;

import java.nio.file.Path;
import java.util.List;

import uk.rooftree.warehouse.council.Council;
import uk.rooftree.warehouse.release.ReleaseReader;
import uk.rooftree.warehouse.report.ReleaseReport;

/** The month's issues to be sent round: {@code issues.xlsx}. */
public final class IssueLists implements ReleaseReport {

    private final Council council;

    public IssueLists(Council council) {
        this.council = council;
    }

    @Override
    public String name() {
        return "issue-lists";
    }

    @Override
    public List<Path> write(ReleaseReader release, Path out) {
        Path file = out.resolve("issues.xlsx");
        IssueWorkbook.write(QualitySource.of(release, council), IssueFilter.all(), file);
        return List.of(file);
    }
}
