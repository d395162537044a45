package uk.rooftree.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command line given in this process, or what gives it in one of its own.
 *
 * @param code exit code
 * @param told what it said, on both streams
 */
record CommandLineRun(int code, String told) {

    static CommandLineRun of(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (PrintStream ear = new PrintStream(heard, true, StandardCharsets.UTF_8)) {
            System.setOut(ear);
            System.setErr(ear);
            int code = Rooftree.execute(arguments);
            return new CommandLineRun(code, heard.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /**
     * A command that gives a command line in a process of its own, begun as the launcher begins it.
     *
     * @param properties options of Java's, such as {@code -Dname=value}
     */
    static List<String> inAProcess(List<String> properties, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        command.addAll(properties);
        command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Rooftree.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
