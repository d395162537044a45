package uk.rooftree.warehouse.council;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What share of a year's lettings a council means to give to each queue.
 *
 * @param percentByQueue whole percentages by queue of the feed letting; together no more than 100. What is left over is planned for nobody
 */
public record LettingsPlan(SortedMap<String, Integer> percentByQueue) {

    /** The queues of the feed letting. */
    static final Set<String> QUEUES = Set.of("homeless", "home_seeker", "transfer", "under_occupier", "decant", "social_services", "move_on",
        "council_interest", "other");

    public LettingsPlan {
        percentByQueue = Collections.unmodifiableSortedMap(new TreeMap<>(percentByQueue));
        for (Map.Entry<String, Integer> share : percentByQueue.entrySet()) {
            if (!QUEUES.contains(share.getKey()) || share.getValue() < 0) {
                throw new IllegalArgumentException("Invalid share of a lettings plan: %s (expected one of %s, 0 or more)".formatted(share, QUEUES));
            }
        }
        if (total(percentByQueue) > 100) {
            throw new IllegalArgumentException("Invalid lettings plan: %d percent (expected no more than 100)".formatted(total(percentByQueue)));
        }
    }

    static int total(Map<String, Integer> percentByQueue) {
        return percentByQueue.values().stream().mapToInt(Integer::intValue).sum();
    }
}
