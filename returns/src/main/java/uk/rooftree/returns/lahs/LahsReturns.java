package uk.rooftree.returns.lahs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import uk.rooftree.returns.submission.Submission;
import uk.rooftree.returns.submission.Submissions;
import uk.rooftree.returns.table.EarlierAnswers;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.figure.Figures;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.ReleaseMarks;
import uk.rooftree.warehouse.release.ReleaseReader;
import uk.rooftree.warehouse.release.Releases;

/** The LAHS returns of one council: what its releases, its typed answers and its changes of the form make of a year. */
public final class LahsReturns {

    private final Home home;
    private final LahsFolder folder;

    public LahsReturns(Home home) {
        this.home = home;
        this.folder = new LahsFolder(home);
    }

    /** Where a year's return is written. */
    public Path out(ReturnYear year) {
        return folder.out(year);
    }

    /** Where officers type a year's answers. */
    public Path answers(ReturnYear year) {
        return folder.inputs(year).answers();
    }

    /**
     * Makes the return of a year, of the newest release as at its 31 March.
     *
     * @throws UserFault if there is no such release, or one of the council's files for it is at fault
     */
    public LahsReturn make(ReturnYear year) {
        EarlierAnswers last = lastYear(year.previous());
        try (ReleaseReader reader = open(release(year))) {
            return make(year, home.council().name(), reader, folder.inputs(year), last);
        }
    }

    /** Makes the return of a year of nothing but these. */
    static LahsReturn make(ReturnYear year, String council, ReleaseReader reader, LahsInputs inputs, EarlierAnswers last) {
        Release release = reader.release();
        Figures figures = reader.figures();
        Catalogue catalogue = catalogue(year, inputs, figures.definitions().keySet());
        AnswerBook book = book(catalogue, inputs, figures, last.answers());
        List<Answer> answers = book.answers();
        List<CheckResult> checks = Checks.of(catalogue, inputs.checks()).judge(book);
        return new LahsReturn(year, council, release.councilCode(), release.number(), release.asAt(), last.source(), answers, checks,
            StatisticianNotes.of(answers, checks, reader), populations(answers, figures));
    }

    /** The release that a year's return tells of. */
    Release release(ReturnYear year) {
        Release release = find(year).orElseThrow(() -> new UserFault(
            "Cannot make the LAHS return of %s: there is no release as at %s, the position it tells. Put the extracts of that date in \"%s\" and run: rooftree run --as-at %s."
                .formatted(year, year.lastDay(), home.inbox(year.lastDay()), year.lastDay())));
        if (isRetired(release)) {
            throw new UserFault("Cannot make the LAHS return of %s: release %d as at %s was retired by rooftree vacuum. Run rooftree run --as-at %s again."
                .formatted(year, release.number(), release.asAt(), release.asAt()));
        }
        return release;
    }

    /** What the home has for a year's return. */
    LahsInputs inputs(ReturnYear year) {
        return folder.inputs(year);
    }

    private static Map<String, String> populations(List<Answer> answers, Figures figures) {
        Map<String, String> populations = new TreeMap<>();
        answers.forEach(answer -> answer.question().formula().figures().forEach(id -> populations.put(id, figures.definition(id).population())));
        return populations;
    }

    /** What was answered for a year: what the council says it sent, else what it submitted here, else what the release of that year comes to. */
    EarlierAnswers lastYear(ReturnYear year) {
        Path submitted = folder.submitted(year);
        if (Files.exists(submitted)) {
            return new EarlierAnswers("as submitted for %s".formatted(year), UploadSheet.read(submitted));
        }
        Optional<Submission> frozen = new Submissions(home).latest(LahsKind.NAME, year.toString());
        if (frozen.isPresent()) {
            return new EarlierAnswers("as submitted for %s (submission %d)".formatted(year, frozen.get().number()), frozen.get().cells());
        }
        Optional<Release> release = find(year).filter(found -> !isRetired(found));
        if (release.isEmpty()) {
            return EarlierAnswers.unknown();
        }
        try (ReleaseReader reader = open(release.get())) {
            Map<String, String> answers = new TreeMap<>();
            Figures figures = reader.figures();
            LahsInputs inputs = folder.inputs(year);
            for (Answer answer : book(catalogue(year, inputs, figures.definitions().keySet()), inputs, figures, Map.of()).answers()) {
                answer.value().ifPresent(value -> answers.put(answer.code(), value));
            }
            return new EarlierAnswers("of release %d as at %s".formatted(release.get().number(), release.get().asAt()), answers);
        }
    }

    private static AnswerBook book(Catalogue catalogue, LahsInputs inputs, Figures figures, Map<String, String> lastYear) {
        return new AnswerBook(catalogue, figures::find, TypedAnswers.read(inputs.answers(), catalogue), lastYear);
    }

    /** What a year's form asks, as these files have it. */
    static Catalogue catalogue(ReturnYear year, LahsInputs inputs, Set<String> figures) {
        List<Question> asked = CatalogueFile.of(year);
        if (Files.exists(inputs.questions())) {
            asked = CatalogueChanges.apply(inputs.questions(), year, figures, asked);
        }
        Catalogue catalogue = new Catalogue(year, asked);
        return Files.exists(inputs.codes()) ? catalogue.as(UploadSheet.codes(inputs.codes(), catalogue)) : catalogue;
    }

    private Optional<Release> find(ReturnYear year) {
        return new Releases(home.warehouse()).latestFor(home.council().onsCode(), year.lastDay());
    }

    private boolean isRetired(Release release) {
        return new ReleaseMarks(home.warehouse()).isRetired(release.number());
    }

    private ReleaseReader open(Release release) {
        return ReleaseReader.open(release, new DeltaTables(home.warehouse()), home.copies());
    }
}
