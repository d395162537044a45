package uk.rooftree.returns.core.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import uk.rooftree.returns.core.CheckSettings;
import uk.rooftree.returns.core.CheckSummary;
import uk.rooftree.returns.core.CoreCheck;
import uk.rooftree.returns.core.Finding;
import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.returns.core.service.KnownLog;
import uk.rooftree.returns.core.service.ServiceAccounts;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.release.ReleaseReader;

/** The lettings of a collection year that have no log yet, as the file the service takes. The same release gives the same bytes. */
public final class CoreReturn {

    private final ReleaseReader release;
    private final CollectionYear year;
    private final String owner;
    private final String manager;
    private final ServiceAccounts service;

    /**
     * @param owner   the service's code of the council, which owns the homes
     * @param manager the service's code of who manages them
     * @param service what is known of the service, with the logs of a download where there is one
     */
    public CoreReturn(ReleaseReader release, CollectionYear year, String owner, String manager, ServiceAccounts service) {
        this.release = release;
        this.year = year;
        this.owner = owner;
        this.manager = manager;
        this.service = service;
    }

    /**
     * Writes the file and judges it.
     *
     * @param on    the day on which it would be uploaded
     * @param found takes each finding, with the officer of the letting
     * @throws UserFault if the file cannot be written
     */
    public CoreReturnSummary write(Path file, LocalDate on, Consumer<Finding> found) {
        List<Letting> lettings = lettings();
        Set<String> inDownload = keysOfDownload();
        Predicate<Letting> hasLog = letting -> letting.isLogged() || inDownload.contains(key(letting));
        List<Letting> drafted = lettings.stream().filter(hasLog.negate()).toList();
        write(file, drafted);

        Map<Long, String> officers = new HashMap<>();
        // below the row of field numbers
        IntStream.range(0, drafted.size()).forEach(i -> officers.put(i + 2L, drafted.get(i).get("officer").orElse("")));
        Optional<CheckSummary> check = drafted.isEmpty() ? Optional.empty() : Optional.of(CoreCheck.check(file,
            new CheckSettings(Optional.of(year), Optional.of(on), on, service), finding -> found.accept(finding.ofOfficer(officers.get(finding.row())))));

        List<Long> days = lettings.stream().map(Letting::daysToLog).flatMap(Optional::stream).sorted().toList();
        Optional<Long> longest = drafted.stream().map(letting -> on.toEpochDay() - letting.startsOn().toEpochDay()).max(Long::compare);
        return new CoreReturnSummary(year.toString(), release.asAt(), lettings.size(), lettings.size() - drafted.size(), drafted.size(),
            days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() / 2)), longest, year.submissionDeadline(), year.lastDayForNewLogs(),
            notInDownload(lettings, inDownload), notInRelease(lettings), check);
    }

    private List<Letting> lettings() {
        Map<String, List<Map<String, String>>> people = rows("people_of_lettings.sql").stream().collect(Collectors.groupingBy(person -> person.get("tenancycode")));
        return rows("lettings_to_log.sql").stream().map(values -> new Letting(values, people.getOrDefault(values.get("tenancycode"), List.of()))).toList();
    }

    private List<Map<String, String>> rows(String query) {
        LocalDate last = release.asAt().isBefore(year.ends()) ? release.asAt() : year.ends();
        Rows rows = release.query(text(query).replace("${first}", year.starts().toString()).replace("${last}", last.toString()));
        List<Map<String, String>> read = new ArrayList<>();
        for (List<Object> row : rows.rows()) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i) != null) {
                    values.put(rows.columns().get(i).name(), row.get(i).toString());
                }
            }
            read.add(values);
        }
        return read;
    }

    private static String text(String query) {
        try (InputStream in = CoreReturn.class.getResourceAsStream("/uk/rooftree/returns/core/" + query)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(Path file, List<Letting> lettings) {
        FeedCodes codes = new FeedCodes();
        Form form = Form.of(year);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            csv.writeRecord(Stream.concat(Stream.of("Field number"), form.fields().stream().map(field -> String.valueOf(field.number()))).toList());
            for (Letting letting : lettings) {
                String[] cells = new LogDraft(form, codes, letting).cells(owner, manager);
                csv.writeRecord(Arrays.stream(cells).map(cell -> cell == null ? "" : cell).toList());
            }
        } catch (IOException | UncheckedIOException refused) {
            throw new UserFault("Cannot write \"%s\": %s. Give a file in a folder that is there and may be written to.".formatted(file, refused.getMessage()), refused);
        }
    }

    // the service's download and the release, both ways

    private Set<String> keysOfDownload() {
        return service.logs().stream().filter(log -> isOfYear(log.startsOn())).map(CoreReturn::key).collect(Collectors.toSet());
    }

    private static List<String> notInDownload(List<Letting> lettings, Set<String> inDownload) {
        return inDownload.isEmpty() ? List.of()
            : lettings.stream().filter(letting -> letting.isLogged() && !inDownload.contains(key(letting))).map(Letting::tenancy).toList();
    }

    private List<String> notInRelease(List<Letting> lettings) {
        Set<String> known = lettings.stream().map(CoreReturn::key).collect(Collectors.toSet());
        return new ArrayList<>(service.logs().stream().filter(log -> isOfYear(log.startsOn()) && !known.contains(key(log))).map(KnownLog::tenantCode)
            .collect(Collectors.toCollection(TreeSet::new)));
    }

    private boolean isOfYear(String startsOn) {
        return startsOn.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && year.holds(LocalDate.parse(startsOn));
    }

    private static String key(KnownLog log) {
        return log.tenantCode() + " " + log.startsOn();
    }

    private static String key(Letting letting) {
        return letting.tenancy().toUpperCase(Locale.ROOT) + " " + letting.startsOn();
    }
}
