package uk.rooftree.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import uk.rooftree.etl.job.JobListener;

/** How a run gets on: a bar on a terminal, otherwise one plain line a step. */
final class Progress implements JobListener, AutoCloseable {

    private final PrintWriter out;
    private final boolean onTerminal = System.console() != null && System.getenv("TERM") != null && !"dumb".equals(System.getenv("TERM"));
    private ProgressBar bar;

    Progress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begins(LocalDate asAt, int steps) {
        if (onTerminal) {
            close();
            bar = new ProgressBarBuilder().setTaskName(asAt.toString()).setInitialMax(steps).setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(100).hideEta().build();
        } else {
            out.printf("as at %s%n", asAt);
            out.flush();
        }
    }

    @Override
    public void stepBegins(String step) {
        if (bar != null) {
            bar.setExtraMessage(step);
        }
    }

    @Override
    public void stepEnds(String step, String counts, Duration time) {
        if (bar != null) {
            bar.step();
        } else {
            out.printf("  %-24s %s, %.1f s%n", step, counts, time.toMillis() / 1000.0);
            out.flush();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.setExtraMessage("");
            bar.close();
            bar = null;
        }
    }
}
