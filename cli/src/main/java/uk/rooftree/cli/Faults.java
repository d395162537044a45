package uk.rooftree.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import uk.rooftree.warehouse.DiskTrouble;
import uk.rooftree.warehouse.UserFault;

/** Says what failed: the user's faults in one message, ours in one line that names the log. */
final class Faults implements IExecutionExceptionHandler {

    static final int OURS = 1;
    static final int USERS = 2;

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult arguments) {
        return tell(fault, command.getErr(), String.join(" ", arguments.originalArgs()));
    }

    /** Tells it and gives the exit code. */
    static int tell(Throwable fault, PrintWriter err, String commandLine) {
        UserFault users = userFault(fault, commandLine);
        if (users != null) {
            err.println(users.getMessage());
            // without a home there is no log but the screen, which has it already
            Log.file().ifPresent(log -> LoggerFactory.getLogger("rooftree").warn("Refused: {}", users.getMessage()));
            return USERS;
        }
        LoggerFactory.getLogger("rooftree").error("Cannot finish \"{}\"", commandLine, fault);
        err.printf("Cannot finish \"rooftree %s\": %s.%nThis is a fault in Rooftree, not in your data; what was published before stays. %s%n",
            commandLine, fault, Log.file().map(Faults::inLog).orElse("Run it in a home to have a log."));
        return OURS;
    }

    private static String inLog(Path log) {
        return "The full account is in \"%s\".".formatted(log);
    }

    private static UserFault userFault(Throwable fault, String commandLine) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserFault users) {
                return users;
            }
        }
        return DiskTrouble.asUserFault(fault, "Cannot finish \"rooftree %s\"".formatted(commandLine), "What was published before stays.").orElse(null);
    }
}
