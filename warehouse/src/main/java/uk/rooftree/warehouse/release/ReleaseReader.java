package uk.rooftree.warehouse.release;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.EngineSettings;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.figure.Dimension;
import uk.rooftree.warehouse.figure.Explainer;
import uk.rooftree.warehouse.figure.Explanation;
import uk.rooftree.warehouse.figure.FigureInterval;
import uk.rooftree.warehouse.figure.FigureUnit;
import uk.rooftree.warehouse.figure.Figures;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelGraph;
import uk.rooftree.warehouse.model.SqlTree;
import uk.rooftree.warehouse.model.Storing;
import uk.rooftree.warehouse.model.VisibleTable;

/**
 * A release, open for reading: every table at the version its manifest names, the reference tables as they were, and the views
 * of the measures over them. Relations are shown when a query first reads them, so that opening costs next to nothing.
 */
public final class ReleaseReader implements AutoCloseable {

    private static final TableName INTERVAL = TableName.of("figure.interval");

    private final Release release;
    private final DeltaTables tables;
    private final SqlTree tree;
    private final ModelGraph graph;
    private final DuckDb engine;
    private final LocalCopies copies;
    private final Optional<Release> definitions;
    private final Set<TableName> shown = new TreeSet<>();
    private Figures figures;

    ReleaseReader(Release release, DeltaTables tables, SqlTree tree, DuckDb engine, LocalCopies copies) {
        this(release, Optional.empty(), tables, tree, engine, copies);
    }

    private ReleaseReader(Release release, Optional<Release> definitions, DeltaTables tables, SqlTree tree, DuckDb engine, LocalCopies copies) {
        this.release = release;
        this.definitions = definitions;
        this.tables = tables;
        this.tree = tree;
        this.graph = tree.graph();
        this.engine = engine;
        this.copies = copies;
        engine.runScript(tree.macros("duckdb"));
    }

    /**
     * Opens a release with an engine of its own.
     *
     * @param copies where files of an object store are put while the release is open; nothing is put there of a warehouse on a disk
     */
    public static ReleaseReader open(Release release, DeltaTables tables, SqlTree tree, EngineSettings settings, Path copies) {
        return new ReleaseReader(release, tables, tree, DuckDb.open(settings), new LocalCopies(copies));
    }

    /** Opens a release with the SQL that travels with the program. */
    public static ReleaseReader open(Release release, DeltaTables tables, Path copies) {
        return open(release, tables, SqlTree.packaged(), EngineSettings.defaults(), copies);
    }

    /**
     * Opens the records of one release under the definitions of another: core is the release's own, reference tables are the other's, and marts and
     * measures are worked out from these anew by the SQL that travels with the program. Published figures stay those of the release.
     */
    public static ReleaseReader openUnder(Release release, Release definitions, DeltaTables tables, Path copies) {
        return new ReleaseReader(release, Optional.of(definitions), tables, SqlTree.packaged(), DuckDb.open(EngineSettings.defaults()), new LocalCopies(copies));
    }

    public Release release() {
        return release;
    }

    public String councilCode() {
        return release.councilCode();
    }

    public LocalDate asAt() {
        return release.asAt();
    }

    /** The published figures. */
    public Figures figures() {
        if (figures == null) {
            show(TableName.of("figure.figure"));
            show(TableName.of("reference.figure_definition"));
            figures = new Figures(engine, release.councilCode(), release.asAt());
        }
        return figures;
    }

    /** The limits of the published figures that have them; none in a release from before limits were published. */
    public List<FigureInterval> intervals() {
        if (release.find(INTERVAL).isEmpty()) {
            return List.of();
        }
        show(INTERVAL);
        return figures().intervals();
    }

    /**
     * A published number down to its rows.
     *
     * @param group    empty: over all units
     * @param mostRows how many rows are listed
     */
    public Explanation explain(String figure, Map<Dimension, String> group, int mostRows) {
        Explainer.relations(tree, figure).forEach(this::show);
        return new Explainer(engine, tree, figures()).explain(figure, group, mostRows);
    }

    /**
     * What each unit brings to a figure over all units, those of protected records among them; for comparing and adding up, not to be shown.
     */
    public List<FigureUnit> units(String figure) {
        Explainer.relations(tree, figure).forEach(this::show);
        return new Explainer(engine, tree, figures()).units(figure);
    }

    /** Whether a measure of this program publishes the figure, so that there are units of it. */
    public boolean hasUnits(String figure) {
        return Explainer.publishes(tree, figure);
    }

    /** The models that a figure is worked out by, its result last: population, exclusions, numerator, result. */
    public List<Model> models(String figure) {
        return Explainer.models(tree, figure);
    }

    /**
     * Runs a query over tables, reference tables, marts and measures of the release by their names.
     *
     * @throws UserFault if it reads what the release does not hold
     */
    public Rows query(String sql) {
        Model.relationsRead(sql).forEach(this::show);
        return engine.query(sql);
    }

    /**
     * Shows a table that no release holds, such as what was landed, as it stands now: this council's rows, up to the as-at date.
     *
     * @throws UserFault if there is no such table
     */
    public void showAsItStands(TableName name) {
        if (shown.add(name)) {
            engine.define(copies.of(VisibleTable.upTo(tables.latest(name), release.councilCode(), release.asAt())));
        }
    }

    /** The engine, showing these relations and all they are made from; for what must be done set-wise, such as an export. */
    public DuckDb engine(TableName... relations) {
        for (TableName relation : relations) {
            show(relation);
        }
        return engine;
    }

    /** Every relation that can be read: tables of the release and views over them. */
    public List<TableName> relations() {
        Set<TableName> names = new TreeSet<>(release.tables().keySet());
        for (Model model : graph.order()) {
            boolean isThere = model.storing() != Storing.TABLE && !model.layer().equals("staging") && names.containsAll(model.sources());
            if (isThere) {
                names.add(model.name());
            }
        }
        return new ArrayList<>(names);
    }

    @Override
    public void close() {
        engine.close();
        copies.close();
    }

    private void show(TableName name) {
        if (shown.contains(name) || name.schema().equals("information_schema")) {
            return;
        }
        Optional<ReleasedTable> table = (name.schema().equals("reference") ? definitions.orElse(release) : release).find(name);
        Optional<Model> model = graph.findModel(name);
        boolean isWorkedOutAnew = definitions.isPresent() && model.filter(made -> made.layer().equals("marts")).isPresent();
        if (table.isPresent() && !isWorkedOutAnew) {
            engine.define(copies.of(VisibleTable.upTo(tables.at(name, table.get().version()), release.councilCode(), release.asAt())));
        } else if (model.isPresent() && (model.get().storing() != Storing.TABLE || isWorkedOutAnew) && !name.schema().equals("staging")) {
            model.get().sources().forEach(this::show);
            if (model.get().layer().equals("marts")) {
                // read several times over by whoever reads it at all
                engine.createWorkTable(name, model.get().sql());
            } else {
                engine.createView(name, model.get().sql());
            }
        } else {
            throw new UserFault("Cannot read %s: release %d of %s as at %s holds no such table".formatted(
                name, release.number(), release.councilCode(), release.asAt()));
        }
        shown.add(name);
    }
}
