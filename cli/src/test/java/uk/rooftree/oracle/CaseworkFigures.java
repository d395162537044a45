package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What officers have in hand: applications decided and undecided, debts, checks, reviews and enquiries. */
final class CaseworkFigures {

    private static final int DECISION_TARGET_DAYS = 28;
    private static final int REVIEW_FOLLOW_UP_DAYS = 90;
    private static final int USUAL_CASELOAD = 1500;

    private final Position position;
    private final Applications applications;

    CaseworkFigures(Position position, Applications applications) {
        this.position = position;
        this.applications = applications;
    }

    void write(FigureSheet sheet) {
        sheet.write("register.pending.applications", () -> units(is("status", "pending"), CaseworkFigures::byApplicantType));
        sheet.write("decisions.undecided", () -> units(is("status", "pending"),
            application -> Dimensions.of("age_band", ageBand(application.date("application_date"), position.asAt))));
        writeDebts(sheet);
        writeDecisions(sheet);
        writeChecks(sheet);
        writeCaseload(sheet);
        writeReviews(sheet);
        writeEnquiries(sheet);
    }

    private static Predicate<Row> is(String column, String... codes) {
        return row -> row.is(column, codes);
    }

    private static Dimensions byApplicantType(Row application) {
        return Dimensions.of("applicant_type", application.text("applicant_type"));
    }

    private List<Row> applications(Predicate<Row> test) {
        return position.rows("application").stream().filter(test).toList();
    }

    private List<Unit> units(Predicate<Row> test, java.util.function.Function<Row, Dimensions> dimensions) {
        return applications(test).stream().map(application -> Unit.counted(dimensions.apply(application))).toList();
    }

    private boolean isIn(LocalDate date, String periodKind) {
        return Calendar.isIn(date, periodKind, position.asAt);
    }

    static String ageBand(LocalDate since, LocalDate asAt) {
        if (since == null) {
            return "unknown";
        }
        long age = Calendar.days(since, asAt);
        return age <= 28 ? "0-28" : age <= 56 ? "29-56" : "57+";
    }

    private void writeDebts(FigureSheet sheet) {
        List<Row> inDebt = applications.live().stream()
            .filter(application -> application.isFilled("housing_debt_amount") && application.decimal("housing_debt_amount").signum() > 0).toList();
        sheet.write("register.debt.applications", () -> inDebt.stream().map(application -> Unit.counted(byDebt(application))).toList());
        sheet.write("register.debt.amount", () -> inDebt.stream()
            .map(application -> Unit.counted(byDebt(application), Fraction.of(application.decimal("housing_debt_amount")))).toList());
        sheet.write("register.debt.repayment_plan_percent", () -> inDebt.stream()
            .map(application -> share(byDebt(application), application.isTrue("repayment_plan_flag"))).toList());
    }

    private static Dimensions byDebt(Row application) {
        return Dimensions.of("category", application.text("housing_debt_type"));
    }

    static Unit share(Dimensions dimensions, boolean holds) {
        return Unit.ratio(dimensions, holds ? Fraction.ONE : Fraction.ZERO, Fraction.ONE);
    }

    private void writeDecisions(FigureSheet sheet) {
        sheet.write("decisions.new_applications", () -> applications(application ->
            !application.is("status", "draft") && isIn(application.date("application_date"), "month")).stream()
            .map(application -> applications.carriesOn(application).isPresent()
                ? Unit.leftOut(byApplicantType(application)) : Unit.counted(byApplicantType(application))).toList());
        sheet.write("decisions.made", () -> units(application -> isIn(application.date("decision_date"), "month"),
            application -> byApplicantType(application).with("outcome", application.text("decision"))));
        sheet.write("decisions.days.median", () -> decided("complete_date"));
        sheet.write("decisions.days.mean", () -> decided("complete_date"));
        sheet.write("decisions.days_from_submission.median", () -> decided("application_date"));
        sheet.write("decisions.in_target_percent", () -> decided("complete_date").stream()
            .map(unit -> unit.standing() == Unit.Standing.LEFT_OUT ? unit
                : share(unit.dimensions(), unit.numerator().compareTo(Fraction.of(DECISION_TARGET_DAYS)) <= 0)).toList());
    }

