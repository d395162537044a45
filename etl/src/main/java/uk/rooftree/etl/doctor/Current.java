package uk.rooftree.etl.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.contract.FeedColumn;
import uk.rooftree.warehouse.council.DelimitedLayout;
import uk.rooftree.warehouse.council.SourceSettings;

/** The settings as they are now, held against what a file turned out to be: what stands in the way of loading it. */
final class Current {

    private final Map<String, SourceSettings> sources;
    private final Path folder;

    Current(Map<String, SourceSettings> sources, Path folder) {
        this.sources = new TreeMap<>(sources);
        this.folder = folder;
    }

    /** The delimiter that a source's files are read by. */
    static String delimiter(SourceSettings source) {
        return source.layouts().stream().filter(DelimitedLayout.class::isInstance).map(DelimitedLayout.class::cast).findFirst()
            .map(layout -> ProposedSources.delimiter(layout.delimiter())).orElse("comma");
    }

    /** What must be put right, in the order a person would do it. */
    List<String> toDo(LookedAtFile file, Feed feed, List<ColumnMatch> columns, String dateFormat, boolean hasDays) {
        SourceSettings source = sources.getOrDefault(feed.name(), SourceSettings.asContract(feed.name()));
        List<String> settings = new ArrayList<>();
        List<String> extract = new ArrayList<>();
        if (source.layouts().stream().noneMatch(layout -> layout.files(folder).contains(folder.resolve(file.file())))) {
            settings.add("its file");
        }
        if (file.delimiter() != LookedAtFile.NONE && !delimiter(source).equals(ProposedSources.delimiter(file.delimiter()))) {
            settings.add("its delimiter (%s)".formatted(ProposedSources.delimiter(file.delimiter())));
        }
        if (hasDays && !dateFormat.isEmpty() && !source.dateFormat().equals(dateFormat)) {
            settings.add("its dates (%s)".formatted(dateFormat));
        }
        List<String> named = new ArrayList<>();
        for (FeedColumn needed : feed.columns()) {
            if (ProposedSources.isNeeded(needed) && !isFilled(source, file, needed.name())) {
                (columns.stream().anyMatch(column -> column.ours().contains(needed.name())) ? named : extract).add(needed.name());
            }
        }
        if (!named.isEmpty()) {
            settings.add("what its columns are called (%s)".formatted(String.join(", ", named)));
        }
        List<String> toDo = new ArrayList<>();
        if (!settings.isEmpty()) {
            toDo.add("put the entry proposed for %s into council.yaml, which says %s".formatted(feed.name(), String.join(", ", settings)));
        }
        if (!extract.isEmpty()) {
            toDo.add("have put into the extract: %s".formatted(String.join(", ", extract)));
        }
        if (file.ragged() > 10 && file.ragged() * 100 > file.rows()) {
            toDo.add("have it written again: %,d of %,d rows do not have as many fields as the header".formatted(file.ragged(), file.rows()));
        }
        return toDo;
    }

    private static boolean isFilled(SourceSettings source, LookedAtFile file, String column) {
        Map<String, String> mapped = new TreeMap<>();
        source.columns().forEach((theirs, ours) -> mapped.put(theirs.strip().toLowerCase(Locale.ROOT), ours));
        return file.columns().stream().map(theirs -> theirs.name().toLowerCase(Locale.ROOT))
            .anyMatch(theirs -> SourceSettings.canonicalColumns(mapped.getOrDefault(theirs, theirs)).contains(column));
    }
}
