package uk.rooftree.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

import uk.rooftree.cli.Rooftree;

/** The same month of several homes, one after the other in this process: the first finds it cold, the last as warm as it gets. */
public final class WarmProcess {

    /** What a line begins with that tells the processor seconds of a run. */
    static final String PROCESSOR = "processor=";

    private WarmProcess() {
    }

    /**
     * Prints a line for each run: the seconds its threads spent on a processor.
     *
     * @param arguments the as-at date, then the homes; each keeps its log
     */
    public static void main(String[] arguments) {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        for (int home = 1; home < arguments.length; home++) {
            long before = process.getProcessCpuTime();
            int exit = Rooftree.execute("run", "--home", arguments[home], "--as-at", arguments[0]);
            if (exit != 0) {
                System.exit(exit);
            }
            System.out.printf(Locale.ROOT, "%s%.1f%n", PROCESSOR, (process.getProcessCpuTime() - before) / 1e9);
        }
    }
}
