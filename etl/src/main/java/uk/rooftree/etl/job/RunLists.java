package uk.rooftree.etl.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import uk.rooftree.etl.staging.IssuesCsv;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.figure.FigureCsv;
import uk.rooftree.warehouse.figure.Figures;
import uk.rooftree.warehouse.figure.IntervalCsv;
import uk.rooftree.warehouse.figure.IssueEffect;
import uk.rooftree.warehouse.figure.Restatement;
import uk.rooftree.warehouse.figure.RestatementCsv;
import uk.rooftree.warehouse.figure.Standing;
import uk.rooftree.warehouse.figure.StandingCsv;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelGraph;
import uk.rooftree.warehouse.model.Storing;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.ReleaseReader;

/**
 * The lists a run leaves beside its reports: {@code figures.csv}, {@code figure_limits.csv}, {@code figure_standing.csv}, {@code issues.csv},
 * {@code issue_effects.csv} and, where a release of the date took another's place, {@code restatements.csv}. The same release gives the
 * same bytes.
 */
final class RunLists {

    private final Engine engine;
    private final DeltaTables tables;
    private final ModelGraph graph;
    private final String councilCode;
    private final LocalDate asAt;

    RunLists(Engine engine, DeltaTables tables, ModelGraph graph, String councilCode, LocalDate asAt) {
        this.engine = engine;
        this.tables = tables;
        this.graph = graph;
        this.councilCode = councilCode;
        this.asAt = asAt;
    }

    /** {@code figures.csv}. */
    Path writeFigures(Path folder, Figures figures) {
        Path file = folder.resolve("figures.csv");
        FigureCsv.write(file, figures.rows());
        return file;
    }

    /** {@code figure_limits.csv}: between which values figures may lie by chance alone. */
    Path writeLimits(Path folder, ReleaseReader release) {
        return write(folder.resolve("figure_limits.csv"), IntervalCsv.text(release.intervals()));
    }

    /** {@code issues.csv}, of what is loaded now: a load that is stopped has no release, and its issues are wanted most. */
    Path writeIssues(Path folder) {
        Path file = folder.resolve("issues.csv");
        showLatest(IssuesCsv.LISTING);
        engine.define(tables.latest(TableName.of("reference.feed")));
        IssuesCsv.write(engine, councilCode, asAt, file);
        return file;
    }

    /** {@code issue_effects.csv}: which figures the issues touch and by how much, rule by rule. */
    Path writeEffects(Path folder, ReleaseReader release) {
        return write(folder.resolve("issue_effects.csv"), IssueEffect.csv(IssueEffect.read(release::query, asAt), asAt));
    }

    /** {@code figure_standing.csv}: each figure row against its target, its own months, and the month and the year before. */
    Path writeStanding(Path folder, ReleaseReader release) {
        return write(folder.resolve("figure_standing.csv"), StandingCsv.text(Standing.read(release::query, asAt)));
    }

    /** What was written of restatements, and how many figure rows the last release restated. */
    record Restated(Optional<Path> file, int rows) { }

    /**
     * {@code restatements.csv}: what each release of the date changed in the figures of the one it replaced; none before the second.
     * Each release but the last is opened once.
     *
     * @param published every release of the date, in order
     * @param last      the figures of the last of them
     * @param opener    opens a release
     */
    Restated writeRestatements(Path folder, List<Release> published, Figures last, Function<Release, ReleaseReader> opener) {
        if (published.size() < 2) {
            return new Restated(Optional.empty(), 0);
        }
        StringBuilder text = new StringBuilder(RestatementCsv.header());
        Figures before = read(published.get(0), opener);
        int rows = 0;
        for (int i = 1; i < published.size(); i++) {
            Figures after = i == published.size() - 1 ? last : read(published.get(i), opener);
            List<Restatement> restatements = Restatement.between(before, after);
            text.append(RestatementCsv.lines(published.get(i).number(), published.get(i - 1).number(), restatements));
            rows = restatements.size();
            before = after;
        }
        return new Restated(Optional.of(write(folder.resolve("restatements.csv"), text)), rows);
    }

    private static Path write(Path file, CharSequence text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot write %s: %s".formatted(file, refused.getMessage()), refused);
        }
    }

    /** The rows of a release's figures, which outlast its being open. */
    private static Figures read(Release release, Function<Release, ReleaseReader> opener) {
        try (ReleaseReader reader = opener.apply(release)) {
            return reader.figures();
        }
    }

    /** Shows a relation as its tables stand now, whether or not a release names them: a stopped load has none. */
    private void showLatest(TableName name) {
        Optional<Model> view = graph.findModel(name).filter(model -> model.storing() == Storing.VIEW);
        view.ifPresentOrElse(model -> {
            model.sources().forEach(this::showLatest);
            engine.createView(name, model.sql());
        }, () -> engine.define(tables.latest(name)));
    }
}
