package uk.rooftree.warehouse.engine;

import java.util.Map;
import java.util.Optional;

import uk.rooftree.warehouse.UserFault;

/** An engine that can be chosen by name where its classes are on the path: {@link java.util.ServiceLoader} finds it. */
public interface EngineKind {

    /** As {@code --engine} names it. */
    String name();

    /**
     * Engines of this kind.
     *
     * @param master   where the work is done; empty: as the engine does by itself
     * @param settings the engine's own, by their names
     * @throws UserFault if a setting is one that figures depend on
     */
    EngineSupply supply(Optional<String> master, Map<String, String> settings);
}
