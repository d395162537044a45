package uk.rooftree.returns.core.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import uk.rooftree.returns.core.service.DownloadedLog;

/**
 * Which log of the service's download is of which letting: by the log's number, else by tenancy code and start, else by home and start, else by tenancy
 * code alone where that leaves one of each. Each is matched once; a second log of a letting is left over.
 */
final class LogMatches {

    private final Map<String, DownloadedLog> byTenancy = new HashMap<>();
    private final Set<DownloadedLog> leftOver;

    /**
     * @param lettings of a collection year
     * @param logs     of the same year that stand for lettings
     */
    LogMatches(List<Letting> lettings, List<DownloadedLog> logs) {
        this.leftOver = new LinkedHashSet<>(logs);
        match(lettings, letting -> letting.get("core_log_ref").orElse(""), DownloadedLog::id);
        match(lettings, letting -> key(letting.tenancy(), letting.startsOn().toString()), log -> key(log.text("tenancycode"), log.startsOn()));
        match(lettings, letting -> key(letting.property(), letting.startsOn().toString()), log -> key(log.text("propcode"), log.startsOn()));
        matchAlone(lettings);
    }

    Optional<DownloadedLog> of(Letting letting) {
        return Optional.ofNullable(byTenancy.get(letting.tenancy()));
    }

    /** Logs of no letting, or of one that has another, in the download's order. */
    List<DownloadedLog> leftOver() {
        return List.copyOf(leftOver);
    }

    private void match(List<Letting> lettings, Function<Letting, String> ofLetting, Function<DownloadedLog, String> ofLog) {
        Map<String, DownloadedLog> logs = new LinkedHashMap<>();
        leftOver.forEach(log -> logs.putIfAbsent(ofLog.apply(log), log));
        logs.remove("");
        for (Letting letting : unmatched(lettings)) {
            // each log once
            Optional.ofNullable(logs.remove(ofLetting.apply(letting))).ifPresent(log -> put(letting, log));
        }
    }

    private void matchAlone(List<Letting> lettings) {
        Map<String, List<Letting>> waiting = new LinkedHashMap<>();
        unmatched(lettings).forEach(letting -> waiting.computeIfAbsent(plain(letting.tenancy()), code -> new ArrayList<>()).add(letting));
        Map<String, List<DownloadedLog>> logs = new HashMap<>();
        leftOver.forEach(log -> logs.computeIfAbsent(plain(log.text("tenancycode")), code -> new ArrayList<>()).add(log));
        waiting.forEach((code, same) -> {
            List<DownloadedLog> found = logs.getOrDefault(code, List.of());
            if (same.size() == 1 && found.size() == 1) {
                put(same.get(0), found.get(0));
            }
        });
    }

    private List<Letting> unmatched(List<Letting> lettings) {
        return lettings.stream().filter(letting -> !byTenancy.containsKey(letting.tenancy())).toList();
    }

    private void put(Letting letting, DownloadedLog log) {
        byTenancy.put(letting.tenancy(), log);
        leftOver.remove(log);
    }

    /** Blank of a blank code, which matches nothing. */
    private static String key(String code, String startsOn) {
        return code.isBlank() ? "" : plain(code) + " " + startsOn;
    }

    private static String plain(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
