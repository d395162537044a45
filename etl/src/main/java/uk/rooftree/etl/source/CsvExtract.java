package uk.rooftree.etl.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.warehouse.council.DelimitedLayout;

/** Delimited text files of one feed, each of them one header line, then a line a row. */
public final class CsvExtract implements Extract {

    private final Contract contract;
    private final Feed feed;
    private final Map<String, String> columns;
    private final List<Path> paths;
    private final DelimitedLayout layout;

    /**
     * @param contract what the feed should hold
     * @param feed     which it is
     * @param columns  the contract's column by the header's name for it
     * @param layout   how its files are laid out
     * @param folder   the as-at's folder
     */
    public CsvExtract(Contract contract, Feed feed, Map<String, String> columns, DelimitedLayout layout, Path folder) {
        this.contract = contract;
        this.feed = feed;
        this.columns = columns;
        this.layout = layout;
        this.paths = layout.files(folder);
    }

    @Override
    public boolean isSupplied() {
        return !paths.isEmpty();
    }

    @Override
    public String digest() {
        return Extract.digestOf(paths.stream().map(path -> file(path).digest()).toList());
    }

    @Override
    public List<ReadExtract> read(Path workFolder) {
        List<ReadExtract> read = new ArrayList<>();
        for (Path path : paths) {
            read.add(file(path).read(workFolder, read.isEmpty() ? feed.name() : feed.name() + "." + (read.size() + 1), new OneHeaderLine(path)));
        }
        return read;
    }

    private DelimitedFile file(Path path) {
        return new DelimitedFile(feed.name(), path, layout.delimiter(), layout.quote(), layout.encoding(), (rule, column) -> issue(path, rule, column));
    }

    private FileIssue issue(Path path, String rule, String column) {
        return FileIssue.of(contract, rule, feed.name(), DelimitedFile.nameOf(path), column);
    }

    private final class OneHeaderLine implements HeaderLines {

        private final Path path;

        OneHeaderLine(Path path) {
            this.path = path;
        }

        @Override
        public boolean isHeader(long record) {
            return record == 0;
        }

        @Override
        public Optional<Header> header(long record, List<String> fields) {
            return Optional.of(Header.of(fields, WantedColumns.of(feed), columns, (rule, column) -> issue(path, rule, column)));
        }
    }
}
