package uk.rooftree.returns.core;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.rule.RowCheck;
import uk.rooftree.returns.core.rule.RuleBook;
import uk.rooftree.returns.core.upload.Duplicates;
import uk.rooftree.returns.core.upload.FileRefused;
import uk.rooftree.returns.core.upload.UploadFile;
import uk.rooftree.warehouse.council.Encoding;

/** Checks a CORE lettings bulk-upload file by the rules of its year; the file is read row by row and never held whole. */
public final class CoreCheck {

    private final UploadFile file;
    private final CheckSettings settings;
    private final CollectionYear year;
    private final LocalDate checkedOn;

    private final Map<Category, Long> counts = new EnumMap<>(Category.class);
    private long withErrors;
    private long withSoftOnly;
    private boolean isUploadFailing;
    private boolean isBlocked;

    private CoreCheck(UploadFile file, CheckSettings settings) {
        this.file = file;
        this.settings = settings;
        this.year = file.form().year();
        this.checkedOn = settings.on().orElse(settings.today().isAfter(year.lastDayForNewLogs()) ? year.lastDayForNewLogs() : settings.today());
        for (Category category : Category.values()) {
            counts.put(category, 0L);
        }
    }

    /**
     * Checks a file.
     *
     * @param found takes each finding, in the order of rows, then of fields
     * @throws FileRefused if the service refuses the file whole, or it cannot be read
     */
    public static CheckSummary check(Path path, CheckSettings settings, Consumer<Finding> found) {
        return new CoreCheck(UploadFile.open(path, settings.year()), settings).check(found);
    }

    private CheckSummary check(Consumer<Finding> found) {
        Duplicates duplicates = Duplicates.in(file);
        RowCheck rows = new RowCheck(file.form(), settings.service(), checkedOn);
        file.read((row, answers) -> {
            List<Finding> findings = rows.check(row, answers, duplicates.has(answers));
            count(findings);
            findings.forEach(found);
        });
        return new CheckSummary(year.toString(), checkedOn, file.rows(), withErrors, withSoftOnly, Map.copyOf(counts), outcome(),
            RuleBook.of(year).notJudged(settings.service()), notices());
    }

    private void count(List<Finding> findings) {
        boolean isHard = findings.stream().anyMatch(Finding::isHard);
        withErrors += isHard ? 1 : 0;
        withSoftOnly += !isHard && !findings.isEmpty() ? 1 : 0;
        findings.forEach(finding -> {
            counts.merge(finding.category(), 1L, Long::sum);
            isUploadFailing |= finding.rule().equals("FILE10");
            isBlocked |= finding.category() == Category.SETUP || RuleBook.blocksTheFile(finding.rule());
        });
    }

    private Outcome outcome() {
        if (isUploadFailing) {
            return Outcome.UPLOAD_FAILS;
        }
        if (isBlocked) {
            return Outcome.NO_LOGS;
        }
        return withErrors > 0 ? Outcome.LOGS_IN_PROGRESS : withSoftOnly > 0 ? Outcome.TO_CONFIRM : Outcome.COMPLETE;
    }

    private List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (settings.today().isAfter(year.lastDayForNewLogs())) {
            notices.add(("The service took new logs of %s until %s, and would now refuse every row (SET23). The rows are judged as on %s.").formatted(
                year, year.lastDayForNewLogs(), checkedOn));
        }
        if (file.encoding() != Encoding.UTF_8) {
            notices.add("The file is not UTF-8 and was read as %s; the service would drop every letter beyond plain English. Save it as \"CSV UTF-8\"."
                .formatted(file.encoding()));
        }
        return notices;
    }
}
