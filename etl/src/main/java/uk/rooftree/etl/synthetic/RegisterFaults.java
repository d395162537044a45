package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Faults of application and application_event rows. */
final class RegisterFaults {

    private final Spares spares;

    RegisterFaults(Spares spares) {
        this.spares = spares;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(new GeneralFaults(spares, Feed.APPLICATION, "application_ref", spares::bareApplication, spares::application)
            .unreadable("last_review_date", "32/13/2025").missing("bedroom_need").unmapped("access_need", "step_free")
            .outOfRange("points", "9999").unknown("current_tenancy_ref", 'T').sentinel("area_since_date").faults());
        faults.add(new Fault("R-APP-001", Feed.APPLICATION, this::closedBeforeMade));
        faults.add(dated("R-APP-002", "registration_date", -30));
        faults.add(new Fault("R-APP-003", Feed.APPLICATION, this::decidedBeforeMade));
        faults.add(new Fault("R-APP-004", Feed.APPLICATION, this::decidedBeforeComplete));
        faults.add(dated("R-APP-005", "closed_date", 120));
        faults.add(new Fault("R-APP-006", Feed.APPLICATION, this::bandBeforeRegistration));
        faults.add(new Fault("R-APP-007", Feed.APPLICATION, this::twoOfOneHousehold));
        faults.add(new Fault("R-APP-008", Feed.APPLICATION, this::housedButWhere));
        faults.add(new Fault("R-APP-009", Feed.APPLICATION, this::presentTenancyEnded));
        faults.add(planted("R-APP-010", "bedroom_need_self", "2"));
        faults.add(planted("R-APP-011", "bedroom_need", "2"));
        faults.add(planted("R-APP-012", "household_size", "4"));
        faults.add(planted("R-APP-013", "rp_categories", "homelessness_duty"));
        faults.add(new Fault("R-APP-014", Feed.APPLICATION,
            () -> decidedBeforeReferral("fraud_referral_date", "fraud_decision_date", "fraud_outcome", "verified")));
        faults.add(new Fault("R-APP-015", Feed.APPLICATION,
            () -> decidedBeforeReferral("medical_referral_date", "medical_decision_date", "medical_outcome", "no_award")));
        faults.add(planted("R-APP-016", "bedroom_need_maximum", "0"));
        faults.add(planted("R-APP-017", "band", ""));
        faults.add(new Fault("R-APP-018", Feed.APPLICATION, this::noHistory));
        faults.addAll(new GeneralFaults(spares, Feed.APPLICATION_EVENT, "event_ref", this::needEntry, this::needEntry)
            .missing("new").unmapped("event", "note").unknown("application_ref", 'A').faults());
        faults.add(new Fault("R-GEN-003", Feed.APPLICATION_EVENT, this::unreadableTime));
        faults.add(new Fault("R-GEN-006", Feed.APPLICATION_EVENT, this::timeAhead));
        faults.add(new Fault("R-EVT-001", Feed.APPLICATION_EVENT, this::stepMissing));
        faults.add(new Fault("R-EVT-002", Feed.APPLICATION_EVENT, this::historyDiffers));
        faults.add(new Fault("R-EVT-003", Feed.APPLICATION_EVENT, this::beforeItWasMade));
        return faults;
    }

    private Fault planted(String rule, String column, String text) {
        return new Fault(rule, Feed.APPLICATION, () -> {
            Application application = spares.application();
            application.plant(column, text);
            return Planted.in(application);
        });
    }

    /** A date so many days after the application was made. */
    private Fault dated(String rule, String column, int days) {
        return new Fault(rule, Feed.APPLICATION, () -> {
            Application application = spares.application();
            application.plant(column, Day.text(application.madeOn + days));
            return Planted.in(application);
        });
    }

    private Planted closedBeforeMade() {
        Application application = spares.bareApplication();
        application.plant("status", "withdrawn");
        application.plant("closed_date", Day.text(application.madeOn - 4));
        return Planted.in(application);
    }

    private Planted decidedBeforeMade() {
        Application application = spares.application();
        application.plant("complete_date", "");
        application.plant("decision_date", Day.text(application.madeOn - 10));
        return Planted.in(application);
    }

    private Planted decidedBeforeComplete() {
        Application application = spares.application();
        application.plant("complete_date", Day.text(application.decidedOn + 5));
        return Planted.in(application);
    }

    private Planted bandBeforeRegistration() {
        Application application = spares.application();
        application.plant("effective_date", Day.text(application.registeredOn - 50));
        return Planted.in(application);
    }

    private Planted twoOfOneHousehold() {
        Application application = spares.application();
        return Planted.in(application, spares.application(application.household, application.registeredOn + 60, "home_seeker"));
    }

    private Planted housedButWhere() {
        Application application = spares.application();
        spares.close(application, "housed", "housed_by_council", application.registeredOn + 90);
        return Planted.in(application);
    }

    private Planted presentTenancyEnded() {
        Home home = spares.letHome();
        Tenancy former = spares.formerTenancy(home);
        Application application = spares.application(home.household(), spares.daysAgo(100, 300), "own_transfer");
        application.currentTenancy = former.ref;
        application.currentTenure = "council_lifetime";
        return Planted.in(application);
    }

    private Planted decidedBeforeReferral(String referral, String decision, String outcome, String code) {
        Application application = spares.application();
        application.plant(referral, Day.text(application.registeredOn + 20));
        application.plant(decision, Day.text(application.registeredOn + 10));
        application.plant(outcome, code);
        return Planted.in(application);
    }

    private Planted noHistory() {
        return Planted.in(spares.applicationWithoutHistory());
    }

    private ApplicationEntry needEntry() {
        Application application = spares.application();
        return spares.entry(application, "bedroom_need", "2", "1", application.registeredOn + 30);
    }

    private Planted unreadableTime() {
        ApplicationEntry entry = needEntry();
        entry.plant("at", "2025-02-30T10:00:00");
        return Planted.in(entry).alongWith("R-GEN-004");
    }

    private Planted timeAhead() {
        ApplicationEntry entry = needEntry();
        entry.plant("at", Day.text(spares.today() + 12) + "T10:00:00");
        return Planted.in(entry).alongWith("R-GEN-004");
    }

    private Planted stepMissing() {
        Application application = spares.application();
        return Planted.in(spares.entry(application, "status", "suspended", "active", application.registeredOn + 100));
    }

    private Planted historyDiffers() {
        Application application = spares.application();
        return Planted.in(spares.entry(application, "status", "active", "suspended", application.registeredOn + 100));
    }

    private Planted beforeItWasMade() {
        Application application = spares.application();
        return Planted.in(spares.entry(application, "bedroom_need", "2", "1", application.madeOn - 3));
    }
}
