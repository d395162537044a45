package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Faults of void, void_event and letting rows. */
final class EmptyHomeFaults {

    private final Spares spares;

    EmptyHomeFaults(Spares spares) {
        this.spares = spares;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(new GeneralFaults(spares, Feed.VOID, "void_ref", this::looseVoid, spares::voidSpell)
            .unreadable("lettable_from", "30/02/2026").unmapped("void_class", "category_c").outOfRange("weekly_rent", "2500.00")
            .unknown("tenancy_ref_out", 'T').sentinel("notice_received_date").faults());
        faults.add(new Fault("R-GEN-004", Feed.VOID, this::worksNotDated));
        faults.add(new Fault("R-VOID-001", Feed.VOID, this::overlapping));
        faults.add(planted("R-VOID-002", "tenancy_ref_in", ""));
        faults.add(new Fault("R-VOID-003", Feed.VOID, this::endsBeforeStart));
        faults.add(new Fault("R-VOID-004", Feed.VOID, this::stillOpen));
        faults.add(new Fault("R-VOID-005", Feed.VOID, () -> dated("void_end", 65)));
        faults.add(new Fault("R-VOID-006", Feed.VOID, () -> dated("void_start", -7)));
        faults.add(new Fault("R-VOID-007", Feed.VOID, () -> dated("lettable_from", 72)));
        faults.add(new Fault("R-VOID-008", Feed.VOID, () -> dated("works_complete_date", -5)));
        faults.add(new Fault("R-VOID-009", Feed.VOID, () -> dated("keys_in_date", 63)));
        faults.addAll(new GeneralFaults(spares, Feed.VOID_EVENT, "void_ref", this::step, this::step)
            .unreadable("planned", "asap").unmapped("owner", "contractor").unknown("void_ref", 'V').sentinel("target")
            .faults());
        faults.add(new Fault("R-GEN-006", Feed.VOID_EVENT, this::aheadOfTime));
        faults.add(new Fault("R-VEV-001", Feed.VOID_EVENT, this::outOfOrder));
        faults.add(new Fault("R-VEV-002", Feed.VOID_EVENT, this::keyedLate));
        faults.addAll(new GeneralFaults(spares, Feed.LETTING, "tenancy_ref", spares::assignment, spares::assignment)
            .unreadable("net_income_amount", "tbc").unmapped("queue", "panel").outOfRange("net_income_amount", "-5.00")
            .unknown("offer_ref", 'O').sentinel("core_submitted_date").faults());
        faults.add(new Fault("R-GEN-004", Feed.LETTING, this::incomeNotGiven));
        faults.add(new Fault("R-LET-001", Feed.LETTING, () -> relet("relet", "licence", true)));
        faults.add(new Fault("R-LET-002", Feed.LETTING, this::registeredAfterStart));
        faults.add(new Fault("R-LET-003", Feed.LETTING, () -> relet("relet", "secure", false)));
        faults.add(new Fault("R-LET-004", Feed.LETTING, this::advertisedAssignment));
        faults.add(new Fault("R-LET-005", Feed.LETTING, () -> relet("first", "secure", true)));
        faults.add(new Fault("R-LET-006", Feed.LETTING, this::notHoused));
        faults.add(new Fault("R-LET-007", Feed.LETTING, this::loggedBeforeStart));
        return faults;
    }

    private Fault planted(String rule, String column, String text) {
        return new Fault(rule, Feed.VOID, () -> {
            VoidSpell spell = spares.voidSpell();
            spell.plant(column, text);
            return Planted.in(spell);
        });
    }

    /** A date so many days after the start of a void of sixty days. */
    private Planted dated(String column, int days) {
        VoidSpell spell = spares.voidSpell();
        spell.plant(column, Day.text(spell.startsOn + days));
        return Planted.in(spell);
    }

    private VoidSpell looseVoid() {
        Home home = spares.letHome();
        return spares.looseSpell(home, home.tenancy.startsOn - 60);
    }

    private Planted worksNotDated() {
        VoidSpell spell = spares.voidSpell(spares.letHome(), "major_works");
        spell.plant("works_complete_date", "");
        return Planted.in(spell);
    }

    private Planted overlapping() {
        Home home = spares.letHome();
        VoidSpell spell = spares.voidSpell(home, "standard");
        return Planted.in(spares.looseSpell(home, spell.endsOn - 30));
    }

    private Planted endsBeforeStart() {
        VoidSpell spell = looseVoid();
        spell.endsOn = spell.startsOn - 10;
        return Planted.in(spell);
    }

    private Planted stillOpen() {
        VoidSpell spell = spares.voidSpell();
        spell.plant("void_end", "");
        spell.plant("tenancy_ref_in", "");
        return Planted.in(spell);
    }

    private VoidEntry step() {
        VoidSpell spell = spares.voidSpell();
        return spares.step(spell, VoidStep.KEYS_IN, spell.keysInOn);
    }

    private Planted aheadOfTime() {
        VoidEntry entry = step();
        entry.plant("actual", Day.text(spares.today() + 10));
        return Planted.in(entry);
    }

    private Planted outOfOrder() {
        VoidSpell spell = spares.voidSpell();
        spares.step(spell, VoidStep.TENANCY_END, spell.startsOn);
        VoidEntry early = spares.step(spell, VoidStep.KEYS_IN, spell.startsOn - 2);
        spares.step(spell, VoidStep.READY_TO_LET, spell.lettableFrom);
        return Planted.in(early);
    }

    private Planted keyedLate() {
        VoidEntry entry = step();
        entry.recordedOn = entry.actualOn + 19;
        return Planted.in(entry);
    }

    private Planted incomeNotGiven() {
        Letting letting = spares.assignment();
        letting.plant("income_known", "yes");
        letting.plant("income_frequency", "weekly");
        return Planted.in(letting);
    }

    private Planted relet(String kind, String tenure, boolean afterVoid) {
        return Planted.in(spares.relet(kind, tenure, afterVoid));
    }

    private Planted registeredAfterStart() {
        Letting letting = spares.relet("relet", "secure", true);
        String late = Day.text(letting.tenancy.startsOn + 12);
        letting.application.plant("registration_date", late);
        letting.application.plant("effective_date", late);
        return Planted.in(letting);
    }

    private Planted advertisedAssignment() {
        Letting letting = spares.assignment();
        letting.advert = spares.advert();
        return Planted.in(letting);
    }

    private Planted notHoused() {
        return Planted.in(spares.relet("relet", "secure", true, "withdrawn", "no_longer_wants"));
    }

    private Planted loggedBeforeStart() {
        Letting letting = spares.relet("relet", "secure", true);
        letting.coreSubmittedOn = letting.tenancy.startsOn - 3;
        return Planted.in(letting);
    }
}
