package uk.rooftree.etl.doctor;

import java.util.List;

/**
 * What one file seems to be.
 *
 * @param file       its name
 * @param sheet      the sheet, where a workbook has several; empty otherwise
 * @param feed       the feed it looks like; empty, if it looks like none
 * @param confidence how sure that is, 0 to 100
 * @param profile    the profile whose names it has; empty, if none
 * @param rows       records after the header
 * @param ragged     records with another number of fields than the header; they would be rejected
 * @param encoding   how its bytes stand for characters; {@code workbook} of a sheet
 * @param delimiter  between its fields; empty of a sheet
 * @param dateFormat order of its dates' parts
 * @param dates      what speaks for that order
 * @param columns    in the file's order
 * @param missing    columns that every row must have and the file lacks; it would be stopped
 * @param lacking    other columns of the contract that the file lacks; they are read as empty
 * @param codes      codes without a mapping, the commonest first
 * @param toDo       what council.yaml must say before the file can be loaded; none, if it can be loaded as it is
 */
public record FileDiagnosis(String file, String sheet, String feed, int confidence, String profile, long rows, long ragged, String encoding, String delimiter,
                            String dateFormat, String dates, List<ColumnMatch> columns, List<String> missing, List<String> lacking,
                            List<UnmappedCode> codes, List<String> toDo) {

    public FileDiagnosis {
        columns = List.copyOf(columns);
        missing = List.copyOf(missing);
        lacking = List.copyOf(lacking);
        codes = List.copyOf(codes);
        toDo = List.copyOf(toDo);
    }

    /** Whether it looks like a feed's extract. */
    public boolean isRecognised() {
        return !feed.isEmpty();
    }
}
