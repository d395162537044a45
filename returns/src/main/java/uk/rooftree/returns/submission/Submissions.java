package uk.rooftree.returns.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import uk.rooftree.warehouse.DiskTrouble;
import uk.rooftree.warehouse.FaultPoint;
import uk.rooftree.warehouse.FolderTree;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.DurableFolder;
import uk.rooftree.warehouse.release.Pin;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.ReleaseMarks;
import uk.rooftree.warehouse.release.ReleaseReader;
import uk.rooftree.warehouse.release.Releases;
import uk.rooftree.warehouse.release.WarehouseLock;

/**
 * What a council has submitted: {@code submissions/000001} of its home and on, each written once, whole or not at all, and never changed.
 */
public final class Submissions {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{6}");
    /** Where one is put together; whoever finds it left behind may delete it. */
    private static final String UNFINISHED = ".unfinished";

    private final Home home;

    public Submissions(Home home) {
        this.home = home;
    }

    /** In order of number. */
    public List<Submission> list() {
        return folders().stream().map(SubmissionFile::read).toList();
    }

    /**
     * A submission by its number.
     *
     * @throws UserFault if there is none
     */
    public Submission submission(int number) {
        return folders().stream().filter(folder -> folder.equals(folder(number))).findFirst().map(SubmissionFile::read)
            .orElseThrow(() -> new UserFault("Cannot find submission %d in \"%s\". rooftree return submissions lists those there are.".formatted(number, folder())));
    }

    /** The last submission of a return; empty if it was never submitted. */
    public Optional<Submission> latest(String kind, String period) {
        return list().stream().filter(submission -> submission.kind().equals(kind) && submission.period().equals(period)).reduce((earlier, later) -> later);
    }

