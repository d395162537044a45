package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The position at the close of one as-at: the rows of every feed that count, references judged (step 8 of the order of checks).
 */
final class Position {

    final LocalDate asAt;
    private final Contract contract;
    private final Map<String, List<Row>> kept = new LinkedHashMap<>();
    private final Map<String, Map<String, Row>> byKey = new HashMap<>();
    private final Map<String, Boolean> supplied = new HashMap<>();
    private final Map<String, FeedCount> counts = new LinkedHashMap<>();
    private final List<Issue> issues = new ArrayList<>();

    private Position(Contract contract, LocalDate asAt) {
        this.contract = contract;
        this.asAt = asAt;
    }

    static Position at(Contract contract, Inbox inbox, LocalDate asAt) {
        Position position = new Position(contract, asAt);
        Inbox.Folder folder = inbox.folder(asAt).orElseThrow();
        for (Feed feed : contract.feeds().values()) {
            List<FileLoad> files = new ArrayList<>();
            if (feed.isEventFeed()) {
                for (Inbox.Folder good : inbox.goodFoldersUpTo(asAt)) {
                    if (good.files.containsKey(feed.name)) {
                        files.add(good.files.get(feed.name));
                    }
                }
            } else if (folder.files.containsKey(feed.name)) {
                files.add(folder.files.get(feed.name));
            }
            position.supplied.put(feed.name, !files.isEmpty());
        }
        for (Feed feed : contract.feeds().values()) {
            position.keep(feed, inbox, folder);
        }
        return position;
    }

    private void keep(Feed feed, Inbox inbox, Inbox.Folder folder) {
        List<Row> standing = new ArrayList<>();
        if (feed.isEventFeed()) {
            for (Inbox.Folder good : inbox.goodFoldersUpTo(asAt)) {
                if (good.files.containsKey(feed.name)) {
                    good.files.get(feed.name).standing.forEach(row -> standing.add(row.copy()));
                }
            }
        } else if (folder.files.containsKey(feed.name)) {
            folder.files.get(feed.name).standing.forEach(row -> standing.add(row.copy()));
        }
        Map<String, Row> ownKeys = new HashMap<>();
        standing.forEach(row -> ownKeys.put(row.key(), row));
        byKey.put(feed.name, ownKeys);

        List<Row> accepted = new ArrayList<>();
        for (Row row : standing) {
            if (referencesHold(row)) {
                accepted.add(row);
            }
        }
        if (feed.name.equals("void") && isSupplied("tenancy")) {
            accepted = withoutOverlaps(accepted);
        }
        // a later row with the same key replaces the earlier one
        Map<String, Row> latest = new LinkedHashMap<>();
        for (Row row : accepted) {
            latest.put(row.key(), row);
        }
        kept.put(feed.name, List.copyOf(latest.values()));
        byKey.put(feed.name, latest);

        FileLoad here = folder.files.get(feed.name);
        if (here == null) {
            counts.put(feed.name, new FeedCount(feed.name, isSupplied(feed.name), 0, 0, 0));
        } else {
            long keptHere = accepted.stream().filter(row -> row.folder.equals(asAt)).count();
            counts.put(feed.name, new FeedCount(feed.name, true, here.rowsRead, keptHere, here.rowsRead - keptHere));
            issues.addAll(here.issues);
        }
    }

    /** R-GEN-007: a value whose parent is not there is emptied; false where that rejects the row. */
    private boolean referencesHold(Row row) {
        boolean holds = true;
        List<Issue> found = new ArrayList<>();
        List<Column> missing = new ArrayList<>();
        for (Column column : row.feed.columns) {
            if (column.references().isEmpty() || row.value(column) == null || !isSupplied(column.referencedFeed())) {
                continue;
            }
            if (!byKey.get(column.referencedFeed()).containsKey(row.text(column.name()))) {
                found.add(Issue.of("R-GEN-007", column.breach(), row, column.name(), row.text(column.name())));
                missing.add(column);
                holds &= !column.breach().equals("reject");
            }
        }
        if (row.folder.equals(asAt)) {
            issues.addAll(found);
        }
        missing.forEach(column -> row.set(column, null));
        return holds;
    }

    /** R-VOID-001: a void that begins before an earlier void of the home has closed is rejected, be the earlier one rejected or not. */
    private List<Row> withoutOverlaps(List<Row> voids) {
        VoidSpells spells = new VoidSpells(this);
        Map<String, List<Row>> byHome = new HashMap<>();
        for (Row spell : voids) {
            byHome.computeIfAbsent(spell.text("property_ref"), home -> new ArrayList<>()).add(spell);
        }
        Set<Row> overlapping = new HashSet<>();
        for (List<Row> ofHome : byHome.values()) {
            ofHome.sort(VoidSpells.IN_ORDER);
            for (int later = 1; later < ofHome.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    LocalDate closed = spells.closedOn(ofHome.get(earlier));
                    if (closed == null || closed.isAfter(ofHome.get(later).date("void_start"))) {
                        overlapping.add(ofHome.get(later));
                        issues.add(Issue.of("R-VOID-001", "reject", ofHome.get(later), "void_start", ofHome.get(later).date("void_start")));
                        break;
                    }
                }
            }
        }
        return voids.stream().filter(row -> !overlapping.contains(row)).toList();
    }

    boolean isSupplied(String feed) {
        return supplied.get(feed);
    }

    boolean areSupplied(List<String> feeds) {
        return feeds.stream().allMatch(this::isSupplied);
    }

    /** The rows of a feed that count; none where it is not supplied. */
    List<Row> rows(String feed) {
        return kept.get(feed);
    }

    /** The row with this key, or null; null for a blank key. */
    Row find(String feed, String key) {
        return key == null ? null : byKey.get(feed).get(key);
    }

    List<FeedCount> counts() {
        return List.copyOf(counts.values());
    }

    List<Issue> issues() {
        return issues;
    }

    Contract contract() {
        return contract;
    }
}
