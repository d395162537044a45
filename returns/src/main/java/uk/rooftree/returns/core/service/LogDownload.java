package uk.rooftree.returns.core.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import uk.rooftree.warehouse.UserFault;

/** The service's own CSV download of lettings logs, in codes: the row with the names of the answers stands above the logs. */
public final class LogDownload {

    private static final List<String> NEEDED = List.of("startdate", "tenancycode", "age1", "ecstat1", "needstype", "postcode_full", "tcharge");
    private static final Set<String> GONE = Set.of("deleted");

    private LogDownload() {
    }

    /** The logs of a download that are not deleted. */
    public static Set<KnownLog> read(Path file) {
        Set<KnownLog> logs = new HashSet<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().detectBomHeader(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(file)) {
            Map<String, Integer> columns = new HashMap<>();
            for (CsvRecord record : reader) {
                if (columns.isEmpty()) {
                    if (record.getFields().containsAll(NEEDED)) {
                        for (int i = 0; i < record.getFieldCount(); i++) {
                            columns.putIfAbsent(record.getField(i), i);
                        }
                    }
                } else if (!GONE.contains(cell(record, columns, "status"))) {
                    logs.add(log(record, columns));
                }
            }
            if (columns.isEmpty()) {
                throw new UserFault("Cannot read the logs of \"%s\": no row has the columns %s. Download the logs from CORE as \"CSV (codes only)\"."
                    .formatted(file, String.join(", ", NEEDED)));
            }
            return logs;
        } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
            throw new UserFault("Cannot read the logs of \"%s\": %s. Give the CSV download of CORE.".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    private static KnownLog log(CsvRecord record, Map<String, Integer> columns) {
        boolean isByLocation = cell(record, columns, "needstype").equals("2") && cell(record, columns, "sexrab1").isEmpty();
        String sex = columns.containsKey("sexrab1") ? "sexrab1" : "sex1";
        String start = cell(record, columns, "startdate");
        return KnownLog.of(start.length() > 10 ? start.substring(0, 10) : start, cell(record, columns, "tenancycode"), cell(record, columns, "age1"),
            cell(record, columns, sex), cell(record, columns, "ecstat1"), isByLocation ? "" : cell(record, columns, "postcode_full"),
            isByLocation ? cell(record, columns, "location_code") : "", cell(record, columns, "tcharge"));
    }

    private static String cell(CsvRecord record, Map<String, Integer> columns, String name) {
        Integer column = columns.get(name);
        return column == null || column >= record.getFieldCount() ? "" : record.getField(column);
    }
}
