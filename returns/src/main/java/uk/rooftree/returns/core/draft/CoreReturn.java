package uk.rooftree.returns.core.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import uk.rooftree.returns.core.CheckSettings;
import uk.rooftree.returns.core.CheckSummary;
import uk.rooftree.returns.core.CoreCheck;
import uk.rooftree.returns.core.Finding;
import uk.rooftree.returns.core.FindingsCsv;
import uk.rooftree.returns.core.draft.CoreReturnSummary.FormulaCell;
import uk.rooftree.returns.core.form.AnswerType;
import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.Field;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.service.DownloadedLog;
import uk.rooftree.warehouse.SpreadsheetCell;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.release.ReleaseReader;

/** The lettings of a collection year that have no log yet, as the file the service takes, and how complete the year's logs are. The same release gives the same bytes. */
public final class CoreReturn {

    /** The row of field numbers stands above the first letting. */
    private static final int FIRST_ROW = 2;
    private static final List<String> LOGS = List.of("tenancy_ref", "property_ref", "letting_kind", "start_date", "officer", "state", "log_ref", "logged_on", "days_to_log",
        "days_waiting", "is_overdue", "deadline", "upload_row");
    private static final List<String> RECONCILIATION = List.of("what", "tenancy_ref", "property_ref", "start_date", "log_id", "field", "name", "question", "here", "in_core",
        "officer", "note");

    private final CoreReturnSettings settings;
    private final CollectionYear year;
    private final Form form;
    private final FeedCodes codes = new FeedCodes();
    private final AnswerSources sources = new AnswerSources();
    private final Lettings lettings;
    private final Optional<LogMatches> matches;
    /** Those without a log, in the order of the file. */
    private final List<Letting> drafted;
    private final List<String[]> rows = new ArrayList<>();
    /** Where a letting stands in the file, by tenancy. */
    private final Map<String, Integer> places = new HashMap<>();

    /** @throws UserFault if nobody says how the service knows the council, or the file of typed answers is at fault */
    public CoreReturn(ReleaseReader release, CoreReturnSettings settings) {
        this.settings = settings;
        this.year = settings.year();
        this.form = Form.of(year);
        if (settings.codes().owner().isEmpty()) {
            throw new UserFault("Cannot make the CORE return of %s: nothing says under which code CORE knows the council. Write it in council.yaml (core: {owner: ORG123}), "
                .formatted(year) + "or give it with --owner ORG123.");
        }
        this.lettings = new Lettings(release, year);
        this.matches = settings.download().map(logs -> new LogMatches(lettings.list(), logs.stream().filter(this::isOfYear).toList()));
        this.drafted = lettings.list().stream().filter(letting -> !hasLog(letting)).toList();
        TypedAnswers typed = TypedAnswers.read(settings.answers(), form, lettings.list().stream().map(Letting::tenancy).collect(Collectors.toSet()));
        drafted.forEach(letting -> {
            String[] cells = draft(letting);
            typed.into(cells, letting.tenancy());
            places.put(letting.tenancy(), FIRST_ROW + rows.size());
            rows.add(cells);
        });
        typed.throwProblems();
    }

    /**
     * Writes the file and judges it, and the lists that go with it.
     *
     * @param folder that is there
     * @throws UserFault if a file cannot be written
     */
    public CoreReturnSummary write(Path folder) {
        CoreReturnFiles files = CoreReturnFiles.in(folder);
        writeUpload(files.upload());
        List<List<Object>> toAnswer = new ArrayList<>();
        Optional<CheckSummary> check = judge(files, toAnswer);
        ListFile.write(files.toAnswer(), TypedAnswers.COLUMNS, toAnswer);
        ListFile.write(files.logs(), LOGS, lettings.list().stream().map(this::logLine).toList());
        Optional<Map<Difference.Kind, Long>> differences = matches.map(found -> reconcile(found, files.reconciliation()));
        if (differences.isEmpty()) {
            deleteOld(files.reconciliation());
        }
        int overdue = (int) drafted.stream().filter(this::isOverdue).count();
        return new CoreReturnSummary(year.toString(), lettings.asAt(), files, lettings.list().size(), lettings.list().size() - drafted.size(), drafted.size(), overdue,
            medianDaysToLog(), drafted.stream().map(this::daysWaiting).max(Long::compare), year.submissionDeadline(), year.lastDayForNewLogs(), year.lastDayForEdits(),
            toAnswer.size(), formulas(), tooManyPeople(), differences, check);
    }

    private boolean isOfYear(DownloadedLog log) {
        // days as texts: a download may hold what is in no calendar
        return log.isOfLetting() && log.startsOn().compareTo(year.starts().toString()) >= 0 && log.startsOn().compareTo(year.ends().toString()) <= 0;
    }

    private boolean hasLog(Letting letting) {
        return letting.isLogged() || matches.flatMap(found -> found.of(letting)).isPresent();
    }

