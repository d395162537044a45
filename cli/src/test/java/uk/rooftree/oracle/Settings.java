package uk.rooftree.oracle;

import java.util.Set;

/**
 * What a council may set, with the values the contract's figures are pinned for.
 *
 * @param councilCode the council's ONS code
 * @param reregistrationDays a new application within so many days after a lapse carries on its wait
 * @param pensionAge age from which no benefit reduction is made
 */
public record Settings(String councilCode, Set<String> liveStatuses, int reregistrationDays, int pensionAge) {

    public static Settings pinned(String councilCode) {
        return new Settings(councilCode, Set.of("active", "suspended", "under_offer"), 28, 66);
    }
}
