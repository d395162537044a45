package uk.rooftree.reports.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import uk.rooftree.reports.monthly.MonthlyReader;
import uk.rooftree.reports.quality.QualityReader;
import uk.rooftree.reports.quality.QualitySource;
import uk.rooftree.warehouse.council.Council;
import uk.rooftree.warehouse.release.ReleaseReader;
import uk.rooftree.warehouse.report.ReleaseReport;

/** The month on a screen: {@code dashboard/index.html}, and {@code data-quality.html} beside it. The same release gives the same bytes. */
public final class Dashboard implements ReleaseReport {

    static final String FIRST_PAGE = "index.html";
    static final String QUALITY_PAGE = "data-quality.html";

    private final Council council;

    public Dashboard(Council council) {
        this.council = council;
    }

    @Override
    public String name() {
        return "dashboard";
    }

    @Override
    public List<Path> write(ReleaseReader release, Path out) {
        Path folder = out.resolve("dashboard");
        return List.of(write(folder.resolve(FIRST_PAGE), DashboardPage.write(MonthlyReader.read(release, council))),
            write(folder.resolve(QUALITY_PAGE), QualityPage.write(QualityReader.read(QualitySource.of(release, council)))));
    }

    private static Path write(Path file, String page) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, page);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write \"%s\": %s".formatted(file, unwritable.getMessage()), unwritable);
        }
    }
}
