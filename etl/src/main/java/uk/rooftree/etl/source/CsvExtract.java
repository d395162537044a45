package uk.rooftree.etl.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.warehouse.council.SourceSettings;

/** A delimited text file of one feed: one header line, then a line a row. */
public final class CsvExtract implements Extract {

    private final Contract contract;
    private final Feed feed;
    private final SourceSettings settings;
    private final Path path;
    private final DelimitedFile file;

    /**
     * @param contract what the feed should hold
     * @param feed     which it is
     * @param settings how its file is laid out
     * @param folder   the as-at's folder
     */
    public CsvExtract(Contract contract, Feed feed, SourceSettings settings, Path folder) {
        this.contract = contract;
        this.feed = feed;
        this.settings = settings;
        this.path = folder.resolve(settings.file());
        this.file = new DelimitedFile(feed.name(), path, settings.delimiter(), this::issue);
    }

    @Override
    public boolean isSupplied() {
        return file.isThere();
    }

    @Override
    public String digest() {
        return file.digest();
    }

    @Override
    public ReadExtract read(Path workFolder) {
        return file.read(workFolder, new HeaderLines() {

            @Override
            public boolean isHeader(long record) {
                return record == 0;
            }

            @Override
            public Optional<Header> header(long record, List<String> fields) {
                return Optional.of(Header.of(fields, WantedColumns.of(feed), settings.columns(), CsvExtract.this::issue));
            }
        });
    }

    private FileIssue issue(String rule, String column) {
        return FileIssue.of(contract, rule, feed.name(), DelimitedFile.nameOf(path), column);
    }
}
