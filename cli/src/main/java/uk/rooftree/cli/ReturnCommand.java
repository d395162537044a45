package uk.rooftree.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rooftree return}: what is sent to the government. */
@Command(name = "return", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", subcommands = {
    LahsCommand.class, ReturnCoreCommand.class, HclicCommand.class, SubmissionsCommand.class, CompareCommand.class},
    description = "Government returns, ready to be sent.")
final class ReturnCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which return? See rooftree return --help.");
    }
}
