package uk.rooftree.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.rooftree.returns.core.CheckSummary;
import uk.rooftree.returns.core.draft.CoreFolder;
import uk.rooftree.returns.core.draft.CoreReturn;
import uk.rooftree.returns.core.draft.CoreReturnSettings;
import uk.rooftree.returns.core.draft.CoreReturnSummary;
import uk.rooftree.returns.core.draft.Difference;
import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.service.DownloadedLog;
import uk.rooftree.returns.core.service.LogDownload;
import uk.rooftree.returns.core.service.Provider;
import uk.rooftree.returns.core.service.ServiceAccounts;
import uk.rooftree.returns.core.service.ServiceFile;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Council;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.release.ReleaseReader;

/** {@code rooftree return core}: the lettings that have no CORE log yet, as the file the service takes. */
@Command(name = "core", mixinStandardHelpOptions = true, description = {
    "Writes the lettings of a collection year that have no CORE log yet as a bulk-upload file, and says beforehand what the service will say of it,",
    "officer by officer: out/<as-at>/returns/core-<year>/upload.csv and findings.csv; logs.csv tells of every letting's log, to-answer.csv what is to be typed.",
    "With --logs, CORE's own download and the lettings are compared both ways: reconciliation.csv. docs/core.md tells how."},
    footer = {"", "Exit codes: 0 no errors, 1 a fault of ours, 2 something for you to put right first, 3 lettings with errors."})
final class ReturnCoreCommand implements Callable<Integer> {

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "The collection year: 2025-26 or 2026-27.")
    private String year;

    @Option(names = "--owner", paramLabel = "ORGnnn", description = "The council's code in CORE. Default: core.owner of council.yaml.")
    private String owner;

    @Option(names = "--manager", paramLabel = "ORGnnn", description = "The code of who manages the homes. Default: core.manager of council.yaml, or the owner.")
    private String manager;

    @Option(names = "--on", paramLabel = "DATE", description = "The day of the upload. Default: today, or the last day the service took new logs of the year.")
    private LocalDate on;

    @Option(names = "--service", paramLabel = "FILE.yaml", description = "What CORE knows of your council. Default: core-service.yaml of the home, if it is there.")
    private Path service;

    @Option(names = "--logs", paramLabel = "FILE.csv", description = "CORE's own download of your logs (codes only): its lettings are left out, and both are compared.")
    private Path logs;

    @Option(names = "--json", description = "Prints the result as JSON.")
    private boolean isJson;

    @Mixin
    private ReleaseOption releaseOption;

    @Mixin
    private HomeOption homeOption;

    @Mixin
    private EngineOption engineOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CollectionYear collection = CollectionYear.named(year).orElseThrow(() ->
            new UserFault("Invalid --year \"%s\": the forms of 2025-26 and 2026-27 are known.".formatted(year)));
        Home home = homeOption.open(engineOption.supply());
        Council council = home.council();
        CoreFolder folder = new CoreFolder(home, collection);
        Optional<List<DownloadedLog>> download = Optional.ofNullable(logs).map(LogDownload::read);
        ServiceAccounts known = service(folder);
        CoreReturnSettings settings = new CoreReturnSettings(collection, council.core().with(Optional.ofNullable(owner), Optional.ofNullable(manager)), folder.answers(),
            download.map(LogDownload::known).map(known::withLogs).orElse(known), download, council.rules().coreOverdueDays(), Optional.ofNullable(on),
            LocalDate.now(Clock.system(ZoneId.of("Europe/London"))));
        try (ReleaseReader release = releaseOption.open(home)) {
            CoreReturnSummary summary = new CoreReturn(release, settings).write(Files.createDirectories(folder.out(release.asAt())));
            return tell(summary, folder);
        }
    }

    private ServiceAccounts service(CoreFolder folder) {
        if (service != null || Files.exists(folder.service())) {
            return ServiceFile.read(service != null ? service : folder.service(), Provider.LA);
        }
        return ServiceAccounts.unknown(Provider.LA);
    }

    private int tell(CoreReturnSummary summary, CoreFolder folder) {
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            Json.print(out, ReturnCoreJson.of(summary));
        } else {
            completeness(out, summary);
            summary.check().ifPresentOrElse(check -> upload(out, summary, check, folder), () -> out.printf("%s: nothing to send%n", summary.files().upload()));
            summary.differences().ifPresent(counts -> reconciliation(out, summary, counts));
        }
        out.flush();
        return summary.check().filter(check -> check.outcome().hasErrors()).isPresent() ? CoreCheckCommand.ERRORS : 0;
    }

    private static void completeness(PrintWriter out, CoreReturnSummary summary) {
        out.printf("%,d lettings of %s up to %s: %,d with a log, %,d without, %,d of them overdue (%s)%n", summary.lettings(), summary.year(), summary.asAt(),
            summary.logged(), summary.drafted(), summary.overdue(), summary.files().logs());
        summary.medianDaysToLog().ifPresent(days -> out.printf("Logged %s days after the tenancy began (median)%n", days.stripTrailingZeros().toPlainString()));
        summary.longestWait().ifPresent(days -> out.printf("The earliest without a log began %,d days ago%n", days));
        out.printf("Logs of %s are wanted by %s, taken until %s and may be changed until %s%n", summary.year(), summary.deadline(), summary.lastDay(),
            summary.lastDayForEdits());
    }

    private static void upload(PrintWriter out, CoreReturnSummary summary, CheckSummary check, CoreFolder folder) {
        out.printf("%s: %,d lettings with errors, %,d with nothing but unusual answers; %s%n", summary.files().upload(), check.withErrors(), check.withSoftOnly(),
            check.outcome().words());
        out.printf("%s: what to correct, with its officer%n", summary.files().findings());
        if (summary.toAnswer() > 0) {
            out.printf("%s: %,d answers that are missing; correct the feed that is named, or type them and keep the lines in \"%s\"%n", summary.files().toAnswer(),
                summary.toAnswer(), folder.answers());
        }
        if (!summary.tooManyPeople().isEmpty()) {
            out.printf("More people than the form has room for; the lead tenant, a partner and the eldest are in the file: %s%n", String.join(", ", summary.tooManyPeople()));
        }
        if (!summary.formulas().isEmpty()) {
            out.printf("Begin as a formula does, and are left as they are, as CORE takes them: do not open the file in a spreadsheet. %s%n", String.join(", ",
                summary.formulas().stream().map(cell -> "row %d (%s) field %d %s".formatted(cell.row(), cell.tenancy(), cell.field(), cell.name())).toList()));
        }
        if (!check.notJudged().isEmpty()) {
            out.printf("Not judged, for want of what CORE knows (--service, --logs): %s%n", String.join(", ", check.notJudged()));
        }
        check.notices().forEach(notice -> out.printf("%s%n", notice));
    }

    private static void reconciliation(PrintWriter out, CoreReturnSummary summary, Map<Difference.Kind, Long> counts) {
        List<String> told = new ArrayList<>();
        counts.forEach((kind, count) -> told.add("%,d %s".formatted(count, switch (kind) {
            case LETTING_WITHOUT_LOG -> "lettings that CORE's download has no log of";
            case LOG_WITHOUT_LETTING -> "logs of no letting here";
            case LOGGED_TWICE -> "second logs of a letting";
            case DIFFERS -> "answers that differ";
            case BLANK_IN_LOG -> "answers the log lacks";
        })));
        out.printf("%s: %s%n", summary.files().reconciliation(), String.join(", ", told));
    }
}
