package uk.rooftree.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.rooftree.returns.core.Category;
import uk.rooftree.returns.core.CheckSettings;
import uk.rooftree.returns.core.CheckSummary;
import uk.rooftree.returns.core.CoreCheck;
import uk.rooftree.returns.core.Finding;
import uk.rooftree.returns.core.FindingsCsv;
import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.service.LogDownload;
import uk.rooftree.returns.core.service.Provider;
import uk.rooftree.returns.core.service.ServiceAccounts;
import uk.rooftree.returns.core.service.ServiceFile;
import uk.rooftree.returns.core.upload.FileRefused;
import uk.rooftree.warehouse.UserFault;

/** {@code rooftree core check}: what the service will say of a bulk-upload file, before it is uploaded. */
@Command(name = "check", mixinStandardHelpOptions = true,
    description = "Checks a CORE lettings bulk-upload file by the rules of its year, in the service's categories: setup, error, not_answered, soft_validation.",
    footer = {"", "Exit codes: 0 no errors (what is soft may be confirmed), 1 a fault of ours, 2 a file that the service refuses whole or that cannot be read,",
        "3 errors found."})
final class CoreCheckCommand implements Callable<Integer> {

    /** What the command exits with if the file has errors. */
    static final int ERRORS = 3;

    private static final List<String> COLUMNS = List.of("row", "tenancy", "field", "name", "category", "rule", "message", "mend", "officer");

    @Parameters(paramLabel = "FILE", description = "The bulk-upload file, as CSV.")
    private Path file;

    @Option(names = "--year", paramLabel = "YEAR", description = "Its collection year: 2025-26 or 2026-27. Default: as its field numbers tell.")
    private String year;

    @Option(names = "--on", paramLabel = "DATE", description = "Judges it as on the day it will be uploaded. Default: today, or the last day the service took new logs of its year.")
    private LocalDate on;

    @Option(names = "--service", paramLabel = "FILE.yaml", description = {
        "What CORE knows of your council: organisations, schemes, accounts. Without it any code of theirs passes,",
        "and the rules that need it are named as not judged."})
    private Path service;

    @Option(names = "--logs", paramLabel = "FILE.csv", description = "CORE's own download of your logs (codes only): finds lettings that have a log already.")
    private Path logs;

    @Option(names = "--provider", paramLabel = "LA|PRP", defaultValue = "LA",
        description = "What kind of landlord owns the homes, where --service does not say: LA (a council) or PRP. Default: ${DEFAULT-VALUE}.")
    private Provider provider;

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes everything that is found to a file.")
    private Path csv;

    @Option(names = "--json", description = "Prints everything that is found as JSON.")
    private boolean isJson;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "50", description = "How many findings to list. Default: ${DEFAULT-VALUE}.")
    private int mostRows;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CheckSettings settings = new CheckSettings(collectionYear(), Optional.ofNullable(on), LocalDate.now(Clock.system(ZoneId.of("Europe/London"))), service());
        PrintWriter out = spec.commandLine().getOut();
        try {
            return isJson ? json(out, settings) : list(out, settings);
        } finally {
            out.flush();
        }
    }

    private Optional<CollectionYear> collectionYear() {
        return Optional.ofNullable(year).map(name -> CollectionYear.named(name).orElseThrow(() ->
            new UserFault("Invalid --year \"%s\": the forms of 2025-26 and 2026-27 are known.".formatted(name))));
    }

    private ServiceAccounts service() {
        ServiceAccounts known = service == null ? ServiceAccounts.unknown(provider) : ServiceFile.read(service, provider);
        return logs == null ? known : known.withLogs(LogDownload.known(LogDownload.read(logs)));
    }

    private int list(PrintWriter out, CheckSettings settings) {
        List<List<Object>> rows = new ArrayList<>();
        long[] all = new long[1];
        CheckSummary summary = check(settings, finding -> {
            if (all[0]++ < mostRows) {
                rows.add(List.of(finding.row(), finding.tenantCode(), finding.field(), finding.name(), finding.category(), finding.rule(), finding.message(),
                    finding.mend(), finding.officer()));
            }
        });
        if (!rows.isEmpty()) {
            TextTable.print(out, COLUMNS, rows);
        }
        if (all[0] > rows.size()) {
            out.printf("… and %,d more (--rows %d lists them all, --csv FILE writes them)%n", all[0] - rows.size(), all[0]);
        }
        out.printf("%,d lettings of %s: %,d with errors, %,d with nothing but unusual answers (%s)%n", summary.lettings(), summary.year(), summary.withErrors(),
            summary.withSoftOnly(), counts(summary));
        out.printf("%s%n", summary.outcome().words());
        if (!summary.notJudged().isEmpty()) {
            out.printf("Not judged, for want of what CORE knows (--service, --logs): %s%n", String.join(", ", summary.notJudged()));
        }
        summary.notices().forEach(notice -> out.printf("%s%n", notice));
        return exitCode(summary);
    }

    private static String counts(CheckSummary summary) {
        List<String> counts = new ArrayList<>();
        for (Category category : Category.values()) {
            counts.add("%s %,d".formatted(category, summary.findings().get(category)));
        }
        return String.join(", ", counts);
    }

    private int json(PrintWriter out, CheckSettings settings) {
        try (CoreCheckJson answer = new CoreCheckJson(out, file)) {
            try {
                CheckSummary summary = check(settings, answer::finding);
                answer.summary(summary);
                return exitCode(summary);
            } catch (FileRefused refused) {
                answer.refused(refused);
                return Faults.USERS;
            }
        } catch (IOException closed) {
            throw new UserFault("Cannot print the answer: %s.".formatted(closed.getMessage()), closed);
        }
    }

    private CheckSummary check(CheckSettings settings, Consumer<Finding> found) {
        if (csv == null) {
            return CoreCheck.check(file, settings, found);
        }
        try (FindingsCsv written = new FindingsCsv(csv)) {
            return CoreCheck.check(file, settings, found.andThen(written::write));
        }
    }

    private static int exitCode(CheckSummary summary) {
        return summary.outcome().hasErrors() ? ERRORS : 0;
    }
}
