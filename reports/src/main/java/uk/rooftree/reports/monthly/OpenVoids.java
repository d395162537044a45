package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.reports.chart.NumberStyle;
import uk.rooftree.warehouse.figure.FigureInterval;

/** What the homes not let yet say: the mean days empty with them counted in, and how far along the path each of them is. */
final class OpenVoids {

    private static final String MEAN = "voids.empty_days.restricted_mean";
    private static final String LET = "voids.relet_days.lahs_g1a";
    private static final String BY_STAGE = "voids.vacant_by_stage";
    private static final List<String> AGES = List.of("0-6_weeks", "6_weeks-6_months", "over_6_months");

    private final Draft draft;
    private final List<String> path;

    /** @param path event codes of the void path in their order */
    OpenVoids(Draft draft, List<String> path) {
        this.draft = draft;
        this.path = path;
    }

    /** None of what the release does not publish. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        emptyDays().ifPresent(blocks::add);
        byStage().ifPresent(blocks::add);
        return blocks;
    }

    private Optional<Block> emptyDays() {
        Reading all = draft.book().reading(MEAN);
        if (all.row().isEmpty() || all.lacksFeed()) {
            return Optional.empty();
        }
        DataTable.Builder table = DataTable.of("Mean days empty, last 12 months", "Homes", "Open voids counted in", "95% limits", "Voids", "Re-lets alone (LAHS g1a)");
        for (String dimension : List.of("void_class", "bedrooms")) {
            for (String group : draft.union(dimension, MEAN)) {
                table.row(Labels.subject(dimension, group), cells(draft.book().reading(MEAN, dimension, group), draft.book().reading(LET, dimension, group)));
            }
        }
        table.total("All", cells(all, draft.book().reading(LET)));
        String title = all.value().isEmpty() ? draft.finding(MEAN) : "With the homes still empty counted in, a void lasts %s on average".formatted(all.spoken());
        return Optional.of(Block.table(title, table.build(), "A home empty for longer than the horizon counts as empty up to it. " + draft.note(MEAN, LET)));
    }

    private List<String> cells(Reading mean, Reading let) {
        Optional<FigureInterval> limits = draft.book().interval(mean).filter(FigureInterval::isWhole);
        NumberStyle style = mean.figure().style();
        return List.of(mean.text(), limits.map(found -> style.write(found.lower()) + " to " + style.write(found.upper())).orElse("n/a"),
            NumberStyle.WHOLE.write(BigDecimal.valueOf(mean.rowsCounted())), let.text());
    }

    private Optional<Block> byStage() {
        Reading all = draft.book().reading(BY_STAGE);
        if (all.value().isEmpty()) {
            return Optional.empty();
        }
        List<String> stages = new ArrayList<>(draft.book().values(BY_STAGE, "stage"));
        stages.sort(Comparator.comparingInt((String stage) -> path.indexOf(stage)).thenComparing(Comparator.naturalOrder()));
        DataTable.Builder table = DataTable.of("Vacant homes by the step last done and time empty", "Step done", "Up to 6 weeks", "6 weeks to 6 months", "Over 6 months", "All");
        for (String stage : stages) {
            List<String> cells = new ArrayList<>();
            AGES.forEach(age -> cells.add(draft.cell(draft.book().readingAt(draft.book().asAt(), BY_STAGE, Map.of("stage", stage, "age_band", age)))));
            cells.add(draft.book().reading(BY_STAGE, "stage", stage).text());
            table.row(stage.equals("not_recorded") ? "None recorded" : Labels.code(stage), cells);
        }
        List<String> totals = new ArrayList<>();
        AGES.forEach(age -> totals.add(sum(stages, age)));
        totals.add(all.text());
        table.total("All", totals);
        return Optional.of(Block.table(title(stages), table.build(), draft.note(BY_STAGE)));
    }

    private String sum(List<String> stages, String age) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String stage : stages) {
            sum = sum.add(draft.book().readingAt(draft.book().asAt(), BY_STAGE, Map.of("stage", stage, "age_band", age)).value().orElse(BigDecimal.ZERO));
        }
        return NumberStyle.WHOLE.write(sum);
    }

    private String title(List<String> stages) {
        return stages.stream().max(Comparator.comparing((String stage) -> draft.book().reading(BY_STAGE, "stage", stage).value().orElse(BigDecimal.ZERO)))
            .map(stage -> "%s of %s vacant homes %s".formatted(draft.book().reading(BY_STAGE, "stage", stage).text(), draft.book().reading(BY_STAGE).text(),
                stage.equals("not_recorded") ? "have no step recorded" : "stand at the step " + Labels.lowerFirst(Labels.code(stage))))
            .orElse(draft.finding(BY_STAGE));
    }
}
