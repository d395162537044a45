package uk.rooftree.etl.synthetic;

import java.util.List;

/**
 * Makes applications and their history: drafts, submissions, decisions, registration, bands, suspensions, reviews and every way off
 * the register but being housed, which {@link OfferGenerator} sees to. The number of newcomers follows the number who left, so
 * that the register hovers about its size.
 *
 * <p>Not modelled: several applications of one household at once, income and savings limits, appeals, joint applications that
 * split, seasonal swings, closures for arrears, right to move.
 */
final class ApplicationGenerator {

    private final Town town;
    private final Draw draw;
    private final HouseholdGenerator households;
    private final ApplicationHistory history;
    private final Assessment assessment;
    private final ReviewGenerator reviews;
    private final HomelessnessGenerator homelessness;
    private final MobilityGenerator mobility;
    private final Weighted<String> needs;
    private final Weighted<String> types;
    private final Weighted<String> tenures;
    private final double withdrawals;
    private final double removals;
    private final double mergers;
    private final double rebandings;
    private final double suspensions;
    private final double transferShare;

    ApplicationGenerator(Town town, HouseholdGenerator households, ApplicationHistory history, HomelessnessGenerator homelessness,
            MobilityGenerator mobility) {
        this.town = town;
        this.homelessness = homelessness;
        this.mobility = mobility;
        this.reviews = new ReviewGenerator(town, history, this::again, this::householdChanged);
        this.draw = town.draw.of("application");
        this.households = households;
        this.history = history;
        this.assessment = new Assessment(town);
        Rates rates = town.rates;
        needs = rates.weighted("application.need");
        types = rates.weighted("application.type");
        tenures = rates.weighted("application.current_tenure");
        withdrawals = rates.of("application.withdrawn_a_month");
        removals = rates.of("application.removed_a_month");
        mergers = rates.of("application.merged_a_month");
        rebandings = rates.of("application.banded_again_a_month");
        suspensions = rates.of("application.suspended_a_month");
        transferShare = rates.of("application.own_transfers_of_new");
    }

    /** Those who wait already when the history begins. */
    void makeRegister() {
        double years = town.rates.of("application.years_waited_at_start");
        for (int i = 0; i < town.applicationsAimedAt; i++) {
            boolean transfer = draw.chance(transferShare, i, "transfer_at_start");
            Application application = transfer ? transfer(i) : newcomer();
            if (application == null) {
                continue;
            }
            int waited = (int) Math.min(365 * 15, 365 * draw.exponential(years, application.id, "waited", 0));
            application.madeOn = town.today() - waited - 40;
            application.completeOn = application.madeOn + draw.between(0, 12, application.id, "complete");
            history.entry(application, "status", null, "pending", application.madeOn, "self");
            application.becomes("pending");
            if (application.isHomeless()) {
                homelessness.openFor(application);
            }
            register(application, town.today() - waited - 1);
        }
    }

    /** A month begins: who will apply in it, and what will become of those who wait. */
    void beginMonth(int firstOfMonth, int days) {
        double expected = town.applicationsAimedAt * town.rates.of("application.new_a_year") / 12;
        int count = (int) Math.max(0, Math.round(expected + 0.15 * (town.applicationsAimedAt - town.liveApplications)));
        for (int i = 0; i < count; i++) {
            long key = firstOfMonth * 10_000L + i;
            town.diary.on(firstOfMonth + draw.between(0, days - 1, key, "applies_on"),
                draw.chance(transferShare, key, "transfer") ? () -> begin(transfer(key)) : () -> begin(newcomer()));
        }
        List<Application> all = town.applications;
        for (int i = 0; i < all.size(); i++) {
            Application application = all.get(i);
            if (application.isActive()) {
                fate(application, firstOfMonth, days);
            }
        }
    }

    private void fate(Application application, int firstOfMonth, int days) {
        double fate = draw.unit(application.id, "fate", firstOfMonth);
        int day = firstOfMonth + draw.between(0, days - 1, application.id, "fate_on", firstOfMonth);
        if ((fate -= withdrawals) < 0) {
            town.diary.on(day, () -> closeIfActive(application, "withdrawn", "no_longer_wants"));
        } else if ((fate -= removals) < 0) {
            String reason = draw.chance(0.6, application.id, "removed") ? "no_longer_qualifies" : "moved_away";
            town.diary.on(day, () -> closeIfActive(application, "removed", reason));
        } else if ((fate -= mergers) < 0) {
            town.diary.on(day, () -> merge(application));
        } else if ((fate -= rebandings) < 0) {
            town.diary.on(day, () -> bandAgain(application));
        } else if (fate - suspensions < 0) {
            town.diary.on(day, () -> suspend(application));
        }
    }

