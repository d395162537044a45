package uk.rooftree.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Who could move to a smaller home, who asks to, and who did. */
final class DownsizingFigures {

    private final Position position;
    private final Applications applications;
    private final Homes homes;
    private final Lettings lettings;

    DownsizingFigures(Position position, Applications applications) {
        this.position = position;
        this.applications = applications;
        this.homes = new Homes(position);
        this.lettings = new Lettings(position);
    }

    void write(FigureSheet sheet) {
        sheet.write("downsizing.pool", this::pool);
        sheet.write("downsizing.applicants", this::applicants);
        sheet.write("downsizing.applicants.by_stage", this::applicantsByStage);
        sheet.write("downsizing.moves", () -> moves(move -> Fraction.ONE, false));
        sheet.write("downsizing.bedrooms_released", () -> moves(DownsizingFigures::released, false));
        sheet.write("downsizing.incentive_paid", () -> moves(move -> amount(move, "incentive_paid"), false));
        sheet.write("downsizing.incentive_per_bedroom", () -> moves(move -> amount(move, "incentive_paid"), true));
        sheet.write("downsizing.cost_per_bedroom", () -> moves(
            move -> amount(move, "incentive_paid").plus(amount(move, "removal_cost")), true));
        sheet.write("downsizing.pipeline", () -> pipeline().entrySet().stream().map(move -> Unit.counted(move.getValue())).toList());
        sheet.write("downsizing.pipeline.days.median", () -> pipeline().entrySet().stream()
            .filter(move -> move.getKey().date("completed_on") == null && (move.getKey().date("decided_on") == null || move.getKey().is("decision", "approved")))
            .map(move -> {
                LocalDate decided = move.getKey().date("decided_on");
                LocalDate since = decided == null ? move.getKey().date("applied_on") : decided;
                return since == null ? Unit.leftOut(move.getValue()) : Unit.counted(move.getValue(), Calendar.days(since, position.asAt));
            }).toList());
        sheet.write("downsizing.lets_per_vacancy", () -> lettings.throughTheRegister("last_12_months").stream()
            .map(letting -> letting.is("letting_kind", "transfer")
                ? Unit.numeratorOnly(Dimensions.none(), Fraction.ONE)
                : Unit.ratio(Dimensions.none(), Fraction.ONE, Fraction.ONE)).toList());
    }

    private Collection<Unit> pool() {
        List<Unit> units = new ArrayList<>();
        for (Row home : homes.stockHomes()) {
            Optional<Row> tenancy = homes.tenancyInForce(home.text("property_ref")).filter(Homes::isSettled);
            if (tenancy.isEmpty()) {
                continue;
            }
            List<Row> people = peopleNow(tenancy.get().text("household_ref"));
            Dimensions dimensions = Dimensions.of("bedrooms", Homes.sizeGroup(home))
                .with("area", home.text("lettings_area")).with("age_band", ageOfLead(people));
            boolean canBeAssessed = Homes.bedrooms(home) != null && !people.isEmpty()
                && people.stream().allMatch(person -> person.isFilled("birth_date"));
            if (!canBeAssessed) {
                units.add(Unit.leftOut(dimensions));
            } else if (Math.max(1, Homes.bedrooms(home)) - Room.standard(Room.household(people, position.asAt)) >= 1) {
                units.add(Unit.counted(dimensions));
            }
        }
        return units;
    }

    private List<Row> peopleNow(String household) {
        return household == null ? List.of() : position.rows("household_member").stream()
            .filter(person -> household.equals(person.text("household_ref")) && Room.isThere(person, position.asAt)).toList();
    }

    /** Of several leads the lowest token speaks. */
    private String ageOfLead(List<Row> people) {
        LocalDate born = people.stream().filter(person -> person.is("relationship", "lead"))
            .min(Comparator.comparing(person -> person.text("person_token")))
            .map(person -> person.date("birth_date")).orElse(null);
        if (born == null) {
            return "unknown";
        }
        int age = Calendar.wholeYears(born, position.asAt);
        return age < 35 ? "under_35" : age < 55 ? "35-54" : age < 66 ? "55-65" : "66+";
    }

