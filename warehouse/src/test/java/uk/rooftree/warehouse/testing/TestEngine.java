package uk.rooftree.warehouse.testing;

import java.util.ServiceLoader;

import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.Engine;

/**
 * The engine that SQL tests run on: DuckDB, or the one that the system property {@value #PROPERTY} names among those that
 * {@link ServiceLoader} finds, so that another module can run the same tests on its own engine.
 */
public interface TestEngine {

    /** Names the engine. */
    String PROPERTY = "rooftree.test.engine";

    /** Its name, which is that of its macro file too. */
    String name();

    /** Opens an engine without relations and without macros. */
    Engine open();

    /** Whether views are worked out by their readers; an engine that plans long may rather work each out once. */
    default boolean keepsViews() {
        return true;
    }

    /** The one that the tests of this process run on. */
    static TestEngine chosen() {
        String wanted = System.getProperty(PROPERTY, "duckdb");
        if (wanted.equals("duckdb")) {
            return new TestEngine() {
                @Override
                public String name() {
                    return "duckdb";
                }

                @Override
                public Engine open() {
                    return DuckDb.open();
                }
            };
        }
        return ServiceLoader.load(TestEngine.class).stream().map(ServiceLoader.Provider::get).filter(engine -> engine.name().equals(wanted))
            .findFirst().orElseThrow(() -> new IllegalStateException("Cannot find the engine \"%s\" on the class path".formatted(wanted)));
    }
}
