package uk.rooftree.bench;

import uk.rooftree.cli.Rooftree;

/** The same month of several homes, one after the other in this process: the first finds it cold, the last as warm as it gets. */
public final class WarmProcess {

    private WarmProcess() {
    }

    /** @param arguments the as-at date, then the homes; each keeps its log */
    public static void main(String[] arguments) {
        for (int home = 1; home < arguments.length; home++) {
            int exit = Rooftree.execute("run", "--home", arguments[home], "--as-at", arguments[0]);
            if (exit != 0) {
                System.exit(exit);
            }
        }
    }
}
