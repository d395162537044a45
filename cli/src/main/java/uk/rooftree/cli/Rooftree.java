package uk.rooftree.cli;

import java.util.Locale;
import java.util.TimeZone;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rooftree}: 0 done, 1 our fault (the log has it), 2 the user's to put right (one message, no stack trace). */
@Command(
    name = "rooftree",
    mixinStandardHelpOptions = true,
    versionProvider = RooftreeVersion.class,
    description = "The reporting and analytics warehouse for a council's housing allocations.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
        DemoCommand.class,
        InitCommand.class,
        DoctorCommand.class,
        GenerateCommand.class,
        RunCommand.class,
        StatusCommand.class,
        HistoryCommand.class,
        PinCommand.class,
        VacuumCommand.class,
        IssuesCommand.class,
        EffectsCommand.class,
        CoreCommand.class,
        ReturnCommand.class,
        ExplainCommand.class,
        SqlCommand.class,
        HelpCommand.class,
    },
    footer = {"", "Exit codes: 0 done, 1 a fault of ours (see the log), 2 something for you to put right."})
public final class Rooftree implements Runnable {

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** Runs one command line and gives its exit code. */
    public static int execute(String... arguments) {
        Locale.setDefault(Locale.UK);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        CommandLine command = new CommandLine(new Rooftree())
            .setExecutionExceptionHandler(new Faults())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true);
        try {
            return command.execute(arguments);
        } catch (LinkageError fault) {
            // the engine's native part is unpacked when it is first used; that fails where the temporary folder is full
            return Faults.tell(fault, command.getErr(), String.join(" ", arguments));
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See rooftree --help.");
    }
}
