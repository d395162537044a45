package uk.rooftree.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;

class StepsTest {

    private final DuckDb engine = DuckDb.open();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final Steps steps = new Steps();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_step_is_done_after_those_it_waits_for_and_else_in_the_order_of_adding() {
        add("c", "a", "b");
        add("a");
        add("d");
        add("b", "d");
        steps.run(engine, 1);
        assertThat(done).containsExactly("a", "d", "b", "c");
    }

    @Test
    void a_step_that_makes_room_comes_first() {
        add("a");
        add("b");
        steps.addUrgent("drop", Set.of("a"), own -> done.add("drop"));
        steps.run(engine, 1);
        assertThat(done).containsExactly("a", "drop", "b");
    }

    @Test
    void two_steps_are_done_at_once_on_one_database() {
        CountDownLatch both = new CountDownLatch(2);
        for (String name : List.of("a", "b")) {
            steps.add(name, Set.of(), own -> {
                both.countDown();
                try {
                    assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                own.createWorkTable(new TableName("made", name), "select 1 as n");
            });
        }
        steps.add("c", Set.of("a", "b"), own -> done.add(own.query("select count(*) from made.a cross join made.b").single().toString()));
        steps.run(engine, 2);
        assertThat(done).containsExactly("1");
    }

    @Test
    void a_failure_ends_the_run_and_is_thrown() {
        add("a");
        steps.add("b", Set.of("a"), own -> {
            throw new CannotBuild("Cannot make b");
        });
        add("c", "b");
        assertThatThrownBy(() -> steps.run(engine, 2)).isInstanceOf(CannotBuild.class).hasMessage("Cannot make b");
        assertThat(done).containsExactly("a");
    }

    @Test
    void a_step_that_waits_for_nothing_known_is_no_deadlock() {
        add("a", "nobody");
        assertThatThrownBy(() -> steps.run(engine, 1)).isInstanceOf(IllegalStateException.class)
            .hasMessage("Cannot go on: 1 steps wait for steps that nobody added");
    }

    private void add(String name, String... after) {
        steps.add(name, Set.of(after), own -> done.add(name));
    }
}