    private Application newcomer() {
        long id = town.number(Feed.APPLICATION);
        Household household = households.applicants(Integer.parseInt(draw.pick(needs, id, "need")));
        Application application = new Application(id, town.ref('A', id), household, draw.pick(types, id, "type"), town.today());
        application.currentTenure = application.type.equals("other_social") ? "provider_lifetime"
            : application.type.equals("supported_move_on") ? "other_supported"
            : application.isHomeless() ? (draw.chance(0.5, id, "homeless_from") ? "other_temporary" : "friends_family")
            : draw.pick(tenures, id, "tenure");
        application.areaSince = town.today() - draw.between(400, 12_000, id, "area_since");
        return enlist(application);
    }

    /** An own tenant who asks for a move; null if nobody was found who might. */
    private Application transfer(long key) {
        for (int attempt = 0; attempt < 40; attempt++) {
            Tenancy tenancy = town.tenancies.get(draw.between(0, town.tenancies.size() - 1, key, "tenant", attempt));
            Household household = tenancy.household;
            if (!tenancy.isSettled() || household.application != null || household.tenancy != tenancy
                    || tenancy.endsOn != Day.NONE || tenancy.startsOn > town.today() - 365) {
                continue;
            }
            int spare = Math.max(1, tenancy.home.bedrooms) - household.need(town.today());
            double keen = spare < 0 ? 1 : spare >= 2 ? 0.6 : 0.2;
            if (!draw.chance(keen, key, "keen", attempt)) {
                continue;
            }
            long id = town.number(Feed.APPLICATION);
            Application application = new Application(id, town.ref('A', id), household, "own_transfer", town.today());
            application.currentTenancy = tenancy.ref;
            application.currentTenure = "council_lifetime";
            application.currentBedrooms = tenancy.home.bedrooms;
            application.areaSince = tenancy.startsOn;
            application.bandReason = spare < 0 ? "overcrowded" : spare >= 1 && !draw.chance(0.3, id, "medical_move")
                ? "downsizing" : "medical";
            return enlist(application);
        }
        return null;
    }

    private Application enlist(Application application) {
        long id = application.id;
        application.household.application = application;
        application.eagerness = StrictMath.pow(draw.unit(id, "eagerness"), 2);
        application.officer = town.officer("HA", id);
        application.people = application.household.size(town.today());
        application.access = draw.chance(0.93, id, "access") ? "none" : draw.chance(0.7, id, "access", 1) ? "level_access"
            : "part_wheelchair";
        if (draw.chance(0.7, id, "areas")) {
            StringBuilder areas = new StringBuilder();
            int count = draw.between(1, 4, id, "areas", 1);
            for (int n = 0; n < count; n++) {
                int area = draw.between(0, Place.areas() - 1, id, "area", n);
                if ((application.areaBits & 1 << area) == 0) {
                    application.areaBits |= 1 << area;
                    areas.append(areas.isEmpty() ? "" : ";").append(town.place.area(area));
                }
            }
            application.areas = areas.toString();
        }
        application.becomes("draft");
        town.applications.add(application);
        return town.add(application);
    }

    private void begin(Application application) {
        if (application == null) {
            return;
        }
        if (draw.chance(town.rates.of("application.drafted_first"), application.id, "draft")) {
            town.diary.on(town.today() + draw.between(1, 20, application.id, "draft_days"), () -> submit(application));
        } else {
            submit(application);
        }
    }

    private void submit(Application application) {
        long id = application.id;
        if (application.isTransfer() && application.household.tenancy.endsOn != Day.NONE) {
            application.household.application = null;
            return;
        }
        application.madeOn = town.today();
        history.status(application, "pending", "self");
        if (application.isHomeless()) {
            homelessness.openFor(application);
        }
        if (draw.chance(town.rates.of("application.no_evidence"), id, "evidence")) {
            town.diary.on(Day.working(town.today() + 42), () -> refuse(application, "closed_no_evidence", "removed", "no_evidence"));
            return;
        }
        int complete = town.today() + (int) Math.min(60, draw.exponential(8, id, "evidence_days", 0));
        town.diary.on(complete, () -> {
            application.completeOn = complete;
            application.changed();
        });
        int decided = Day.working(complete + 1 + (int) Math.min(90, draw.exponential(18, id, "decision_days", 0)));
        if (draw.chance(town.rates.of("application.not_qualifying"), id, "qualifies")) {
            town.diary.on(decided, () -> refuse(application, "refused_not_qualifying", "refused", "no_longer_qualifies"));
        } else if (draw.chance(town.rates.of("application.ineligible"), id, "eligible")) {
            town.diary.on(decided, () -> refuse(application, "refused_ineligible", "refused", "other"));
        } else {
            town.diary.on(decided, () -> register(application, town.today()));
        }
    }

    private void refuse(Application application, String decision, String status, String reason) {
        application.decision = decision;
        application.decidedOn = town.today();
        history.close(application, status, reason);
    }

