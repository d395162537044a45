package uk.rooftree.reports.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import uk.rooftree.reports.monthly.MonthlyReader;
import uk.rooftree.warehouse.council.Council;
import uk.rooftree.warehouse.release.ReleaseReader;
import uk.rooftree.warehouse.report.ReleaseReport;

/** The month on paper: {@code management-pack.pdf}. The same release gives the same bytes. */
public final class ManagementPack implements ReleaseReport {

    public static final String FILE = "management-pack.pdf";

    private final Council council;

    public ManagementPack(Council council) {
        this.council = council;
    }

    @Override
    public String name() {
        return "management-pack";
    }

    @Override
    public void prepare() {
        PackWriter.prepare();
    }

    @Override
    public List<Path> write(ReleaseReader release, Path out) {
        Path file = out.resolve(FILE);
        byte[] pdf = PackWriter.write(MonthlyReader.read(release, council));
        try {
            Files.createDirectories(out);
            Files.write(file, pdf);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write \"%s\": %s".formatted(file, unwritable.getMessage()), unwritable);
        }
        return List.of(file);
    }
}
