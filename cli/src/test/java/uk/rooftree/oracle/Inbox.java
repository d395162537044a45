package uk.rooftree.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders of an inbox, each file checked by itself, in date order. */
final class Inbox {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Contract contract;
    private final TreeMap<LocalDate, Folder> folders = new TreeMap<>();
    private final List<Issue> issues = new ArrayList<>();

    /** One folder: the files it holds by feed, and whether something stops it. */
    static final class Folder {

        final LocalDate asAt;
        final Map<String, FileLoad> files = new HashMap<>();
        final List<Issue> issues = new ArrayList<>();

        Folder(LocalDate asAt) {
            this.asAt = asAt;
        }

        private void forgetSnapshots() {
            files.values().stream().filter(file -> !file.feed.isEventFeed()).forEach(file -> file.standing.clear());
        }

        boolean isStopped() {
            return issues.stream().anyMatch(issue -> issue.level().equals("stop"))
                || files.values().stream().anyMatch(FileLoad::isStopped);
        }
    }

    private Inbox(Contract contract) {
        this.contract = contract;
    }

    /** Reads all folders up to the last of these as-ats; of others it keeps the rows of event feeds only, and the counts. */
    static Inbox read(Contract contract, Path inbox, Collection<LocalDate> asAts) {
        LocalDate upTo = asAts.stream().max(LocalDate::compareTo).orElseThrow();
        Inbox read = new Inbox(contract);
        try (Stream<Path> entries = Files.list(inbox)) {
            for (Path entry : entries.filter(Files::isDirectory).sorted().toList()) {
                String name = entry.getFileName().toString();
                Optional<LocalDate> asAt = asAt(name);
                if (asAt.isEmpty()) {
                    read.issues.add(new Issue("R-FILE-011", "flag", "", name, 0, "", "", name));
                } else if (!asAt.get().isAfter(upTo)) {
                    Folder folder = read.load(entry, asAt.get());
                    if (!asAts.contains(asAt.get())) {
                        folder.forgetSnapshots();
                    }
                    read.folders.put(asAt.get(), folder);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot list " + inbox, fault);
        }
        read.compareWithFoldersBefore();
        return read;
    }

    private static Optional<LocalDate> asAt(String name) {
        try {
            return DATE.matcher(name).matches() ? Optional.of(LocalDate.parse(name)) : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private Folder load(Path path, LocalDate asAt) {
        Folder folder = new Folder(asAt);
        for (Feed feed : contract.feeds().values()) {
            Path file = path.resolve(feed.name + ".csv");
            if (Files.isRegularFile(file)) {
                folder.files.put(feed.name, FileLoad.of(feed, asAt, file));
            }
        }
        return folder;
    }

    /** R-FILE-007 and R-FILE-010, against the last as-at that was published. */
    private void compareWithFoldersBefore() {
        Folder published = null;
        for (Folder folder : folders.values()) {
            if (published != null) {
                for (Feed feed : contract.feeds().values()) {
                    FileLoad before = published.files.get(feed.name);
                    FileLoad now = folder.files.get(feed.name);
                    if (feed.isEventFeed() || before == null) {
                        continue;
                    }
                    if (now == null) {
                        folder.issues.add(Issue.ofFile("R-FILE-010", "stop", feed, feed.name + ".csv", ""));
                    } else if (before.rowsRead >= 50 && now.rowsRead * 100 < before.rowsRead * 80 && !now.isStopped()) {
                        folder.issues.add(Issue.ofFile("R-FILE-007", "stop", feed, now.file, ""));
                    }
                }
            }
            if (!folder.isStopped()) {
                published = folder;
            }
        }
    }

    Optional<Folder> folder(LocalDate asAt) {
        return Optional.ofNullable(folders.get(asAt));
    }

    /** The folders up to an as-at that are not stopped, in date order. */
    List<Folder> goodFoldersUpTo(LocalDate asAt) {
        return folders.headMap(asAt, true).values().stream().filter(folder -> !folder.isStopped()).toList();
    }

    List<Issue> issues() {
        return issues;
    }
}
