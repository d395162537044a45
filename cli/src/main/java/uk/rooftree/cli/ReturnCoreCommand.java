package uk.rooftree.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.rooftree.returns.core.FindingsCsv;
import uk.rooftree.returns.core.draft.CoreReturn;
import uk.rooftree.returns.core.draft.CoreReturnSummary;
import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.service.LogDownload;
import uk.rooftree.returns.core.service.Provider;
import uk.rooftree.returns.core.service.ServiceAccounts;
import uk.rooftree.returns.core.service.ServiceFile;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.release.ReleaseReader;

/** {@code rooftree return core}: the lettings that have no CORE log yet, as the file the service takes. */
@Command(name = "core", mixinStandardHelpOptions = true, description = {
    "Writes the lettings of a collection year that have no CORE log yet as a bulk-upload file, and says beforehand what the service will say of it,",
    "officer by officer: out/<as-at>/core-<year>.csv and core-<year>-findings.csv."},
    footer = {"", "Exit codes: 0 no errors, 1 a fault of ours, 2 something for you to put right first, 3 lettings with errors."})
final class ReturnCoreCommand implements Callable<Integer> {

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "The collection year: 2025-26 or 2026-27.")
    private String year;

    @Option(names = "--owner", required = true, paramLabel = "ORGnnn", description = "The council's code in CORE.")
    private String owner;

    @Option(names = "--manager", paramLabel = "ORGnnn", description = "The code of who manages the homes. Default: the owner.")
    private String manager;

    @Option(names = "--on", paramLabel = "DATE", description = "The day of the upload. Default: today.")
    private LocalDate on;

    @Option(names = "--service", paramLabel = "FILE.yaml", description = "What CORE knows of your council (docs/core.md).")
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
        ServiceAccounts known = service == null ? ServiceAccounts.unknown(Provider.LA) : ServiceFile.read(service, Provider.LA);
        ServiceAccounts withLogs = logs == null ? known : known.withLogs(LogDownload.read(logs));
        LocalDate day = on == null ? LocalDate.now(Clock.system(ZoneId.of("Europe/London"))) : on;
        Home home = homeOption.open(engineOption.supply());
        try (ReleaseReader release = releaseOption.open(home)) {
            Path folder = Files.createDirectories(home.out(release.asAt()));
            String name = "core-%d-%02d".formatted(collection.startYear(), collection.startYear() % 100 + 1);
            Path upload = folder.resolve(name + ".csv");
            Path findings = folder.resolve(name + "-findings.csv");
            CoreReturnSummary summary;
            try (FindingsCsv list = new FindingsCsv(findings)) {
                summary = new CoreReturn(release, collection, owner, manager == null ? owner : manager, withLogs).write(upload, day, list::write);
            }
            return tell(summary, upload, findings);
        }
    }

    private int tell(CoreReturnSummary summary, Path upload, Path findings) {
        PrintWriter out = spec.commandLine().getOut();
        boolean hasErrors = summary.check().filter(check -> check.outcome().hasErrors()).isPresent();
        if (isJson) {
            Json.print(out, ReturnCoreJson.of(upload.toString(), findings.toString(), summary));
        } else {
            out.printf("%,d lettings of %s up to %s: %,d with a log, %,d without%n", summary.lettings(), summary.year(), summary.asAt(), summary.logged(), summary.drafted());
            summary.medianDaysToLog().ifPresent(days -> out.printf("Logged %,d days after the tenancy began (median)%n", days));
            summary.longestWait().ifPresent(days -> out.printf("The earliest without a log began %,d days ago; logs are wanted by %s, and taken until %s%n", days,
                summary.deadline(), summary.lastDay()));
            summary.check().ifPresent(check -> out.printf("%s: %,d lettings with errors, %,d with nothing but unusual answers; %s%n%s: what to correct, with its officer%n",
                upload, check.withErrors(), check.withSoftOnly(), check.outcome().words(), findings));
            tell(out, "Said to have a log that CORE's download lacks", summary.notInDownload());
            tell(out, "Logs in CORE's download of no letting here", summary.notInRelease());
        }
        out.flush();
        return hasErrors ? CoreCheckCommand.ERRORS : 0;
    }

    private static void tell(PrintWriter out, String what, List<String> tenancies) {
        if (!tenancies.isEmpty()) {
            out.printf("%s: %s%n", what, String.join(", ", tenancies));
        }
    }
}
