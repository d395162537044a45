package uk.rooftree.returns.core.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import uk.rooftree.warehouse.UserFault;

/**
 * The service's own CSV download of lettings logs, in codes: the row with the names of the answers stands above the logs. One year's download may
 * follow another's in the same file, names and all.
 */
public final class LogDownload {

    private static final List<String> NEEDED = List.of("startdate", "tenancycode", "age1", "ecstat1", "needstype", "postcode_full", "tcharge");

    private LogDownload() {
    }

    /** What tells the logs of a download from each other; the deleted ones are left out. */
    public static Set<KnownLog> known(List<DownloadedLog> logs) {
        return logs.stream().map(DownloadedLog::known).collect(Collectors.toSet());
    }

    /**
     * The logs of a download that are not deleted, in its order.
     *
     * @throws UserFault if it is none
     */
    public static List<DownloadedLog> read(Path file) {
        List<DownloadedLog> logs = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().detectBomHeader(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(file)) {
            List<String> names = List.of();
            Set<String> columns = Set.of();
            for (CsvRecord record : reader) {
                if (record.getFields().containsAll(NEEDED)) {
                    names = List.copyOf(record.getFields());
                    columns = Set.copyOf(new LinkedHashSet<>(names));
                } else if (!names.isEmpty() && !isQuestions(record, names)) {
                    DownloadedLog log = log(record, names, columns);
                    if (!log.isDeleted()) {
                        logs.add(log);
                    }
                }
            }
            if (names.isEmpty()) {
                throw new UserFault("Cannot read the logs of \"%s\": no row has the columns %s. Download the logs from CORE as \"CSV (codes only)\"."
                    .formatted(file, String.join(", ", NEEDED)));
            }
            return logs;
        } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
            throw new UserFault("Cannot read the logs of \"%s\": %s. Give the CSV download of CORE.".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    /** Whether this is the row of questions above another year's names. */
    private static boolean isQuestions(CsvRecord record, List<String> names) {
        int status = names.indexOf("status");
        return status >= 0 && status < record.getFieldCount() && record.getField(status).contains(" ");
    }

    private static DownloadedLog log(CsvRecord record, List<String> names, Set<String> columns) {
        Map<String, String> answers = new HashMap<>();
        for (int i = 0; i < Math.min(names.size(), record.getFieldCount()); i++) {
            if (!record.getField(i).isBlank()) {
                answers.putIfAbsent(names.get(i), record.getField(i).strip());
            }
        }
        return new DownloadedLog(columns, answers);
    }
}
