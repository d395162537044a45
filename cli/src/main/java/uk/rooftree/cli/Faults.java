package uk.rooftree.cli;

import java.nio.file.Path;

import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import uk.rooftree.warehouse.UserFault;

/** Says what failed: the user's faults in one message, ours in one line that names the log. */
final class Faults implements IExecutionExceptionHandler {

    static final int OURS = 1;
    static final int USERS = 2;

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult arguments) {
        UserFault users = userFault(fault);
        if (users != null) {
            command.getErr().println(users.getMessage());
            LoggerFactory.getLogger("rooftree").warn("Refused: {}", users.getMessage());
            return USERS;
        }
        LoggerFactory.getLogger("rooftree").error("Cannot finish \"{}\"", String.join(" ", arguments.originalArgs()), fault);
        command.getErr().printf("Cannot finish \"rooftree %s\": %s.%nThis is a fault in Rooftree, not in your data; nothing was published. %s%n",
            String.join(" ", arguments.originalArgs()), fault, Log.file().map(Faults::inLog).orElse("Run it in a home to have a log."));
        return OURS;
    }

    private static String inLog(Path log) {
        return "The full account is in \"%s\".".formatted(log);
    }

    private static UserFault userFault(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserFault users) {
                return users;
            }
        }
        return null;
    }
}
