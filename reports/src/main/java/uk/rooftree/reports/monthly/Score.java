package uk.rooftree.reports.monthly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import uk.rooftree.warehouse.figure.Standing;

/**
 * A line of the scorecard: a headline, or another figure row with a target.
 *
 * @param section title of the page it stands on; {@value #OTHER} for a row that stands on none
 * @param value   with its unit, or "n/a"
 * @param month   change in a month, or why there is none
 * @param year    likewise in a year; may be empty
 * @param owner   who answers for the target; may be empty
 */
public record Score(String section, String name, String value, Verdict verdict, String month, String year, String owner) {

    /** Where targets stand that no page has. */
    static final String OTHER = "Other targets";

    /** The headlines of all pages, then what else has a target. */
    static List<Score> list(List<Section> sections, FigureBook book, Wording wording) {
        List<Score> scores = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Section section : sections) {
            for (Headline headline : section.headlines()) {
                String figure = headline.reading().figure().figure();
                told.add(figure);
                scores.add(new Score(section.title(), headline.name(), headline.unit().isEmpty() ? headline.value() : headline.value() + " " + headline.unit(), headline.verdict(),
                    headline.value().equals("n/a") ? headline.why() : headline.sinceMonth().isEmpty() ? "year to date" : headline.changeInMonth(),
                    headline.changeInYear(), owner(book.standing(figure))));
            }
        }
        book.withTargets().stream().filter(standing -> !standing.group().isEmpty() || !told.contains(standing.figure()))
            .forEach(standing -> scores.add(other(standing, book.definition(standing.figure()), wording)));
        return scores;
    }

    private static Score other(Standing standing, PageFigure definition, Wording wording) {
        String group = standing.group().values().stream().map(Labels::code).collect(Collectors.joining(", "));
        String name = wording.findName(standing.figure()).orElse(standing.figure()) + (group.isEmpty() ? "" : ": " + group);
        String value = standing.value() == null ? "n/a" : definition.spokenStyle(standing.value()).writeShort(standing.value());
        return new Score(OTHER, name, value, Verdict.of(Optional.of(standing), definition), change(standing.onMonth(), definition),
            change(standing.onYear(), definition), owner(Optional.of(standing)));
    }

    private static String change(Standing.Movement movement, PageFigure definition) {
        if (movement.difference() == null) {
            return switch (movement.note()) {
                case "year_to_date" -> "year to date";
                case "defined_otherwise", "other_length_of_period" -> "not comparable";
                default -> "";
            };
        }
        return movement.difference().signum() == 0 ? "unchanged"
            : (movement.difference().signum() > 0 ? "up " : "down ") + definition.spokenDifference(movement.difference().abs());
    }

    /** What has a target and stands on no page, as a table; empty where there is nothing. */
    static Optional<DataTable> others(List<Score> scores) {
        DataTable.Builder table = DataTable.of(OTHER, "Measure", "Now", "Target", "Status", "In a month", "In a year", "Usual");
        List<Score> others = scores.stream().filter(score -> score.section().equals(OTHER)).toList();
        others.forEach(score -> table.row(score.name(), score.value(), score.verdict().target(), score.verdict().rag().words(), score.month(), score.year(),
            score.verdict().usual()));
        return others.isEmpty() ? Optional.empty() : Optional.of(table.build());
    }

    private static String owner(Optional<Standing> standing) {
        return standing.flatMap(Standing::aim).map(Standing.Aim::owner).orElse("");
    }
}
