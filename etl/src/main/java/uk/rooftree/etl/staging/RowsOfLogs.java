package uk.rooftree.etl.staging;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.source.Extract;
import uk.rooftree.etl.source.ReadExtract;
import uk.rooftree.warehouse.council.CoreLayout;
import uk.rooftree.warehouse.council.SourceSettings;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.model.SqlTree;

/** A CORE download, of whose logs rows of several feeds are made: it is read once for all of them. */
final class RowsOfLogs implements FeedSource {

    private final Feed feed;
    private final SourceSettings settings;
    private final CoreLayout layout;
    private final Extract download;
    private final CoreRows rows;
    private final SqlTree tree;
    private final LoadRequest request;

    RowsOfLogs(Feed feed, SourceSettings settings, CoreLayout layout, Extract download, CoreRows rows, SqlTree tree, LoadRequest request) {
        this.feed = feed;
        this.settings = settings;
        this.layout = layout;
        this.download = download;
        this.rows = rows;
        this.tree = tree;
        this.request = request;
    }

    @Override
    public boolean isSupplied() {
        return download.isSupplied();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public String digest() {
        return download.digest();
    }

    /** Another way of making the rows gives other rows, too. */
    @Override
    public String layout() {
        return layout.reading() + "/" + settings.dateFormat() + "/" + CoreRows.reading(tree, feed.name());
    }

    @Override
    public String shown() {
        return layout.shown();
    }

    @Override
    public List<ReadExtract> read(Path workFolder) {
        String download = layout.shown() + layout.reading() + settings.dateFormat();
        return rows.read(feed, this.download, download, settings.dateFormat(), workFolder);
    }

    @Override
    public List<Long> arrive(List<ReadExtract> read) {
        return rows.arrive(feed, read, request);
    }

    @Override
    public Optional<TableName> setAside() {
        return Optional.of(CoreRows.setAside(feed.name()));
    }
}
