package uk.rooftree.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rooftree core}: what concerns the CORE lettings log. */
@Command(name = "core", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", subcommands = CoreCheckCommand.class,
    description = "The CORE lettings log.")
final class CoreCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See rooftree core --help.");
    }
}