    /** Puts the application on the register as of a day, today or, when the history begins, long ago. */
    private void register(Application application, int day) {
        long id = application.id;
        if (application.isTransfer() && application.household.tenancy.endsOn != Day.NONE) {
            refuse(application, "refused_not_qualifying", "refused", "other");
            return;
        }
        application.decision = "registered";
        application.decidedOn = day;
        application.registeredOn = day;
        application.effectiveOn = day;
        application.reviewedOn = Day.NONE;
        assessment.assess(application);
        history.register(application, day);
        size(application);
        if (draw.chance(0.03, id, "range")) {
            application.needMaximum = application.need + 1;
        }
        application.needSelf = draw.chance(0.8, id, "own_form") ? application.need : -1;
        int yearsDone = (town.today() - day) / 365;
        if (yearsDone > 0) {
            application.reviewedOn = day + yearsDone * 365;
        }
        reviews.schedule(application, day + (yearsDone + 1) * 365);
        if ("downsizing".equals(application.bandReason)) {
            mobility.wishesToDownsize(application);
        }
        watchBirthdays(application);
        expectBirth(application);
        town.bidders.sort(application);
        application.changed();
    }

    private void size(Application application) {
        application.need = application.household.need(town.today());
        application.people = application.household.size(town.today());
    }

    private void watchBirthdays(Application application) {
        int next = application.household.nextAgeing(town.today());
        if (next != Day.NONE && next != application.birthdayWatched) {
            application.birthdayWatched = next;
            town.diary.on(next, () -> {
                if (application.isLive()) {
                    householdChanged(application);
                }
            });
        }
    }

    private void expectBirth(Application application) {
        Person lead = application.household.lead(town.today());
        if (lead.sex.equals("female") && lead.age(town.today()) < 43
                && draw.chance(town.rates.of("application.expecting"), application.id, "expecting")) {
            int due = town.today() + draw.between(20, 230, application.id, "due");
            lead.babyDue = due;
            lead.changed();
            town.diary.on(due, () -> {
                households.birth(application.household);
                // by now the household may have another application
                Application now = application.household.application;
                if (now != null && now.isLive()) {
                    householdChanged(now);
                }
            });
        }
    }

    /** Somebody came, left, or had a birthday: the need and size of a live application follow at once. */
    void householdChanged(Application application) {
        int before = application.need;
        size(application);
        if (application.need != before) {
            history.entry(application, "bedroom_need", Integer.toString(before), Integer.toString(application.need), town.today(), "system");
            application.needMaximum = application.needMaximum < 0 ? -1 : application.need + 1;
            application.needSelf = application.needSelf < 0 ? -1 : application.need;
            town.bidders.sort(application);
        }
        watchBirthdays(application);
        application.changed();
    }

    private void again(Application lapsed) {
        Household household = lapsed.household;
        if (household.application != null) {
            return;
        }
        long id = town.number(Feed.APPLICATION);
        Application application = new Application(id, town.ref('A', id), household, lapsed.type, town.today());
        application.currentTenure = lapsed.currentTenure;
        application.areaSince = lapsed.areaSince;
        submit(enlist(application));
    }

    private void bandAgain(Application application) {
        if (!application.isActive()) {
            return;
        }
        String before = application.band;
        String after = switch (before) {
            case "D" -> draw.chance(0.7, application.id, "up") ? "C" : "B";
            case "C" -> draw.chance(0.8, application.id, "up") ? "B" : "D";
            case "B" -> draw.chance(0.6, application.id, "up") ? "A" : "C";
            default -> "B";
        };
        int former = application.effectiveOn;
        application.band = after;
        application.effectiveOn = town.today();
        if (after.equals("D")) {
            application.preference = null;
            application.caseRef = null;
            application.bandReason = "no_priority";
        } else if (application.preference == null && !application.isTransfer()) {
            application.preference = "medical_welfare";
            application.bandReason = "medical_welfare";
            application.medicalReferredOn = Math.max(application.registeredOn, town.today() - draw.between(7, 40, application.id, "medical_days"));
            application.medicalDecidedOn = town.today();
            application.medicalOutcome = "award";
        }
        history.entry(application, "band", before, after, town.today(), application.officer);
        history.entry(application, "effective_date", Day.text(former), Day.text(application.effectiveOn), town.today(), application.officer);
        application.changed();
    }

    private void suspend(Application application) {
        if (application.isActive()) {
            history.status(application, "suspended", application.officer);
            int days = draw.between(30, 240, application.id, "suspended_days", town.today());
            town.diary.on(town.today() + days, () -> {
                if (application.status().equals("suspended")) {
                    history.status(application, "active", application.officer);
                }
            });
        }
    }

    private void merge(Application application) {
        Application other = town.applications.get(
            draw.between(0, town.applications.size() - 1, application.id, "merged_into"));
        if (application.isActive() && !application.isTransfer() && other != application && other.isLive()) {
            application.mergedInto = other.ref;
            history.close(application, "merged", "duplicate");
        }
    }

    private void closeIfActive(Application application, String status, String reason) {
        if (application.isActive()) {
            history.close(application, status, reason);
        }
    }
}
