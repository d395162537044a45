package uk.rooftree.etl.staging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.contract.FeedColumn;
import uk.rooftree.etl.source.Extract;
import uk.rooftree.etl.source.ReadExtract;
import uk.rooftree.warehouse.council.ExtractLayout;
import uk.rooftree.warehouse.council.SourceSettings;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.Engine;

/** An extract whose every record is a row of the feed. */
final class RowsAsTheyCome implements FeedSource {

    private final Feed feed;
    private final SourceSettings settings;
    private final ExtractLayout layout;
    private final String reading;
    private final Extract extract;
    private final LoadRequest request;
    private final Engine engine;

    RowsAsTheyCome(Feed feed, SourceSettings settings, ExtractLayout layout, String reading, Extract extract, LoadRequest request, Engine engine) {
        this.feed = feed;
        this.settings = settings;
        this.layout = layout;
        this.reading = reading;
        this.extract = extract;
        this.request = request;
        this.engine = engine;
    }

    @Override
    public boolean isSupplied() {
        return extract.isSupplied();
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public String digest() {
        return extract.digest();
    }

    @Override
    public String layout() {
        return reading + "/" + settings.columns().entrySet().stream().map(Object::toString).collect(Collectors.joining(","));
    }

    @Override
    public String shown() {
        return layout.shown();
    }

    @Override
    public List<ReadExtract> read(Path workFolder) {
        return extract.read(workFolder);
    }

    @Override
    public List<Long> arrive(List<ReadExtract> read) {
        List<Column> columns = ReadExtract.recordColumns(feed.columns().stream().map(FeedColumn::name).toList());
        String selected = feed.columns().stream().map(column -> "    records.\"%s\"".formatted(column.name())).collect(Collectors.joining(",\n"));
        List<String> files = new ArrayList<>();
        for (ReadExtract file : read) {
            TableName shown = new TableName("arrived", feed.name() + "_records" + (files.isEmpty() ? "" : "_" + (files.size() + 1)));
            engine.showRecords(shown, file.records(), columns);
            files.add(Template.ofFile("arrived", request, file).with("records", shown.toString()).with("columns", selected).text());
        }
        engine.createView(new TableName("arrived", feed.name()), String.join("\nunion all\n\n", files));
        return read.stream().map(ReadExtract::rows).toList();
    }
}