    private Collection<Unit> applicants() {
        return applicants(application -> Dimensions.none());
    }

    private Collection<Unit> applicantsByStage() {
        Set<String> bidders = new BidFigures(position, applications).bidders();
        return applicants(application -> {
            boolean isOffered = position.rows("offer").stream().anyMatch(offer -> application.text("application_ref").equals(offer.text("application_ref"))
                && (!offer.isFilled("outcome") || offer.is("outcome", "pending")));
            return Dimensions.of("stage", isOffered || application.is("status", "under_offer") ? "under_offer"
                : application.is("status", "suspended") ? "suspended" : bidders.contains(application.text("application_ref")) ? "bidding" : "not_bidding");
        });
    }

    private Collection<Unit> applicants(Function<Row, Dimensions> more) {
        List<Unit> units = new ArrayList<>();
        for (Row application : applications.live()) {
            if (!application.is("applicant_type", "own_transfer")) {
                continue;
            }
            Integer has = bedroomsNow(application);
            Integer needs = application.integer("bedroom_need");
            Dimensions dimensions = more.apply(application).with("bedrooms", Homes.sizeGroup(has));
            if (has == null || needs == null) {
                units.add(Unit.leftOut(dimensions));
            } else if (needs < has) {
                units.add(Unit.counted(dimensions));
            }
        }
        return units;
    }

    private Integer bedroomsNow(Row application) {
        Row tenancy = position.find("tenancy", application.text("current_tenancy_ref"));
        Row home = tenancy == null ? null : position.find("property", tenancy.text("property_ref"));
        Integer there = home == null ? null : Homes.bedrooms(home);
        return there == null ? application.integer("current_bedrooms") : there;
    }

    /** Downsizing moves under way or settled in the financial year, with how far each has come. */
    private Map<Row, Dimensions> pipeline() {
        Map<Row, Dimensions> pipeline = new LinkedHashMap<>();
        for (Row move : position.rows("mobility_move")) {
            if (!move.is("move_kind", "downsizing")) {
                continue;
            }
            boolean isDecided = move.is("decision", "approved", "refused", "withdrawn");
            String stage = move.isFilled("completed_on") ? "completed" : !move.isFilled("decided_on") ? "applied"
                : isDecided ? move.text("decision") : "unknown";
            LocalDate settled = move.isFilled("completed_on") ? move.date("completed_on") : move.date("decided_on");
            if (List.of("applied", "approved").contains(stage) || !settled.isBefore(Calendar.start("financial_year", position.asAt))) {
                pipeline.put(move, Dimensions.of("stage", stage).with("bedrooms", Homes.sizeGroup(move.integer("bedrooms_before"))));
            }
        }
        return pipeline;
    }

    private Collection<Unit> moves(Function<Row, Fraction> value, boolean perBedroom) {
        LocalDate from = Calendar.start("financial_year", position.asAt);
        List<Unit> units = new ArrayList<>();
        for (Row move : position.rows("mobility_move")) {
            LocalDate completed = move.date("completed_on");
            if (!move.is("move_kind", "downsizing") || completed == null || completed.isBefore(from) || completed.isAfter(position.asAt)) {
                continue;
            }
            Integer before = move.integer("bedrooms_before");
            Integer after = move.integer("bedrooms_after");
            Dimensions dimensions = Dimensions.of("bedrooms", Homes.sizeGroup(before));
            if (before == null || after == null || after >= before) {
                units.add(Unit.leftOut(dimensions));
            } else {
                units.add(perBedroom ? Unit.ratio(dimensions, value.apply(move), released(move)) : Unit.counted(dimensions, value.apply(move)));
            }
        }
        return units;
    }

    private static Fraction released(Row move) {
        return Fraction.of(move.integer("bedrooms_before") - move.integer("bedrooms_after"));
    }

    private static Fraction amount(Row move, String column) {
        BigDecimal amount = move.decimal(column);
        return amount == null ? Fraction.ZERO : Fraction.of(amount);
    }
}
