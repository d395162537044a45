package uk.rooftree.returns.core.draft;

import java.nio.file.Path;
import java.time.LocalDate;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.warehouse.council.Home;

/** Where a council keeps what it tells Rooftree of its CORE logs of a collection year, and where the return is written. */
public record CoreFolder(Home home, CollectionYear year) {

    /** What CORE knows of the council, if it was written down. */
    public Path service() {
        return home.folder().resolve("core-service.yaml");
    }

    /** What officers typed because no feed tells it. */
    public Path answers() {
        return home.folder().resolve("returns").resolve(name()).resolve("answers.csv");
    }

    /** The folder of a release's return. */
    public Path out(LocalDate asAt) {
        return home.out(asAt).resolve("returns").resolve(name());
    }

    private String name() {
        return "core-%d-%02d".formatted(year.startYear(), year.startYear() % 100 + 1);
    }
}
