package uk.rooftree.etl.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.staging.EventMonths;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.EngineSettings;
import uk.rooftree.warehouse.engine.EngineSupply;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.Releases;

/**
 * Folders that come out of order, or wrong at first, are loaded into the same rows of every table as in order. Only the load is run, without
 * figures and reports, so that many histories can be tried: {@code -Dloads.seeds=20}.
 */
@Tag("long")
class LoadsInAnyOrderTest {

    private static final List<LocalDate> MONTHS = List.of(LocalDate.parse("2026-07-31"), LocalDate.parse("2026-08-31"), LocalDate.parse("2026-09-30"),
        LocalDate.parse("2026-10-31"));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void folders_in_any_order_are_loaded_into_the_same_rows() throws IOException {
        for (long seed = Long.getLong("loads.first", 1); seed < Long.getLong("loads.first", 1) + Integer.getInteger("loads.seeds", 1); seed++) {
            EventMonths months = new EventMonths(seed);
            Map<LocalDate, Map<String, byte[]>> files = new TreeMap<>();
            MONTHS.forEach(asAt -> files.put(asAt, months.next(asAt.toString())));
            Loads inOrder = new Loads(folder.resolve("in-order-" + seed));
            for (LocalDate asAt : MONTHS) {
                inOrder.deliver(asAt, files.get(asAt));
                inOrder.run(asAt);
            }
            Loads anyOrder = new Loads(folder.resolve("any-order-" + seed));
            Random random = new Random(seed);
            List<LocalDate> order = new ArrayList<>(MONTHS);
            Collections.shuffle(order, random);
            for (LocalDate asAt : order) {
                boolean isWrongAtFirst = random.nextBoolean();
                if (isWrongAtFirst) {
                    Map<String, byte[]> wrong = new TreeMap<>(files.get(asAt));
                    wrong.keySet().removeIf(name -> !name.startsWith("property") && random.nextInt(4) == 0);
                    anyOrder.deliver(asAt, wrong);
                    anyOrder.run(asAt);
                }
                anyOrder.deliver(asAt, files.get(asAt));
                // what is wrong may be found only when a later date is run
                if (!isWrongAtFirst || random.nextBoolean()) {
                    anyOrder.run(asAt);
                }
            }
            for (LocalDate asAt : MONTHS) {
                anyOrder.run(asAt);
            }
            Map<TableName, List<String>> expected = inOrder.rows();
            anyOrder.rows().forEach((table, rows) -> assertThat(rows).as("seed %s, %s: %s", files.keySet(), order, table).isEqualTo(expected.get(table)));
        }
    }

    /** A council's home of which only the load is run. */
    private static final class Loads {

        private final Home home;

        Loads(Path folder) throws IOException {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("council.yaml"), "council: {name: Smallshire, ons-code: E07999002}\n");
            this.home = new Home(folder);
        }

        void deliver(LocalDate asAt, Map<String, byte[]> files) throws IOException {
            Path inbox = Files.createDirectories(home.inbox(asAt));
            try (var before = Files.list(inbox)) {
                for (Path file : before.toList()) {
                    Files.delete(file);
                }
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(inbox.resolve(file.getKey()), file.getValue());
            }
        }

        /** As the job does: the date, then the published dates that rest on what is loaded otherwise by now. */
        void run(LocalDate asAt) {
            try (JobRepositoryFile jobs = JobRepositoryFile.open(home.jobRepository())) {
                LoadedStates states = jobs.loadedStates();
                SortedSet<LocalDate> stale = load(states, open(asAt));
                Set<LocalDate> told = new TreeSet<>(Set.of(asAt));
                while (stale.stream().anyMatch(date -> !told.contains(date))) {
                    LocalDate next = stale.stream().filter(date -> !told.contains(date)).findFirst().orElseThrow();
                    told.add(next);
                    SortedSet<LocalDate> after = load(states, open(next).loadingAgain());
                    stale = after.isEmpty() ? stale : after;
                }
            }
        }

        private MonthlyRun open(LocalDate asAt) {
            return new MonthlyRun(home, home.council(), asAt, List.of(), CLOCK, EngineSettings.defaults(), EngineSupply.DUCKDB);
        }

        /** Nothing is stale after a run that was held back. */
        private static SortedSet<LocalDate> load(LoadedStates states, MonthlyRun opened) {
            try (MonthlyRun run = opened) {
                run.loadEarlierFolders();
                run.listFeeds().forEach(run::land);
                run.load();
                run.publish();
                run.loadedState().ifPresent(state -> states.keep(run.asAt(), state));
                return run.listStale(states);
            } catch (UserFault heldBack) {
                return new TreeSet<>();
            }
        }

        Map<TableName, List<String>> rows() {
            Map<TableName, List<String>> rows = new TreeMap<>();
            DeltaTables tables = new DeltaTables(home.warehouse());
            Release last = new Releases(home.warehouse()).all().stream().max((one, other) -> one.asAt().equals(other.asAt())
                ? Integer.compare(one.number(), other.number()) : one.asAt().compareTo(other.asAt())).orElseThrow();
            try (DuckDb engine = DuckDb.open()) {
                last.tables().forEach((name, table) -> {
                    engine.define(tables.at(name, table.version()));
                    rows.put(name, engine.query("select * from " + name).rows().stream().map(Object::toString).sorted().toList());
                });
            }
            return rows;
        }
    }
}
