package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** To whom homes went, as shares of lettings of the financial year. */
final class LettingShareFigures {

    private static final String[] SOCIAL_TENURES = {"council_fixed", "council_lifetime", "provider_fixed", "provider_lifetime",
        "other_social_general", "extra_care", "older_low_support", "other_supported"};
    private static final String[] ADAPTED = {"level_access", "part_wheelchair", "full_wheelchair"};
    private static final Map<String, Integer> PLAN = plan();

    private final Position position;
    private final Lettings lettings;

    LettingShareFigures(Position position) {
        this.position = position;
        this.lettings = new Lettings(position);
    }

    private static Map<String, Integer> plan() {
        Map<String, Integer> plan = new LinkedHashMap<>();
        plan.put("homeless", 60);
        plan.put("decant", 20);
        plan.put("social_services", 10);
        plan.put("under_occupier", 5);
        plan.put("transfer", 5);
        return plan;
    }

    static boolean wasSocialTenant(Row tenancy) {
        return tenancy.is("previous_tenure", SOCIAL_TENURES);
    }

    void write(FigureSheet sheet) {
        sheet.write("lettings.reasonable_preference_percent", () -> shares(letting ->
            letting.is("reasonable_preference", "yes", "no") ? letting.is("reasonable_preference", "yes") : null));
        sheet.write("lettings.by_rp_category", () -> lettings.throughTheRegister("financial_year").stream()
            .filter(letting -> !letting.several("rp_categories").isEmpty())
            .map(letting -> Unit.counted(Dimensions.none().withEach("category", letting.several("rp_categories")))).toList());
        sheet.write("lettings.by_rp_hierarchy", () -> lettings.throughTheRegister("financial_year").stream()
            .filter(letting -> foremost(letting) != null)
            .map(letting -> Unit.counted(Dimensions.of("category", foremost(letting)))).toList());
        sheet.writeGroups("lettings.quota.percent", this::quotas);
        sheet.writeGroups("lettings.quota.gap_points", this::gaps);
        sheet.write("lettings.homeless_percent", () -> shares(letting ->
            letting.isFilled("homeless_before_flag") ? letting.isTrue("homeless_before_flag") : null));
        sheet.write("lettings.from_ta_percent", () -> shares(this::isFromTemporaryAccommodation));
        sheet.write("lettings.new_to_social_percent", () -> shares(letting -> {
            Row tenancy = lettings.tenancy(letting);
            boolean isKnown = tenancy.isFilled("previous_tenure") && !tenancy.is("previous_tenure", "unknown", "unmapped");
            return isKnown ? !wasSocialTenant(tenancy) : null;
        }));
        sheet.write("lettings.right_to_move_percent", () -> shares(letting -> {
            Row application = lettings.application(letting);
            return application == null ? null : application.isTrue("right_to_move_flag");
        }));
        sheet.write("lettings.adapted_matched_percent", this::adaptedMatched);
        sheet.write("lettings.larger_than_need_percent", () -> shares(letting -> {
            Row application = lettings.application(letting);
            Integer has = Homes.bedrooms(lettings.home(letting));
            Integer needs = application == null ? null : application.integer("bedroom_need");
            return has == null || needs == null ? null : Math.max(1, has) > Math.max(1, needs);
        }));
    }

    /** Register lettings: true is above the line, null is left out. */
    private Collection<Unit> shares(Function<Row, Boolean> test) {
        List<Unit> units = new ArrayList<>();
        for (Row letting : lettings.throughTheRegister("financial_year")) {
            Row application = lettings.application(letting);
            units.add(share(test.apply(letting), Dimensions.of("bedrooms", Homes.sizeGroup(lettings.home(letting)))
                .with("applicant_type", application == null ? null : application.text("applicant_type"))));
        }
        return units;
    }

    private static Unit share(Boolean found, Dimensions dimensions) {
        if (found == null) {
            return Unit.leftOut(dimensions);
        }
        return Unit.ratio(dimensions, found ? Fraction.ONE : Fraction.ZERO, Fraction.ONE);
    }

    private Collection<Unit> adaptedMatched() {
        List<Unit> units = new ArrayList<>();
        for (Row letting : lettings.throughTheRegister("financial_year")) {
            if (!lettings.home(letting).is("adapted_code", ADAPTED)) {
                continue;
            }
            Row application = lettings.application(letting);
            boolean isKnown = application != null && application.isFilled("access_need") && !application.is("access_need", "unmapped");
            units.add(share(isKnown ? application.is("access_need", ADAPTED) : null, Dimensions.none()));
        }
        return units;
    }

    private boolean isFromTemporaryAccommodation(Row letting) {
        LocalDate start = lettings.start(letting);
        String household = lettings.tenancy(letting).text("household_ref");
        return household != null && position.rows("ta_placement").stream()
            .filter(placement -> household.equals(placement.text("household_ref")) && !placement.is("ta_type", "no_accommodation"))
            .anyMatch(placement -> placement.date("start_date").isBefore(start)
                && (!placement.isFilled("end_date") || !placement.date("end_date").isBefore(start)));
    }

    private static String foremost(Row letting) {
        List<String> categories = letting.several("rp_categories");
        if (categories.contains("homeless") || categories.contains("homelessness_duty")) {
            return "homeless";
        }
        return List.of("medical_welfare", "unsatisfactory_housing", "hardship").stream().filter(categories::contains).findFirst().orElse(null);
    }

    // Quotas

    private List<Row> planned() {
        return lettings.all("financial_year").stream()
            .filter(letting -> letting.is("letting_kind", "first", "relet", "transfer", "management_move", "decant")).toList();
    }

    private static boolean hasQueue(Row letting) {
        return letting.isFilled("queue") && !letting.is("queue", "unmapped");
    }

    private Map<String, Long> byQueue() {
        Map<String, Long> queues = new TreeMap<>();
        planned().stream().filter(LettingShareFigures::hasQueue).forEach(letting -> queues.merge(letting.text("queue"), 1L, Long::sum));
        return queues;
    }

    private List<FigureSheet.Group> quotas() {
        Map<String, Long> queues = byQueue();
        long counted = queues.values().stream().mapToLong(Long::longValue).sum();
        List<FigureSheet.Group> groups = new ArrayList<>();
        Fraction all = Fraction.of(counted);
        groups.add(new FigureSheet.Group(Map.of(), counted == 0 ? null : Fraction.of(100), all, all, counted, planned().size() - counted));
        queues.forEach((queue, number) -> groups.add(new FigureSheet.Group(Map.of("queue", queue),
            Fraction.of(number).times(100).dividedBy(counted), Fraction.of(number), all, number, 0)));
        return groups;
    }

    private List<FigureSheet.Group> gaps() {
        Map<String, Long> queues = byQueue();
        long counted = queues.values().stream().mapToLong(Long::longValue).sum();
        List<FigureSheet.Group> groups = new ArrayList<>();
        groups.add(FigureSheet.Group.of(Map.of(), null, counted, planned().size() - counted));
        PLAN.forEach((queue, percent) -> {
            long number = queues.getOrDefault(queue, 0L);
            groups.add(FigureSheet.Group.of(Map.of("queue", queue),
                counted == 0 ? null : Fraction.of(number).times(100).dividedBy(counted).minus(Fraction.of(percent)), number, 0));
        });
        return groups;
    }
}
