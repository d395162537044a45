package uk.rooftree.etl.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uk.rooftree.etl.contract.Level;
import uk.rooftree.warehouse.delta.Column;

/**
 * What reading a file found, and where its records now are.
 *
 * @param feed       canonical feed
 * @param file       as-at folder and name, such as {@code 2026-10-31/void.csv}; in an archive {@code 2026-10-31/void.zip/void_1.csv}
 * @param sha256     of the bytes of the file in the folder, in hexadecimal
 * @param bytes      length
 * @param modifiedAt when the file was last changed, as text
 * @param encoding   how its bytes stand for characters; of a workbook, its kind
 * @param rows       records after the header, whatever is wrong with them
 * @param records    file of records with the right number of fields: line, whether a value begins or ends with a blank (1 or 0), then
 *                   the wanted columns in order (the contract's, or a log's attributes); UTF-8, commas, line feeds, quotes doubled, no header
 * @param ragged     file of the other records: line, number of fields, number expected, whether a quote was never closed
 * @param issues     of the file as a whole
 */
public record ReadExtract(String feed, String file, String sha256, long bytes, String modifiedAt, String encoding, long rows,
                          Path records, Path ragged, List<FileIssue> issues) {

    /** Columns of the file of ragged records. */
    public static final List<Column> RAGGED = List.of(new Column("line", "BIGINT"), new Column("fields_found", "INTEGER"),
        new Column("fields_expected", "INTEGER"), new Column("is_unclosed", "INTEGER"));

    public ReadExtract {
        issues = List.copyOf(issues);
    }

    /** Columns of the file of records. */
    public static List<Column> recordColumns(List<String> wanted) {
        List<Column> columns = new ArrayList<>(List.of(new Column("line", "BIGINT"), new Column("has_blanks", "INTEGER")));
        wanted.forEach(column -> columns.add(new Column(column, "VARCHAR")));
        return columns;
    }

    /** The {@link Extract#digestOf} of the files these were read from; an archive counts once. */
    public static String digestOf(List<ReadExtract> read) {
        Map<String, String> byFile = new LinkedHashMap<>();
        read.forEach(text -> byFile.put(fileInFolder(text.file()), text.sha256()));
        return Extract.digestOf(List.copyOf(byFile.values()));
    }

    /** The file's own name: after the as-at folder's, before that of a file inside it. */
    public static String fileInFolder(String file) {
        return file.split("/", 3)[1];
    }

    /** The same file read for another feed. */
    public ReadExtract forFeed(String other) {
        return new ReadExtract(other, file, sha256, bytes, modifiedAt, encoding, rows, records, ragged,
            issues.stream().map(issue -> issue.forFeed(other)).toList());
    }

    /** With one more thing told of the file. */
    public ReadExtract with(FileIssue issue) {
        List<FileIssue> all = new ArrayList<>(issues);
        all.add(issue);
        return new ReadExtract(feed, file, sha256, bytes, modifiedAt, encoding, rows, records, ragged, all);
    }

    /** No issue stops it. */
    public boolean isAccepted() {
        return issues.stream().noneMatch(issue -> issue.level() == Level.STOP);
    }
}
