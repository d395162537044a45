package uk.rooftree.warehouse.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import uk.rooftree.warehouse.engine.Engine;

/**
 * What a run has to do, step by step, each after the steps it needs. Several are done at once: planning a query keeps one
 * processor busy, and most of a month's queries are planned for longer than they run. Of the steps that can be done the one
 * added first comes first, so that what is made is soon read and can be dropped.
 */
final class Steps {

    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final PriorityQueue<Step> ready = new PriorityQueue<>((one, other) -> Integer.compare(one.rank, other.rank));
    private final Map<String, List<Step>> waiting = new HashMap<>();
    private int left;
    private int underWay;
    private Throwable failure;

    /**
     * Adds a step.
     *
     * @param name  its own
     * @param after names of steps to be done before; they may be added later
     * @param work  given an engine of the thread's own, on the one database of the run
     */
    void add(String name, Set<String> after, Consumer<Engine> work) {
        steps.put(name, new Step(name, steps.size(), new TreeSet<>(after), work));
    }

    /** Adds a step that is done before any other that can be done, because it makes room. */
    void addUrgent(String name, Set<String> after, Consumer<Engine> work) {
        steps.put(name, new Step(name, -1 - steps.size(), new TreeSet<>(after), work));
    }

    boolean has(String name) {
        return steps.containsKey(name);
    }

    /** Does all steps, or as many as can be done until one fails; that failure is thrown when those under way have ended. */
    void run(Engine engine, int atOnce) {
        left = steps.size();
        for (Step step : steps.values()) {
            step.after.forEach(before -> waiting.computeIfAbsent(before, name -> new ArrayList<>()).add(step));
            if (step.after.isEmpty()) {
                ready.add(step);
            }
        }
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < atOnce; i++) {
            Thread other = new Thread(() -> {
                try (Engine own = engine.fork()) {
                    work(own);
                } catch (RuntimeException | Error refused) {
                    fail(refused);
                }
            }, "model-" + i);
            other.setDaemon(true);
            other.start();
            others.add(other);
        }
        work(engine);
        for (Thread other : others) {
            try {
                other.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                fail(new CannotBuild("Cannot build: the run was stopped", stopped));
            }
        }
        if (failure instanceof Error error) {
            throw error;
        } else if (failure != null) {
            throw (RuntimeException) failure;
        }
    }

    private void work(Engine engine) {
        for (Step step = next(); step != null; step = next()) {
            try {
                step.work.accept(engine);
            } catch (RuntimeException | Error refused) {
                // whatever it is, nobody must wait for ever
                fail(refused);
            }
            done(step);
        }
    }

    private synchronized Step next() {
        while (ready.isEmpty() && left > 0 && failure == null) {
            if (underWay == 0) {
                throw new IllegalStateException("Cannot go on: %d steps wait for steps that nobody added".formatted(left));
            }
            try {
                wait();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                fail(new CannotBuild("Cannot build: the run was stopped", stopped));
            }
        }
        Step next = failure != null ? null : ready.poll();
        underWay += next == null ? 0 : 1;
        return next;
    }

    private synchronized void done(Step step) {
        left--;
        underWay--;
        for (Step next : waiting.getOrDefault(step.name, List.of())) {
            next.after.remove(step.name);
            if (next.after.isEmpty()) {
                ready.add(next);
            }
        }
        notifyAll();
    }

    private synchronized void fail(Throwable refused) {
        if (failure == null) {
            failure = refused;
        }
        notifyAll();
    }

    /** One step; {@code after} is what it still waits for. */
    private record Step(String name, int rank, Set<String> after, Consumer<Engine> work) {
    }
}
