package uk.rooftree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ReferenceTable;
import uk.rooftree.warehouse.model.Storing;
import uk.rooftree.warehouse.testing.Fixture;
import uk.rooftree.warehouse.testing.SqlTables;

/**
 * The hand-worked tables of the warehouse's own tests on both engines. Those tests run on DuckDB, which proves DuckDB's answers;
 * their tables are written down meanwhile, each test's as a council of its own, and every model is then made of all councils
 * on both engines, generated registers among them.
 */
class FixturesOnBothEnginesTest {

    /** Made-up registers beside the fixtures; the tests tagged long have others. */
    private static final int GENERATED = 60;

    /** Of so many councils one is seen by the models over all measures. */
    private static final int EVERY = 8;

    /** What models make, unless a test gives it. */
    private static final Set<TableName> MADE = Engines.modelsOverKeptRows().stream().map(Model::name).collect(Collectors.toSet());

    private static final Set<Fixture> FIXTURES = new LinkedHashSet<>();

    @BeforeAll
    static void runTheTestsOfTheWarehouse() {
        SqlTables.record(FIXTURES::add);
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        try {
            LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectPackage("uk.rooftree.warehouse.figures")).build(), summary);
        } finally {
            SqlTables.record(null);
        }
        assertThat(summary.getSummary().getFailures()).isEmpty();
        assertThat(summary.getSummary().getTestsSucceededCount()).isGreaterThan(100);
    }

    @Test
    void every_model_gives_the_same_rows_over_every_table_that_a_test_gives() {
        Map<Set<ReferenceTable>, List<Fixture>> groups = new LinkedHashMap<>();
        FIXTURES.forEach(fixture -> groups.computeIfAbsent(notByCouncil(fixture), same -> new ArrayList<>()).add(fixture));
        Map<String, String> faults = new TreeMap<>();
        groups.forEach((shared, fixtures) -> {
            // where a test gave the rows of a model, that model need not be made, and those before it say nothing new
            Map<Set<TableName>, List<Fixture>> byStandIns = new LinkedHashMap<>();
            fixtures.forEach(fixture -> byStandIns.computeIfAbsent(standIns(fixture), same -> new ArrayList<>()).add(fixture));
            byStandIns.forEach((standIns, alike) -> {
                boolean isWhole = shared.isEmpty() && standIns.isEmpty();
                faults.putAll(compare(alike, shared, standIns, isWhole));
            });
        });
        assertThat(faults).isEmpty();
    }

    private static Map<String, String> compare(List<Fixture> fixtures, Set<ReferenceTable> shared, Set<TableName> standIns, boolean isWhole) {
        CouncilTables tables = new CouncilTables(Engines.TREE);
        shared.forEach(table -> tables.put(table.name(), table.columns(), table.rows()));
        Set<String> withIssues = new HashSet<>();
        for (Fixture fixture : fixtures) {
            Map<String, String> codes = new HashMap<>();
            fixture.given().values().stream().filter(table -> !shared.contains(table)).forEach(table -> tables.add(table, codes));
            if (givesIssues(fixture)) {
                withIssues.addAll(codes.values());
            }
        }
        List<Model> models = Engines.without(Engines.modelsOverKeptRows(), tables.names());
        BothEngines both = new BothEngines(Engines.duckDb(), Engines.spark());
        if (isWhole) {
            // more councils cost Spark next to nothing, a run of their own would cost it all models once more
            new Random(20261031).longs(GENERATED).forEach(seed -> new GeneratedRegister(seed).addTo(tables));
            both.show(tables);
            Set<TableName> overAll = overAllMeasures(models);
            both.run(models.stream().filter(model -> !overAll.contains(model.name())).toList());
            // these have hundreds of rows of each council, whatever it has: a part of the councils tells as much
            both.showEach(EVERY, withIssues, tables);
            both.run(models.stream().filter(model -> overAll.contains(model.name())).toList());
        } else {
            both.show(tables);
            both.run(models, readersOf(models, standIns, shared));
        }
        Map<String, String> faults = new TreeMap<>();
        both.faults().forEach((model, fault) -> faults.put(model + " with " + standIns + " given by " + fixtures.get(0).test(), fault));
        System.out.println(fixtures.size() + " fixtures with " + standIns + " given: " + both);
        return faults;
    }

    /** Models that read what every measure gives, and those of the quality of the data. */
    private static Set<TableName> overAllMeasures(List<Model> models) {
        Set<TableName> overAll = new TreeSet<>();
        for (Model model : models) {
            if (model.name().schema().equals("quality") || !model.appended().isEmpty() || model.sources().stream().anyMatch(overAll::contains)) {
                overAll.add(model.name());
            }
        }
        return overAll;
    }

    private static boolean givesIssues(Fixture fixture) {
        return fixture.given().values().stream().anyMatch(table -> table.name().schema().equals("core") && table.name().table().startsWith("issue") && !table.rows().isEmpty());
    }

    /**
     * Models that read what was changed, and those that read it through a view. What they give is compared; what they read is
     * DuckDB's, and those after them are compared with the fixtures that change nothing.
     */
    private static Set<TableName> readersOf(List<Model> models, Set<TableName> standIns, Set<ReferenceTable> shared) {
        Set<TableName> changed = new TreeSet<>(standIns);
        shared.forEach(table -> changed.add(table.name()));
        Set<TableName> readers = new TreeSet<>();
        for (Model model : models) {
            if (model.sources().stream().anyMatch(changed::contains)) {
                readers.add(model.name());
                if (model.storing() == Storing.VIEW) {
                    changed.add(model.name());
                }
            }
        }
        return readers;
    }

    /** Reference tables of a test that differ from the tree's own: all councils of a run share them. */
    private static Set<ReferenceTable> notByCouncil(Fixture fixture) {
        Set<ReferenceTable> own = new LinkedHashSet<>();
        for (ReferenceTable table : fixture.given().values()) {
            boolean isByCouncil = table.columns().stream().map(Column::name).anyMatch("council_code"::equals);
            if (!isByCouncil) {
                own.add(table);
            }
        }
        return own;
    }

    private static Set<TableName> standIns(Fixture fixture) {
        Set<TableName> standIns = new TreeSet<>(fixture.given().keySet());
        standIns.retainAll(MADE);
        standIns.removeIf(name -> name.schema().equals("previous"));
        return standIns;
    }
}
