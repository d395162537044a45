package uk.rooftree.etl.synthetic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the parts of a council several at once, yet in turn where it shows: a part takes a turn, such as adding its rows to a month's
 * files, only after the part before it has had the same turn. A part that is under way never waits for one that has not begun.
 */
final class PartsInTurn {

    /** Makes one part, taking its turns from 0 on. */
    interface Maker {

        void make(int part, PartsInTurn turns) throws IOException;
    }

    private final int parts;
    /** By part, how many turns it has had. */
    private final int[] turnsHad;
    private int begun;
    private Throwable failure;

    PartsInTurn(int parts) {
        this.parts = parts;
        this.turnsHad = new int[parts];
    }

    /** Makes all parts; the first failure stops the others at their next turn, and is thrown. */
    void run(int threads, Maker maker) throws IOException {
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, parts); i++) {
            Thread other = new Thread(() -> work(maker), "part-maker-" + i);
            other.setDaemon(true);
            other.start();
            others.add(other);
        }
        work(maker);
        for (Thread other : others) {
            try {
                other.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                fail(new IllegalStateException("The generation was stopped", stopped));
            }
        }
        if (failure instanceof IOException refused) {
            throw refused;
        } else if (failure instanceof Error error) {
            throw error;
        } else if (failure != null) {
            throw (RuntimeException) failure;
        }
    }

    private void work(Maker maker) {
        for (int part = next(); part < parts; part = next()) {
            try {
                maker.make(part, this);
            } catch (IOException | RuntimeException | Error refused) {
                fail(refused);
            }
        }
    }

    private synchronized int next() {
        return failure == null && begun < parts ? begun++ : parts;
    }

    private synchronized void fail(Throwable refused) {
        if (failure == null) {
            failure = refused;
        }
        notifyAll();
    }

    /** Waits until the part before has had this turn. */
    synchronized void await(int part, int turn) {
        while (part > 0 && turnsHad[part - 1] <= turn && failure == null) {
            try {
                wait();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The generation was stopped", stopped);
            }
        }
        if (failure != null) {
            throw new IllegalStateException("Another part could not be made", failure);
        }
    }

    /** The part has had this turn. */
    synchronized void done(int part, int turn) {
        turnsHad[part] = turn + 1;
        notifyAll();
    }
}