    private List<Unit> decided(String since) {
        return applications(application -> isIn(application.date("decision_date"), "month")
            && application.is("decision", "registered", "refused_ineligible", "refused_not_qualifying")).stream()
            .map(application -> timed(byApplicantType(application), application.date(since), application.date("decision_date"))).toList();
    }

    /** Days from one date to another; left out where the first is blank or the later. */
    static Unit timed(Dimensions dimensions, LocalDate from, LocalDate to) {
        return from == null || from.isAfter(to) ? Unit.leftOut(dimensions) : Unit.counted(dimensions, Calendar.days(from, to));
    }

    private void writeChecks(FigureSheet sheet) {
        for (String check : List.of("medical", "fraud")) {
            String referred = check + "_referral_date";
            String decided = check + "_decision_date";
            sheet.write(check + ".days.median", () -> applications(application -> isIn(application.date(decided), "last_12_months")).stream()
                .map(application -> timed(Dimensions.none(), application.date(referred), application.date(decided))).toList());
            sheet.write(check + ".outstanding", () -> applications.live().stream()
                .filter(application -> application.isFilled(referred) && !application.isFilled(decided))
                .map(application -> Unit.counted(Dimensions.none())).toList());
        }
        sheet.write("medical.award_percent", () -> applications(application ->
            isIn(application.date("medical_decision_date"), "last_12_months") && application.is("medical_outcome", "award", "no_award")).stream()
            .map(application -> share(Dimensions.none(), application.is("medical_outcome", "award"))).toList());
        Lettings lettings = new Lettings(position);
        sheet.write("lettings.verified_percent", () -> verified(lettings));
        sheet.write("lettings.unverified", () -> verified(lettings).stream()
            .filter(unit -> unit.standing() == Unit.Standing.LEFT_OUT || unit.numerator().isZero()).toList());
    }

    private static List<Unit> verified(Lettings lettings) {
        return lettings.throughTheRegister("financial_year").stream().map(letting -> {
            Row application = lettings.application(letting);
            if (application == null) {
                return Unit.leftOut(Dimensions.none());
            }
            LocalDate verified = application.is("fraud_outcome", "verified") ? application.date("fraud_decision_date") : null;
            return share(Dimensions.none(), verified != null && !verified.isAfter(lettings.start(letting)));
        }).toList();
    }

    private void writeCaseload(FigureSheet sheet) {
        sheet.write("caseload.live_applications", () -> applications.live().stream().map(application -> {
            Dimensions officer = Dimensions.of("officer", application.text("officer"));
            return application.isFilled("officer") ? Unit.counted(officer) : Unit.leftOut(officer);
        }).toList());
        sheet.write("caseload.officers_above_guide", this::officersAboveGuide);
        sheet.writeSpecialGroups("caseload.per_officer", () -> {
            List<Row> live = applications.live();
            Set<String> officers = new HashSet<>();
            live.stream().filter(application -> application.isFilled("officer")).forEach(application -> officers.add(application.text("officer")));
            long assigned = live.stream().filter(application -> application.isFilled("officer")).count();
            return Map.of(Map.of(), FigureSheet.Special.divided(assigned, officers.size(), live.size() - assigned));
        });
    }

    private List<Unit> officersAboveGuide() {
        Map<String, Long> byOfficer = new TreeMap<>();
        List<Unit> units = new ArrayList<>();
        for (Row application : applications.live()) {
            if (application.isFilled("officer")) {
                byOfficer.merge(application.text("officer"), 1L, Long::sum);
            } else {
                units.add(Unit.leftOut(Dimensions.none()));
            }
        }
        byOfficer.values().stream().filter(held -> held > USUAL_CASELOAD).forEach(held -> units.add(Unit.counted(Dimensions.none())));
        return units;
    }

