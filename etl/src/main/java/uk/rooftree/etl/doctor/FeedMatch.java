package uk.rooftree.etl.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import uk.rooftree.etl.contract.ColumnType;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.contract.FeedColumn;
import uk.rooftree.etl.doctor.ColumnMatch.How;

/** A file held against one feed with one set of names: which column would be which, and how well all of it fits. */
final class FeedMatch {

    /** A look-alike below this is none. */
    private static final double LEAST_LIKENESS = 0.72;
    private static final double SURE = 0.97;

    private record Alike(int field, FeedColumn column, double likeness) {
    }

    private final Feed feed;
    private final NameSource names;
    private final LookedAtFile file;
    private final List<ColumnMatch> columns = new ArrayList<>();
    private final Set<String> found = new HashSet<>();
    private final double score;

    FeedMatch(Feed feed, NameSource names, LookedAtFile file, Likeness likeness) {
        this.feed = feed;
        this.names = names;
        this.file = file;
        match(likeness);
        this.score = score(likeness);
    }

    private void match(Likeness likeness) {
        List<List<String>> ours = new ArrayList<>();
        List<How> how = new ArrayList<>();
        List<Double> confidence = new ArrayList<>();
        for (ColumnEvidence column : file.columns()) {
            String plain = column.name().toLowerCase(Locale.ROOT);
            List<String> mapped = names.columns(feed.name()).getOrDefault(plain, List.of());
            List<String> same = feed.findColumn(plain).map(FeedColumn::name).map(List::of).orElse(List.of());
            List<String> given = (mapped.isEmpty() ? same : mapped).stream().filter(name -> feed.findColumn(name).isPresent() && found.add(name)).toList();
            ours.add(given);
            how.add(given.isEmpty() ? How.UNMATCHED : mapped.isEmpty() ? How.SAME_NAME : names.how());
            confidence.add(given.isEmpty() ? 0 : mapped.isEmpty() ? 1 : SURE);
        }
        for (Alike alike : alike(ours, likeness)) {
            if (ours.get(alike.field()).isEmpty() && found.add(alike.column().name())) {
                ours.set(alike.field(), List.of(alike.column().name()));
                how.set(alike.field(), How.LOOKS_ALIKE);
                confidence.set(alike.field(), Math.min(alike.likeness(), SURE));
            }
        }
        for (int i = 0; i < file.columns().size(); i++) {
            ColumnEvidence column = file.columns().get(i);
            double readable = ours.get(i).isEmpty() ? 0
                : column.shareReadableAs(feed.findColumn(ours.get(i).get(0)).orElseThrow(), names.codes(feed.name(), ours.get(i).get(0)));
            boolean isText = !ours.get(i).isEmpty() && isAnyText(feed.findColumn(ours.get(i).get(0)).orElseThrow());
            columns.add(new ColumnMatch(column.name(), ours.get(i), how.get(i), percent(confidence.get(i)), column.filled(), column.commonestShape(),
                isText ? 100 : percent(readable)));
        }
    }

    private static boolean isAnyText(FeedColumn column) {
        return column.type().isText() && column.codes().isEmpty();
    }

    /** Pairs of a column of the file and one of the feed that look alike, the likest first. */
    private List<Alike> alike(List<List<String>> ours, Likeness likeness) {
        List<Alike> alike = new ArrayList<>();
        for (int field = 0; field < file.columns().size(); field++) {
            ColumnEvidence theirs = file.columns().get(field);
            if (ours.get(field).isEmpty() && !theirs.name().isEmpty()) {
                for (FeedColumn column : feed.columns()) {
                    if (!found.contains(column.name())) {
                        double byName = likeness.of(theirs.name(), column.name());
                        double byValues = isAnyText(column) ? 1 : theirs.shareReadableAs(column, names.codes(feed.name(), column.name()));
                        double both = byName * (0.7 + 0.3 * byValues);
                        if (both >= LEAST_LIKENESS && byValues > 0) {
                            alike.add(new Alike(field, column, both));
                        }
                    }
                }
            }
        }
        alike.sort(Comparator.comparingDouble(Alike::likeness).reversed().thenComparing(Alike::field).thenComparing(pair -> pair.column().name()));
        return alike;
    }

