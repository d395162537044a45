package uk.rooftree.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a process of its own came to.
 *
 * @param seconds          from its start to its end
 * @param processorSeconds time its threads spent on a processor, which other processes of the machine disturb far less
 * @param peakMib          the most memory it held, in MiB (VmHWM of Linux)
 * @param lines            what it printed
 */
record Timed(double seconds, double processorSeconds, long peakMib, List<String> lines) {

    private static final int LOOKS_A_SECOND = 50;
    private static final double TICKS_A_SECOND = 100;

    /** Runs a command to its end; one that fails ends the benchmark. */
    static Timed run(List<String> command) {
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            AtomicLong peak = new AtomicLong();
            AtomicLong ticks = new AtomicLong();
            Thread watch = new Thread(() -> watch(process, peak, ticks), "memory");
            watch.setDaemon(true);
            watch.start();
            List<String> lines = new ArrayList<>();
            try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                out.lines().forEach(lines::add);
            }
            int exit = process.waitFor();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (exit != 0) {
                throw new IllegalStateException("Cannot measure: %s ended with %d:%n%s".formatted(command, exit, String.join("\n", lines)));
            }
            return new Timed(seconds, ticks.get() / TICKS_A_SECOND, peak.get() / 1024, lines);
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot start " + command, refused);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("Stopped while measuring", stopped);
        }
    }

    private static void watch(Process process, AtomicLong peakKib, AtomicLong ticks) {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        Path stat = Path.of("/proc", String.valueOf(process.pid()), "stat");
        while (process.isAlive()) {
            try {
                Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                    .forEach(line -> peakKib.accumulateAndGet(Long.parseLong(line.replaceAll("\\D", "")), Math::max));
                // after the name in brackets: state, then utime and stime as the 12th and 13th
                String[] told = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ");
                ticks.accumulateAndGet(Long.parseLong(told[11]) + Long.parseLong(told[12]), Math::max);
                Thread.sleep(1000 / LOOKS_A_SECOND);
            } catch (IOException ended) {
                return;
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }
}