    private String[] draft(Letting letting) {
        return new LogDraft(form, codes, settings.codes(), letting).cells();
    }

    private void writeUpload(Path file) {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            csv.writeRecord(Stream.concat(Stream.of("Field number"), form.fields().stream().map(field -> String.valueOf(field.number()))).toList());
            rows.forEach(cells -> csv.writeRecord(Arrays.stream(cells).map(cell -> cell == null ? "" : cell).toList()));
        } catch (IOException | UncheckedIOException refused) {
            throw new UserFault("Cannot write \"%s\": %s. Give a file in a folder that is there and may be written to.".formatted(file, refused.getMessage()), refused);
        }
    }

    private Optional<CheckSummary> judge(CoreReturnFiles files, List<List<Object>> toAnswer) {
        Set<String> asked = new HashSet<>();
        try (FindingsCsv list = new FindingsCsv(files.findings())) {
            return drafted.isEmpty() ? Optional.empty() : Optional.of(CoreCheck.check(files.upload(),
                new CheckSettings(Optional.of(year), settings.on(), settings.today(), settings.service()), finding -> {
                    int place = Math.toIntExact(finding.row() - FIRST_ROW);
                    Letting letting = drafted.get(place);
                    list.write(finding.ofOfficer(letting.officer()));
                    if (finding.isHard() && rows.get(place)[finding.field()] == null && asked.add(finding.row() + " " + finding.field())) {
                        toAnswer.add(toAnswer(letting, finding));
                    }
                }));
        }
    }

    private List<Object> toAnswer(Letting letting, Finding finding) {
        Field field = form.field(finding.field());
        return List.of(letting.tenancy(), field.number(), "", "", "", "", field.name(), field.question(), field.allowed(), sources.of(field), finding.message(),
            letting.officer());
    }

    private List<Object> logLine(Letting letting) {
        Optional<DownloadedLog> log = matches.flatMap(found -> found.of(letting));
        boolean hasLog = hasLog(letting);
        List<Object> line = new ArrayList<>(List.of(letting.tenancy(), letting.property(), letting.get("letting_kind").orElse(""), letting.startsOn(), letting.officer(),
            hasLog ? log.map(DownloadedLog::status).filter(status -> !status.isEmpty()).orElse("logged") : "to_send",
            letting.get("core_log_ref").or(() -> log.map(DownloadedLog::id)).orElse(""),
            letting.loggedOn().map(LocalDate::toString).orElse(""), letting.daysToLog().map(String::valueOf).orElse("")));
        line.addAll(hasLog ? List.of("", "", "", "")
            : List.of(daysWaiting(letting), isOverdue(letting), year.submissionDeadline(), places.get(letting.tenancy())));
        return line;
    }

    private long daysWaiting(Letting letting) {
        return settings.on().orElse(settings.today()).toEpochDay() - letting.startsOn().toEpochDay();
    }

    private boolean isOverdue(Letting letting) {
        return daysWaiting(letting) > settings.overdueDays();
    }

    private Optional<BigDecimal> medianDaysToLog() {
        List<Long> days = lettings.list().stream().map(Letting::daysToLog).flatMap(Optional::stream).sorted().toList();
        return days.isEmpty() ? Optional.empty()
            : Optional.of(BigDecimal.valueOf(days.get((days.size() - 1) / 2) + days.get(days.size() / 2)).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP));
    }

    private Map<Difference.Kind, Long> reconcile(LogMatches found, Path file) {
        List<Difference> differences = new Reconciliation(form, settings.service()).of(lettings.list(), found, this::draft, lettings::whyNone);
        ListFile.write(file, RECONCILIATION, differences.stream().map(one -> List.<Object>of(one.kind(), one.tenancy(), one.property(), one.startsOn(), one.logId(),
            one.field() == 0 ? "" : one.field(), one.name(), one.question(), one.here(), one.inCore(), one.officer(), one.note())).toList());
        return differences.stream().collect(Collectors.groupingBy(Difference::kind, Collectors.counting()));
    }

    /** A list of an earlier return would speak of other lettings. */
    private static void deleteOld(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            throw new UserFault("Cannot delete \"%s\": %s. Let the account that runs rooftree write there.".formatted(file, refused.getMessage()), refused);
        }
    }

    private List<FormulaCell> formulas() {
        List<FormulaCell> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (Field field : form.fields()) {
                String cell = rows.get(i)[field.number()];
                if (field.type() == AnswerType.TEXT && cell != null && SpreadsheetCell.isFormula(cell)) {
                    found.add(new FormulaCell(i + FIRST_ROW, drafted.get(i).tenancy(), field.number(), field.name()));
                }
            }
        }
        return found;
    }

    private List<String> tooManyPeople() {
        return drafted.stream().filter(letting -> letting.people().size() > LettingLog.MOST_PEOPLE).map(Letting::tenancy).toList();
    }
}
