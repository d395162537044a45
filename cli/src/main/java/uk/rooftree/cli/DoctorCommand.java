package uk.rooftree.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;


import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.doctor.ColumnMatch;
import uk.rooftree.etl.doctor.Diagnosis;
import uk.rooftree.etl.doctor.Doctor;
import uk.rooftree.etl.doctor.FileDiagnosis;
import uk.rooftree.etl.doctor.UnmappedCode;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.council.SourceSettings;

/** {@code rooftree doctor}: what a folder of extracts seems to hold, and the map that council.yaml needs for it. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = {
    "Looks at the extracts of the newest inbox folder, or of any folder, and proposes the map: which file is which feed, which column is which,",
    "how dates and fields are written, which codes have no mapping. Shows counts and shapes of values, never a person's. Changes nothing.",
    "Exit code 0: every extract found can be loaded as council.yaml stands. 2: something must be put right first, and the report says what."})
final class DoctorCommand implements Callable<Integer> {

    private static final int MOST_CODES_SHOWN = 20;
    private static final int MOST_LACKING_SHOWN = 6;

    @Mixin
    private HomeOption homeOption;

    @Option(names = "--folder", paramLabel = "DIR", description = "Any folder of extracts; no home is needed then.")
    private Path folder;

    @Option(names = "--as-at", paramLabel = "DATE", converter = AsAtOption.class, description = "The inbox folder of this date, in place of the newest.")
    private LocalDate asAt;

    @Option(names = "--write", paramLabel = "FILE", description = "Write the proposed sources: into a new file, to be copied into council.yaml.")
    private Path file;

    @Option(names = "--json", description = "Write JSON, for a script.")
    private boolean isJson;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Home home = homeOption.unopened();
        boolean hasHome = Files.isRegularFile(home.councilFile());
        Map<String, SourceSettings> sources = hasHome ? home.council().sources() : Map.of();
        Diagnosis diagnosis = new Doctor(Contract.packaged(), sources).examine(folder == null ? inbox(home) : folder.toAbsolutePath().normalize());
        if (file != null) {
            write(diagnosis.sources());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            Json.print(out, diagnosis);
        } else {
            tell(out, diagnosis);
        }
        out.flush();
        return diagnosis.canBeLoaded() ? 0 : Faults.USERS;
    }

    private Path inbox(Home home) {
        if (asAt != null) {
            return home.inbox(asAt);
        }
        List<LocalDate> dates = home.listAsAtDates();
        if (dates.isEmpty()) {
            throw new UserFault("Cannot find extracts: \"%s\" has no folder named by a date. Put a month's extracts into one, or name another folder with --folder."
                .formatted(home.inbox()));
        }
        return home.inbox(dates.get(dates.size() - 1));
    }

    private void write(String sources) {
        try {
            Files.writeString(file, sources, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException already) {
            throw new UserFault("Cannot write \"%s\": it is there already. Name a new file with --write.".formatted(file));
        } catch (IOException refused) {
            throw new UserFault("Cannot write \"%s\": %s. Name another file with --write.".formatted(file, refused.getMessage()), refused);
        }
    }

    private void tell(PrintWriter out, Diagnosis diagnosis) {
        out.printf("%s%n", diagnosis.folder());
        for (FileDiagnosis found : diagnosis.files()) {
            tell(out, found);
        }
        if (!diagnosis.passed().isEmpty()) {
            out.printf("%nNeither text nor a workbook, not looked into: %s%n", String.join(", ", diagnosis.passed()));
        }
        out.printf("%n%s%n", diagnosis.canBeLoaded() ? "All that was recognised can be loaded as council.yaml stands."
            : diagnosis.files().stream().anyMatch(FileDiagnosis::isRecognised) ? "Something must be put right first; see \"to do\" above."
            : "No file looks like a feed's extract (docs/dictionary.md lists the feeds).");
        if (file != null) {
            out.printf("Wrote %s. Read it through, then copy it into council.yaml.%n", file);
        } else {
            out.printf("%nProposed for council.yaml:%n%n%s", diagnosis.sources());
        }
    }

    private static void tell(PrintWriter out, FileDiagnosis found) {
        out.printf("%n%s%s: %s%n", found.file(), found.sheet().isEmpty() ? "" : ", sheet " + found.sheet(), found.isRecognised()
            ? "looks like %s (%d %%)%s".formatted(found.feed(), found.confidence(), found.profile().isEmpty() ? "" : ", by the profile " + found.profile())
            : "looks like no feed");
        out.printf("  %,d row%s, %s%s%s%n", found.rows(), found.rows() == 1 ? "" : "s",
            found.delimiter().isEmpty() ? "" : "delimiter %s, ".formatted(found.delimiter()), found.encoding(),
            found.ragged() == 0 ? "" : ", %,d rows with another number of fields than the header".formatted(found.ragged()));
        if (!found.isRecognised()) {
            return;
        }
        out.printf("  dates: %s%n", found.dates());
        for (ColumnMatch column : found.columns()) {
            out.printf("  %-28s %s%n", column.theirs(), told(column));
        }
        if (!found.lacking().isEmpty()) {
            out.printf("  not in it, read as empty: %s%s%n", found.lacking().stream().limit(MOST_LACKING_SHOWN).collect(Collectors.joining(", ")),
                found.lacking().size() > MOST_LACKING_SHOWN ? " and %d more".formatted(found.lacking().size() - MOST_LACKING_SHOWN) : "");
        }
        if (!found.codes().isEmpty()) {
            out.printf("  codes without a mapping: %s%s%n", found.codes().stream().limit(MOST_CODES_SHOWN).map(DoctorCommand::told).collect(Collectors.joining(", ")),
                found.codes().size() > MOST_CODES_SHOWN ? " and %d more".formatted(found.codes().size() - MOST_CODES_SHOWN) : "");
        }
        found.toDo().forEach(toDo -> out.printf("  to do: %s%n", toDo));
    }

    private static String told(ColumnMatch column) {
        String values = column.filled() == 0 ? "no values"
            : "%,d value%s like %s, %d %% readable".formatted(column.filled(), column.filled() == 1 ? "" : "s", column.shape(), column.readable());
        return switch (column.how()) {
            case SAME_NAME -> "= %s   %s".formatted(column.ours().get(0), values);
            case COUNCIL -> "→ %s by council.yaml   %s".formatted(String.join(", ", column.ours()), values);
            case PROFILE -> "→ %s by the profile   %s".formatted(String.join(", ", column.ours()), values);
            case LOOKS_ALIKE -> "≈ %s, %d %% sure   %s".formatted(column.ours().get(0), column.confidence(), values);
            case UNMATCHED -> "? not used   %s".formatted(values.replaceFirst(", [0-9]+ % readable$", ""));
        };
    }

    private static String told(UnmappedCode code) {
        return "%s \"%s\" (%,d row%s%s)".formatted(code.column(), code.code(), code.rows(), code.rows() == 1 ? "" : "s", code.proposed().isEmpty() ? "" : "; %s?".formatted(code.proposed()));
    }
}
