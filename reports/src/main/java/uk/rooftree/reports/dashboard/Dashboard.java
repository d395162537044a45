package uk.rooftree.reports.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import uk.rooftree.reports.monthly.MonthlyReader;
import uk.rooftree.warehouse.council.Council;
import uk.rooftree.warehouse.release.ReleaseReader;
import uk.rooftree.warehouse.report.ReleaseReport;

/** The month on a screen: {@code dashboard/index.html}. The same release gives the same bytes. */
public final class Dashboard implements ReleaseReport {

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
        Path file = out.resolve("dashboard").resolve("index.html");
        String page = DashboardPage.write(MonthlyReader.read(release, council));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write \"%s\": %s".formatted(file, unwritable.getMessage()), unwritable);
        }
        return List.of(file);
    }
}
