package uk.rooftree.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;

/** The log file in a home: one line a step, stack traces of our faults, never a person. Kept to five files of 5 MB. */
final class Log {

    private static Path file;

    private Log() {
    }

    /** The log in use; empty before a home is opened. */
    static Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    static void openIn(Home home) {
        try {
            Files.createDirectories(home.logFile().getParent());
        } catch (IOException refused) {
            throw new UserFault("Cannot write in \"%s\": %s. Let the account that runs rooftree write there."
                .formatted(home.folder(), refused.getMessage()), refused);
        }
        file = home.logFile();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();

        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS,UTC}Z %-5level %msg%n");
        encoder.start();

        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);

        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%i");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(4);
        rolling.start();

        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(FileSize.valueOf("5MB"));
        trigger.start();

        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(trigger);
        appender.start();

        context.getLogger("ROOT").setLevel(Level.WARN);
        context.getLogger("ROOT").addAppender(appender);
        context.getLogger("rooftree").setLevel(Level.INFO);
        context.getLogger("uk.rooftree").setLevel(Level.INFO);
        // Kernel warns of every table that is too young for a checkpoint
        context.getLogger("io.delta.kernel").setLevel(Level.ERROR);
        // Spark tells of every setting it thinks unusual
        for (String chatter : List.of("org.apache.spark", "org.apache.hadoop", "org.sparkproject")) {
            context.getLogger(chatter).setLevel(Level.ERROR);
        }
        // debug: also each model with its rows and its time
        context.getLogger("rooftree.models").setLevel(Level.toLevel(System.getenv("ROOFTREE_LOG"), Level.INFO));
    }
}
