package uk.rooftree.returns.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.service.Provider;
import uk.rooftree.returns.core.service.ServiceAccounts;
import uk.rooftree.returns.core.service.ServiceFile;

/** A file as the check answers for it. */
record Checked(CheckSummary summary, List<Finding> findings) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static Path resource(String name) {
        try {
            return Path.of(Checked.class.getResource(name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ServiceAccounts service() {
        return ServiceFile.read(resource("service.yaml"), Provider.LA);
    }

    static Checked file(Path file) {
        return file(file, service(), Optional.empty());
    }

    static Checked file(Path file, ServiceAccounts service, Optional<LocalDate> on) {
        List<Finding> findings = new ArrayList<>();
        CheckSummary summary = CoreCheck.check(file, new CheckSettings(Optional.<CollectionYear>empty(), on, TODAY, service), findings::add);
        return new Checked(summary, findings);
    }

    static Checked text(Path folder, String text) {
        try {
            return file(Files.writeString(folder.resolve("upload.csv"), text));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
