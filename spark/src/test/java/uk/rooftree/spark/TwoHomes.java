package uk.rooftree.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import uk.rooftree.etl.job.JobListener;
import uk.rooftree.etl.job.MonthlyJob;
import uk.rooftree.etl.job.RunOutcome;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.engine.EngineSupply;
import uk.rooftree.warehouse.model.VisibleTable;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.Releases;

/** One council's extracts in two homes, for one job on two engines. */
record TwoHomes(Home one, Home other) {

    private static final Instant CHANGED = Instant.parse("2026-11-01T00:00:00Z");

    static TwoHomes in(Path folder, String settings) throws IOException {
        TwoHomes homes = new TwoHomes(new Home(folder.resolve("one")), new Home(folder.resolve("other")));
        for (Home home : List.of(homes.one, homes.other)) {
            Files.createDirectories(home.folder());
            Files.writeString(home.councilFile(), settings);
        }
        return homes;
    }

    /** Puts an extract into both inboxes, its time of change and all. */
    TwoHomes file(String asAt, String name, String text) throws IOException {
        for (Home home : List.of(one, other)) {
            Path file = home.inbox(LocalDate.parse(asAt)).resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            Files.setLastModifiedTime(file, FileTime.from(CHANGED));
        }
        return this;
    }

    static RunOutcome run(Home home, String asAt, EngineSupply engines) {
        return new MonthlyJob(home, List.of(), JobListener.SILENT, Clock.fixed(CHANGED, ZoneOffset.UTC)).on(engines).run(LocalDate.parse(asAt));
    }

    static String out(Home home, String asAt, String file) throws IOException {
        return Files.readString(home.out(LocalDate.parse(asAt)).resolve(file));
    }

    /** What differs between the tables of the homes' last releases: names, columns, rows. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        try (DuckDb engine = DuckDb.open()) {
            Release mine = new Releases(one.warehouse()).all().stream().reduce((before, last) -> last).orElseThrow();
            Release theirs = new Releases(other.warehouse()).all().stream().reduce((before, last) -> last).orElseThrow();
            Set<TableName> names = new TreeSet<>(mine.tables().keySet());
            names.addAll(theirs.tables().keySet());
            for (TableName name : names) {
                if (mine.find(name).isEmpty() || theirs.find(name).isEmpty()) {
                    differences.add(name + " is in one release only");
                    continue;
                }
                List<Column> columns = show(engine, new TableName("one", name.table()), one, mine, name);
                List<Column> others = show(engine, new TableName("other", name.table()), other, theirs, name);
                if (!columns.equals(others)) {
                    differences.add("%s has columns %s and %s".formatted(name, columns, others));
                    continue;
                }
                String read = Engine.identifiers(columns.stream().map(Column::name).toList());
                engine.query("(select %1$s from one.%2$s except all select %1$s from other.%2$s) union all (select %1$s from other.%2$s except all select %1$s from one.%2$s) limit 6"
                    .formatted(read, name.table())).rows().forEach(row -> differences.add(name + ": " + row));
            }
        }
        return differences;
    }

    private static List<Column> show(DuckDb engine, TableName as, Home home, Release release, TableName name) {
        TableSnapshot table = VisibleTable.upTo(new DeltaTables(home.warehouse()).at(name, release.find(name).orElseThrow().version()), release.councilCode(),
            release.asAt());
        engine.define(as, table);
        return table.columns();
    }
}