    private void writeReviews(FigureSheet sheet) {
        sheet.write("reviews.due", () -> plain("review", review -> isIn(review.date("due"), "month")));
        sheet.write("reviews.reinstated", () -> plain("review", review -> isIn(review.date("reinstated_on"), "month")));
        for (String result : List.of("renewed", "lapsed")) {
            sheet.write("reviews." + result + "_percent", () -> position.rows("review").stream()
                .filter(review -> isIn(review.date("due"), "last_12_months"))
                .map(review -> {
                    LocalDate followed = review.date("due").plusDays(REVIEW_FOLLOW_UP_DAYS);
                    boolean inTime = review.date("result_on") != null && !review.date("result_on").isAfter(followed);
                    return followed.isAfter(position.asAt) ? Unit.leftOut(Dimensions.none())
                        : share(Dimensions.none(), review.is("result", result) && inTime);
                }).toList());
        }
        sheet.write("reviews.overdue", () -> position.rows("review").stream()
            .filter(review -> !review.date("due").isAfter(position.asAt))
            .filter(review -> !review.isFilled("result") || review.is("result", "pending"))
            .map(review -> position.find("application", review.text("application_ref")))
            .filter(applications::isLive)
            .map(application -> Unit.counted(byApplicantType(application))).toList());
    }

    private Collection<Unit> plain(String feed, Predicate<Row> test) {
        return position.rows(feed).stream().filter(test).map(row -> Unit.counted(Dimensions.none())).toList();
    }

    private void writeEnquiries(FigureSheet sheet) {
        sheet.write("enquiries.received", () -> position.rows("enquiry").stream().filter(enquiry -> isIn(enquiry.day("received_at"), "month"))
            .map(enquiry -> Unit.counted(byKindAndChannel(enquiry))).toList());
        sheet.write("enquiries.answered", () -> answered().stream().map(enquiry -> Unit.counted(byKindAndChannel(enquiry))).toList());
        sheet.write("enquiries.in_target_percent", () -> answered().stream().map(enquiry -> enquiry.isFilled("target_on")
            ? share(byKindAndChannel(enquiry), !enquiry.day("answered_at").isAfter(enquiry.date("target_on")))
            : Unit.leftOut(byKindAndChannel(enquiry))).toList());
        for (String figure : List.of("enquiries.days.median", "enquiries.days.p90")) {
            sheet.write(figure, () -> answered().stream()
                .map(enquiry -> Unit.counted(byKindAndChannel(enquiry), Calendar.days(enquiry.day("received_at"), enquiry.day("answered_at")))).toList());
        }
        sheet.write("enquiries.first_contact_percent", () -> answered().stream().map(enquiry -> enquiry.isFilled("first_contact_flag")
            ? share(byKindAndChannel(enquiry), enquiry.isTrue("first_contact_flag")) : Unit.leftOut(byKindAndChannel(enquiry))).toList());
        for (String figure : List.of("enquiries.open", "enquiries.open.by_age")) {
            sheet.write(figure, () -> open().map(enquiry -> Unit.counted(byKindAndAge(enquiry))).toList());
        }
        for (String figure : List.of("enquiries.open.days.median", "enquiries.open.days.p90")) {
            sheet.write(figure, () -> open()
                .map(enquiry -> Unit.counted(byKindAndAge(enquiry), Calendar.days(enquiry.day("received_at"), position.asAt))).toList());
        }
        sheet.write("enquiries.overdue", () -> position.rows("enquiry").stream().filter(enquiry -> !enquiry.isFilled("answered_at"))
            .filter(enquiry -> enquiry.isFilled("target_on") && enquiry.date("target_on").isBefore(position.asAt))
            .map(enquiry -> Unit.counted(Dimensions.of("kind", enquiry.text("kind")))).toList());
    }

    private Stream<Row> open() {
        return position.rows("enquiry").stream().filter(enquiry -> !enquiry.isFilled("answered_at"));
    }

    private Dimensions byKindAndAge(Row enquiry) {
        return Dimensions.of("kind", enquiry.text("kind")).with("age_band", ageBand(enquiry.day("received_at"), position.asAt));
    }

    private List<Row> answered() {
        return position.rows("enquiry").stream().filter(enquiry -> isIn(enquiry.day("answered_at"), "month")).toList();
    }

    private static Dimensions byKindAndChannel(Row enquiry) {
        return Dimensions.of("kind", enquiry.text("kind")).with("channel", enquiry.text("channel"));
    }
}
