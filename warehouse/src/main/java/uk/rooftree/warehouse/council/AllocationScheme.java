package uk.rooftree.warehouse.council;

import java.util.List;
import java.util.Optional;

/**
 * How the council ranks its register.
 *
 * @param kind         bands or points
 * @param bands        band codes, the most urgent first; empty = as they sort, lowest code first
 * @param liveStatuses canonical application statuses that are on the register
 * @param lettingsPlan shares of the lettings by queue; empty = those the figures are pinned for
 */
public record AllocationScheme(Kind kind, List<String> bands, List<String> liveStatuses, Optional<LettingsPlan> lettingsPlan) {

    /** What orders the register. */
    public enum Kind { BANDS, POINTS }

    /** On the register unless the council says otherwise: not pending, for an application not yet assessed is not on it. */
    public static final List<String> USUAL_LIVE_STATUSES = List.of("active", "suspended", "under_offer");

    public AllocationScheme {
        bands = List.copyOf(bands);
        liveStatuses = List.copyOf(liveStatuses);
    }
}
