package uk.rooftree.cli;

import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import uk.rooftree.warehouse.engine.EngineSettings;

/** {@code --memory} and {@code --threads}: what the engine may take of the machine, the same for every command that runs the job. */
final class EngineLimits {

    @Option(names = "--memory", paramLabel = "AMOUNT", converter = Amount.class,
        description = "The most memory the engine takes, such as 8GB; what does not fit goes to the home's work folder. Default: four fifths of the machine's.")
    private String memory;

    @Option(names = "--threads", paramLabel = "N", converter = Threads.class, description = "Processors the engine may use. Default: all.")
    private Integer threads;

    EngineSettings settings() {
        EngineSettings settings = EngineSettings.defaults();
        settings = memory == null ? settings : settings.withMemoryLimit(memory);
        return threads == null ? settings : settings.withThreads(threads);
    }

    /** A number of threads that gets anything done. */
    static final class Threads implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            if (!text.matches("[1-9][0-9]{0,3}")) {
                throw new TypeConversionException("Invalid threads: %s (expected 1 or more)".formatted(text));
            }
            return Integer.valueOf(text);
        }
    }

    /** An amount of memory as the engine reads it. */
    static final class Amount implements ITypeConverter<String> {

        private static final Pattern AMOUNT = Pattern.compile("[1-9][0-9]*(MB|GB|MiB|GiB)");

        @Override
        public String convert(String text) {
            if (!AMOUNT.matcher(text).matches()) {
                throw new TypeConversionException("\"%s\" is no amount of memory (expected such as 8GB or 800MB)".formatted(text));
            }
            return text;
        }
    }
}