    private double score(Likeness likeness) {
        double matched = columns.stream().mapToDouble(column -> column.how() == How.LOOKS_ALIKE ? column.confidence() / 200.0 : column.confidence() / 100.0).sum();
        List<String> required = feed.columns().stream().filter(column -> column.required().isAlways()).map(FeedColumn::name).toList();
        double needed = (double) required.stream().filter(found::contains).count() / required.size();
        return 0.45 * matched / columns.size() + 0.35 * needed + 0.2 * byFileName(likeness);
    }

    private double byFileName(Likeness likeness) {
        if (names.file(feed.name()).equalsIgnoreCase(file.file())) {
            return 1;
        }
        String stem = file.file().replaceAll("(?i)(\\.(csv|txt|tsv|dat|xlsx|ods|gz|zip))+$", "");
        return stem.equalsIgnoreCase(feed.name()) ? 1 : likeness.of(stem.replaceAll("s$", ""), feed.name()) >= SURE ? 0.8 : 0;
    }

    Feed feed() {
        return feed;
    }

    NameSource names() {
        return names;
    }

    /** How well it fits, 0 to 1. */
    double score() {
        return score;
    }

    int confidence() {
        return percent(Math.min(1, score));
    }

    List<ColumnMatch> columns() {
        return columns;
    }

    /** Columns of the contract that no column of the file fills. */
    List<FeedColumn> lacking() {
        return feed.columns().stream().filter(column -> !found.contains(column.name())).toList();
    }

    /** The file's columns that hold days. */
    List<ColumnEvidence> days() {
        List<ColumnEvidence> days = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).ours().stream().anyMatch(name -> feed.findColumn(name).orElseThrow().type().isDay())) {
                days.add(file.columns().get(i));
            }
        }
        return days;
    }

    /** The contract's codes of one of the feed's columns. */
    List<String> codesOf(String column) {
        return feed.findColumn(column).map(FeedColumn::codes).orElse(List.of());
    }

    /** Codes that are neither the contract's nor mapped, by how many rows have them. */
    List<UnmappedCode> unmappedCodes(Likeness likeness) {
        List<UnmappedCode> unmapped = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            for (String name : columns.get(i).ours()) {
                FeedColumn column = feed.findColumn(name).orElseThrow();
                // a look-alike none of whose values is a code may be something else, and its values a person's
                if (column.type() == ColumnType.CODE && !column.codes().isEmpty() && (columns.get(i).how() != How.LOOKS_ALIKE || file.columns().get(i).hasCodeOf(column, names.codes(feed.name(), name)))) {
                    unmapped.addAll(unmappedCodes(file.columns().get(i), column, likeness));
                }
            }
        }
        unmapped.sort(Comparator.comparing(UnmappedCode::column).thenComparing(Comparator.comparingLong(UnmappedCode::rows).reversed()).thenComparing(UnmappedCode::code));
        return unmapped;
    }

    private List<UnmappedCode> unmappedCodes(ColumnEvidence theirs, FeedColumn column, Likeness likeness) {
        Map<String, String> known = names.codes(feed.name(), column.name());
        Map<String, Long> unknown = new TreeMap<>();
        theirs.codes().forEach((code, rows) -> {
            if (!ColumnEvidence.isCode(column, code, known)) {
                unknown.put(code, rows);
            }
        });
        return unknown.entrySet().stream().map(code -> new UnmappedCode(column.name(), code.getKey(), code.getValue(),
            column.codes().stream().filter(ours -> likeness.isSame(code.getKey(), ours)).findFirst().orElse(""))).toList();
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }
}
