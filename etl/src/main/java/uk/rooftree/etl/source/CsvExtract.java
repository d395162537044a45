package uk.rooftree.etl.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.warehouse.council.DelimitedLayout;

/** Delimited text of one feed, in one file or several, packed or not: each text is one header line, then a line a row. */
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
        return Extract.digestOf(paths.stream().map(FileDigest::of).toList());
    }

    @Override
    public List<ReadExtract> read(Path workFolder) {
        List<ReadExtract> read = new ArrayList<>();
        for (Path path : paths) {
            for (PackedText text : PackedText.of(path)) {
                String name = read.isEmpty() ? feed.name() : feed.name() + "." + (read.size() + 1);
                BiFunction<String, String, FileIssue> told = (rule, column) -> FileIssue.of(contract, rule, feed.name(), text.name(), column);
                read.add(new DelimitedFile(feed.name(), text, layout.delimiter(), layout.quote(), layout.encoding(), told)
                    .read(workFolder, name, new OneHeaderLine(told)));
            }
        }
        return read;
    }

    private final class OneHeaderLine implements HeaderLines {

        private final BiFunction<String, String, FileIssue> told;

        OneHeaderLine(BiFunction<String, String, FileIssue> told) {
            this.told = told;
        }

        @Override
        public boolean isHeader(long record) {
            return record == 0;
        }

        @Override
        public Optional<Header> header(long record, List<String> fields) {
            return Optional.of(Header.of(fields, WantedColumns.of(feed), columns, told));
        }
    }
}
