package uk.rooftree.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.release.Pin;
import uk.rooftree.warehouse.release.ReleaseMarks;
import uk.rooftree.warehouse.release.Releases;

/** {@code rooftree pin}: keeps a release whole, whatever is vacuumed. */
@Command(name = "pin", mixinStandardHelpOptions = true, description = "Keeps a release whole, rows and all, whatever rooftree vacuum deletes; --off lets it go again.")
final class PinCommand implements Callable<Integer> {

    /** One of the two. */
    static final class What {

        @Option(names = "--because", required = true, paramLabel = "TEXT", description = "What the release was used for, such as \"LAHS 2025-26 as submitted\".")
        private String because;

        @Option(names = "--off", required = true, description = "Take the pin away.")
        private boolean isOff;
    }

    @Parameters(paramLabel = "N", description = "Number of the release.")
    private int number;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Mixin
    private EngineOption engineOption;

    @Mixin
    private HomeOption homeOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Home home = homeOption.open(engineOption.supply());
        new Releases(home.warehouse()).release(home.council().onsCode(), number);
        ReleaseMarks marks = new ReleaseMarks(home.warehouse());
        PrintWriter out = spec.commandLine().getOut();
        if (what.isOff) {
            marks.unpin(number);
            out.printf("Release %d is no longer pinned.%n", number);
            marks.reasons(number).forEach(reason -> out.printf("It is kept all the same: %s%n", reason.because()));
        } else {
            if (what.because.isBlank()) {
                throw new UserFault("Cannot pin release %d without a reason: say what it was used for after --because.".formatted(number));
            }
            marks.pin(number, new Pin(what.because, Clock.systemUTC().instant()));
            out.printf("Release %d is pinned: %s%n", number, what.because);
        }
        out.flush();
        return 0;
    }
}