    /**
     * Freezes a return: keeps its release for good, and puts all it is made from and its files into the next folder. The files are made from what
     * was frozen, so that they can be made from it again. Until this returns nothing is submitted; afterwards, even after a power cut, all of it is.
     *
     * @param signedBy   name of the person who signs
     * @param statements {@code ID}, or {@code SECTION=ID}
     * @param version    of this program
     * @throws UserFault if the return must not be sent as it is, or is not wholly signed; nothing is kept then
     */
    public Submission submit(ReturnKind kind, String period, String signedBy, List<String> statements, String version, Clock clock) {
        Statements known = Statements.read(home.folder().resolve("returns").resolve("statements.csv"));
        try (WarehouseLock lock = WarehouseLock.take(home.warehouse(), home.lockFolder(), "rooftree return %s --submit".formatted(kind.name()), clock)) {
            Path unfinished = DurableFolder.create(folder().resolve(UNFINISHED)).path();
            try {
                FolderTree.empty(unfinished);
                int number = folders().stream().map(Submissions::number).reduce((earlier, later) -> later).orElse(0) + 1;
                Submission submission = freeze(number, kind, period, signedBy, statements, known, version, clock, unfinished);
                Files.writeString(unfinished.resolve(SubmissionFile.NAME), SubmissionFile.write(submission), StandardCharsets.UTF_8);
                try (Stream<Path> files = Files.walk(unfinished)) {
                    DurableFolder.syncTree(folder(), files.filter(Files::isRegularFile).toList());
                }
                // kept before it is submitted: a release too many that is kept harms nobody
                new ReleaseMarks(home.warehouse()).submit(submission.release(), number, new Pin(submission.title(), submission.submittedAt()));
                FaultPoint.pass();
                Files.move(unfinished, folder(number), StandardCopyOption.ATOMIC_MOVE);
                FaultPoint.pass();
                DurableFolder.syncTree(folder(), List.of(folder(number).resolve(SubmissionFile.NAME)));
                return SubmissionFile.read(folder(number));
            } finally {
                FolderTree.empty(unfinished);
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException fault) {
            throw DiskTrouble.asUserFault(fault, "Cannot submit the return", "Nothing was submitted.").orElseGet(() -> new UserFault(
                "Cannot submit the return: %s. Put this right and submit again; nothing was submitted.".formatted(fault.getMessage()), fault));
        }
    }

    private Submission freeze(int number, ReturnKind kind, String period, String signedBy, List<String> statements, Statements known, String version, Clock clock, Path folder)
        throws IOException {
        Path inputs = Files.createDirectories(folder.resolve("inputs"));
        Path outputs = Files.createDirectories(folder.resolve("outputs"));
        String council = home.council().name();
        Release release = kind.release(period);
        kind.freeze(period, inputs);
        try (ReleaseReader reader = open(release)) {
            MadeReturn made = kind.make(new ReturnSource(period, council, reader, inputs), outputs);
            if (!made.obstacles().isEmpty()) {
                throw new UserFault("Cannot submit %s %s as it is:%n  %s%nNothing was submitted.".formatted(kind.name(), period,
                    String.join(System.lineSeparator() + "  ", made.obstacles())));
            }
            return new Submission(number, kind.name(), period, council, release.number(), FrozenFile.of(new Releases(home.warehouse()).manifestOf(release)).sha256(), release.asAt(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS), known.sign(signedBy, kind.name(), made.sections(), statements), ProgramVersion.of(version, kind),
                FrozenFile.of(home.councilFile()), LandedFiles.of(reader), reference(release), FrozenFile.in(inputs), made.files().stream().map(FrozenFile::of).toList(),
                made.cells(), folder);
        }
    }

    /**
     * Makes a submission again, of its release and of what was frozen with it, and compares each file with the one that was sent.
     *
     * @param version of this program
     * @param folder  where the files are put: as they were sent, and, where this program makes others, those in a folder {@code remade} beside them
     * @throws UserFault if what was frozen is no longer as it was
     */
    public Remade remake(Submission submission, ReturnKind kind, String version, Path folder) {
        check(submission.inputs(), submission.inputsFolder());
        check(submission.outputs(), submission.outputsFolder());
        Release release = release(submission);
        String manifest = FrozenFile.of(new Releases(home.warehouse()).manifestOf(release)).sha256();
        if (!manifest.equals(submission.releaseSha256())) {
            throw damaged(new Releases(home.warehouse()).manifestOf(release), submission.releaseSha256(), manifest);
        }
        try (ReleaseReader reader = open(release)) {
            Path again = folder.resolve("remade");
            Files.createDirectories(again);
            FolderTree.empty(again);
            List<FrozenFile> made = kind.make(new ReturnSource(submission.period(), submission.council(), reader, submission.inputsFolder()), again).files().stream()
                .map(FrozenFile::of).toList();
            List<Path> files = new ArrayList<>();
            List<FrozenFile> others = submission.outputs().stream().filter(file -> !made.contains(file)).toList();
            for (FrozenFile file : submission.outputs()) {
                // where it is the same again it is the one that was made now
                Path from = others.isEmpty() ? again.resolve(file.name()) : submission.outputsFolder().resolve(file.name());
                files.add(Files.copy(from, folder.resolve(file.name()), StandardCopyOption.REPLACE_EXISTING));
            }
            if (others.isEmpty()) {
                FolderTree.empty(again);
                Files.delete(again);
            }
            return new Remade(submission, files, others.stream().map(FrozenFile::name).toList(), ProgramVersion.of(version, kind).differencesFrom(submission.program()));
        } catch (IOException fault) {
            throw DiskTrouble.asUserFault(fault, "Cannot make the return again", "What was submitted stays as it is.").orElseGet(() -> new UserFault(
                "Cannot make the return again in \"%s\": %s. Put this right and try again; what was submitted stays as it is.".formatted(folder, fault.getMessage()), fault));
        }
    }

    /** The release of a submission. */
    public Release release(Submission submission) {
        return new Releases(home.warehouse()).release(submission.release());
    }

    /**
     * Gives somebody a return as it would be made now, without freezing it.
     *
     * @param use takes all it would be made from, which is gone afterwards
     */
    public <T> T withReturnNow(ReturnKind kind, String period, Function<ReturnSource, T> use) {
        try {
            Path inputs = Files.createTempDirectory(Files.createDirectories(home.copies()), "inputs-");
            kind.freeze(period, inputs);
            try (ReleaseReader reader = open(kind.release(period))) {
                return use.apply(new ReturnSource(period, home.council().name(), reader, inputs));
            } finally {
                FolderTree.empty(inputs);
                Files.delete(inputs);
            }
        } catch (IOException fault) {
            throw new UserFault("Cannot work in the folder \"%s\": %s. Let the account that runs rooftree write there.".formatted(home.copies(), fault.getMessage()), fault);
        }
    }

    /** Gives somebody all that a submission was made from. */
    public <T> T withSubmission(Submission submission, Function<ReturnSource, T> use) {
        check(submission.inputs(), submission.inputsFolder());
        try (ReleaseReader reader = open(release(submission))) {
            return use.apply(new ReturnSource(submission.period(), submission.council(), reader, submission.inputsFolder()));
        }
    }

    private static void check(List<FrozenFile> frozen, Path folder) {
        for (FrozenFile file : frozen) {
            FrozenFile now = FrozenFile.of(folder.resolve(file.name()));
            if (!now.equals(file)) {
                throw damaged(folder.resolve(file.name()), file.sha256(), now.sha256());
            }
        }
    }

    private static UserFault damaged(Path file, String was, String is) {
        return new UserFault("Cannot make the return again: \"%s\" is not as it was submitted (SHA-256 %s, was %s). Restore it from a backup.".formatted(file, is, was));
    }

    private static SortedMap<String, String> reference(Release release) {
        SortedMap<String, String> reference = new TreeMap<>();
        release.tables().forEach((name, table) -> {
            if (name.schema().equals("reference")) {
                reference.put(name.toString(), "version %d, %s".formatted(table.version(), table.key()));
            }
        });
        return reference;
    }

    private ReleaseReader open(Release release) {
        return ReleaseReader.open(release, new DeltaTables(home.warehouse()), home.copies());
    }

    private Path folder() {
        return home.folder().resolve("submissions");
    }

    private Path folder(int number) {
        return folder().resolve("%06d".formatted(number));
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder())) {
            return folders.filter(folder -> NUMBER.matcher(folder.getFileName().toString()).matches()).sorted().toList();
        } catch (IOException fault) {
            throw new UserFault("Cannot read the submissions in \"%s\": %s. Let the account that runs rooftree read them.".formatted(folder(), fault.getMessage()), fault);
        }
    }

    private static int number(Path folder) {
        return Integer.parseInt(folder.getFileName().toString());
    }
}
