package uk.rooftree.reports.comparator;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The areas a council is shown beside.
 *
 * @param subject    the council itself; where MHCLG publishes nothing for its code, its own figures as far as they go
 * @param neighbours nearest first
 * @param basis      how the council is found in MHCLG's figures, in a sentence
 * @param method     how neighbours are chosen, in a sentence
 */
public record Comparators(Area subject, List<Area> neighbours, Area region, Area england, int registerYear, String basis, String method) {

    public Comparators {
        neighbours = List.copyOf(neighbours);
    }

    /** The areas of the register's lines: the council if it has earlier years, its region and England. */
    public List<Area> lines() {
        List<Area> lines = new ArrayList<>();
        if (subject.register().size() > 1) {
            lines.add(subject);
        }
        lines.add(region);
        lines.add(england);
        return lines;
    }

    /** Neighbours, region, England. */
    public List<Area> others() {
        List<Area> others = new ArrayList<>(neighbours);
        others.add(region);
        others.add(england);
        return others;
    }

    /** The council and all others. */
    public List<Area> all() {
        List<Area> all = new ArrayList<>(List.of(subject));
        all.addAll(others());
        return all;
    }

    /** The years of councils' register totals, 2015 on. */
    public List<Integer> registerYears() {
        TreeSet<Integer> years = new TreeSet<>();
        neighbours.forEach(area -> years.addAll(area.register().keySet()));
        if (years.isEmpty()) {
            years.addAll(england.register().keySet());
        }
        return List.copyOf(years);
    }
}
