package uk.rooftree.etl.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.contract.FeedColumn;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Profile;
import uk.rooftree.warehouse.council.SourceSettings;

/** Reads the files of a folder and says what they seem to be, and what council.yaml should say of them. It changes nothing. */
public final class Doctor {

    /** A file that fits no feed better than this looks like none. */
    private static final double LEAST_FIT = 0.4;
    private static final List<String> NO_TEXT = List.of(".xls", ".xlsm", ".xlsb", ".json", ".pdf", ".docx", ".md");

    private final Contract contract;
    private final Map<String, SourceSettings> sources;
    private final List<NameSource> names = new ArrayList<>();
    private final Likeness likeness = new Likeness();

    /**
     * @param contract the feeds
     * @param sources  what council.yaml says so far, by feed
     */
    public Doctor(Contract contract, Map<String, SourceSettings> sources) {
        this.contract = contract;
        this.sources = Map.copyOf(sources);
        names.add(NameSource.ofCouncil(sources));
        names.add(NameSource.CONTRACT);
        Profile.NAMES.forEach(name -> names.add(NameSource.of(Profile.find(name).orElseThrow())));
    }

    /** Looks at every file right in a folder. */
    public Diagnosis examine(Path folder) {
        List<FileDiagnosis> files = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        Map<FileDiagnosis, FeedMatch> matches = new LinkedHashMap<>();
        for (Path path : listFiles(folder)) {
            String name = path.getFileName().toString();
            List<LookedAtFile> looked = NO_TEXT.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith) ? List.of() : LookedAtFile.of(path);
            if (looked.isEmpty()) {
                passed.add(name);
            }
            for (LookedAtFile file : looked) {
                Optional<FeedMatch> match = bestMatch(file);
                FileDiagnosis diagnosis = match.map(found -> diagnosis(file, found, folder)).orElseGet(() -> unrecognised(file));
                files.add(diagnosis);
                match.ifPresent(found -> matches.put(diagnosis, found));
            }
        }
        return new Diagnosis(folder.toString(), files, passed, proposal(files, matches));
    }

    private static List<Path> listFiles(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).filter(path -> !path.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UserFault("Cannot look at the folder \"%s\": it is not there or cannot be read. Name a folder of extracts with --folder.".formatted(folder), unreadable);
        }
    }

    private Optional<FeedMatch> bestMatch(LookedAtFile file) {
        FeedMatch best = null;
        for (NameSource source : names) {
            for (Feed feed : contract.feeds()) {
                if (source == NameSource.CONTRACT || source.knows(feed.name())) {
                    FeedMatch match = new FeedMatch(feed, source, file, likeness);
                    if (best == null || match.score() > best.score()) {
                        best = match;
                    }
                }
            }
        }
        return Optional.ofNullable(best).filter(match -> match.score() >= LEAST_FIT);
    }

    private FileDiagnosis diagnosis(LookedAtFile file, FeedMatch match, Path folder) {
        DateEvidence dates = DateEvidence.of(match.days());
        List<String> toDo = new Current(sources, folder).toDo(file, match.feed(), match.columns(), dates.format(), !dates.format().isEmpty());
        toDo.addAll(dates.toDo());
        return new FileDiagnosis(file.file(), file.sheet(), match.feed().name(), match.confidence(), match.names().profile(), file.rows(), file.ragged(), file.encoding(),
            ProposedSources.delimiter(file.delimiter()), dates.format(), dates.told(), match.columns(),
            match.lacking().stream().filter(ProposedSources::isNeeded).map(FeedColumn::name).toList(),
            match.lacking().stream().filter(column -> !ProposedSources.isNeeded(column)).map(FeedColumn::name).toList(),
            match.unmappedCodes(likeness), toDo);
    }

    private static FileDiagnosis unrecognised(LookedAtFile file) {
        return new FileDiagnosis(file.file(), file.sheet(), "", 0, "", file.rows(), file.ragged(), file.encoding(), ProposedSources.delimiter(file.delimiter()), "", "",
            file.columns().stream().map(column -> new ColumnMatch(column.name(), List.of(), ColumnMatch.How.UNMATCHED, 0, column.filled(), column.commonestShape(), 0))
                .toList(), List.of(), List.of(), List.of(), List.of());
    }

    /** One entry a feed, from the file that is likest to it. */
    private String proposal(List<FileDiagnosis> files, Map<FileDiagnosis, FeedMatch> matches) {
        ProposedSources proposed = new ProposedSources();
        for (Feed feed : contract.feeds()) {
            List<FileDiagnosis> ofFeed = files.stream().filter(file -> file.feed().equals(feed.name()))
                .sorted(Comparator.comparingInt(FileDiagnosis::confidence).reversed()).toList();
            if (!ofFeed.isEmpty()) {
                proposed.add(ofFeed.get(0), matches.get(ofFeed.get(0)));
            }
            ofFeed.stream().skip(1).forEach(file -> proposed.pass(file.file(), "looks like %s too; one of the two, or a pattern such as *.csv for both".formatted(feed.name())));
        }
        files.stream().filter(file -> !file.isRecognised()).forEach(file -> proposed.pass(file.file(), "looks like no feed"));
        return proposed.text();
    }
}
