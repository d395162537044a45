package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes voids and their path: from the keys coming in to the home being ready to let. Advertising, offers and the new tenancy are
 * recorded here too, when {@link BiddingGenerator} and {@link OfferGenerator} say so. A step that must be gone through again is
 * written again without a date.
 *
 * <p>Not modelled: class changes midway, works and advertising at the same time, late recording over a month end, keys that go
 * missing, decants into voids, contractors and costs.
 */
final class VoidGenerator {

    private final Town town;
    private final Draw draw;
    private final Weighted<String> classes;
    private final double lahsMajor;
    /** Voids that may be advertised or offered from now on. */
    private final List<VoidSpell> ready = new ArrayList<>();

    VoidGenerator(Town town) {
        this.town = town;
        this.draw = town.draw.of("void");
        classes = town.rates.weighted("void.class");
        lahsMajor = town.rates.of("void.lahs_major_of_major_works");
    }

    /** The voids that are ready to let, which the caller takes over. */
    List<VoidSpell> takeReady() {
        List<VoidSpell> taken = new ArrayList<>(ready);
        ready.clear();
        return taken;
    }

    /** Not let after all: it waits to be advertised again. */
    void backToMarket(VoidSpell spell) {
        forget(spell, VoidStep.ADVERTISED);
        ready.add(spell);
    }

    /** The tenancy's last day is today: the home is empty at its close. */
    void open(Tenancy out) {
        Home home = out.home;
        long id = town.number(Feed.VOID);
        String voidClass = home.isLetStock() ? draw.pick(classes, id, "class") : "temporary_accommodation";
        VoidSpell spell = begin(id, home, out, voidClass);
        spell.noticeOn = out.noticeOn;
        if (out.noticeOn != Day.NONE) {
            recordLate(spell, VoidStep.NOTICE_RECEIVED, out.noticeOn);
            int inspected = out.noticeOn + draw.between(5, 20, id, "pre_void");
            if (inspected < town.today() && draw.chance(0.7, id, "pre_void", 1)) {
                recordLate(spell, VoidStep.PRE_VOID_INSPECTION, inspected);
            }
        }
        record(spell, VoidStep.TENANCY_END);
        int keys = Day.working(town.today() + draw.between(0, 2, id, "keys"));
        town.diary.on(keys, () -> {
            spell.keysInOn = keys;
            record(spell, VoidStep.KEYS_IN);
        });
        if (voidClass.equals("temporary_accommodation")) {
            return;
        }
        if (voidClass.equals("disposal") || voidClass.equals("demolition")) {
            int gone = town.today() + draw.between(60, 300, id, "gone");
            town.diary.on(gone, () -> dispose(spell, voidClass.equals("disposal") ? "other_sale" : "demolition"));
            return;
        }
        int held = switch (voidClass) {
            case "awaiting_decision", "structural", "decant_held", "unauthorised_occupation" -> draw.between(60, 300, id, "held");
            default -> 0;
        };
        int inspection = Day.working(keys + held + draw.between(1, 3, id, "inspection"));
        int ordered = Day.working(inspection + draw.between(0, 2, id, "ordered"));
        int started = Day.working(ordered + draw.between(1, 5, id, "started"));
        int completed = Day.working(started + works(spell));
        int readyOn = Day.working(completed + draw.between(0, 3, id, "ready"));
        int works = voidClass.equals("major_works") ? 70 : voidClass.equals("minor_works") ? 24 : 14;
        plan(spell, VoidStep.VOID_INSPECTION, 4, 3);
        plan(spell, VoidStep.WORKS_COMPLETE, 8 + works, works);
        plan(spell, VoidStep.READY_TO_LET, 10 + works, works + 3);
        town.diary.on(inspection, () -> record(spell, VoidStep.VOID_INSPECTION));
        town.diary.on(ordered, () -> record(spell, VoidStep.WORKS_ORDERED));
        town.diary.on(started, () -> {
            spell.worksStartOn = started;
            record(spell, VoidStep.WORKS_START);
        });
        town.diary.on(completed, () -> {
            spell.worksCompleteOn = completed;
            record(spell, VoidStep.WORKS_COMPLETE);
        });
        town.diary.on(readyOn, () -> becomeReady(spell));
    }

    /** A home that came in today and was never let. */
    void openNew(Home home) {
        VoidSpell spell = begin(town.number(Feed.VOID), home, null, "new_home");
        int readyOn = Day.working(town.today() + draw.between(0, 10, spell.id, "ready"));
        town.diary.on(readyOn, () -> becomeReady(spell));
    }

    private VoidSpell begin(long id, Home home, Tenancy out, String voidClass) {
        VoidSpell spell = new VoidSpell(id, town.ref('V', id), home, out, town.today(), voidClass);
        spell.lahsMajor = voidClass.equals("major_works") && draw.chance(lahsMajor, id, "lahs_major");
        spell.officer = town.officer("VO", id);
        home.openVoid = spell;
        return town.add(spell);
    }

    private int works(VoidSpell spell) {
        double mean = town.rates.of("void.works_days." + (switch (spell.voidClass) {
            case "minor_works", "major_works" -> spell.voidClass;
            default -> "standard";
        }));
        return Math.max(2, (int) (mean * (0.4 + draw.exponential(0.6, spell.id, "works", 0))));
    }

    private void becomeReady(VoidSpell spell) {
        spell.lettableFrom = town.today();
        record(spell, VoidStep.READY_TO_LET);
        ready.add(spell);
    }

    private void dispose(VoidSpell spell, String reason) {
        spell.endsOn = town.today();
        spell.changed();
        Home home = spell.home;
        home.disposedOn = town.today();
        home.disposedReason = reason;
        home.openVoid = null;
        home.changed();
    }

    /** The home is agreed to be let; on the tenancy's first day it no longer is empty. */
    void letTo(VoidSpell spell, Tenancy in) {
        spell.in = in;
        spell.endsOn = in.startsOn;
        spell.changed();
        town.diary.on(in.startsOn, () -> {
            spell.keysOutOn = in.startsOn;
            record(spell, VoidStep.TENANCY_START);
            record(spell, VoidStep.KEYS_OUT);
            spell.home.openVoid = null;
        });
    }

    /** The step happened today. */
    void record(VoidSpell spell, VoidStep step) {
        recordLate(spell, step, town.today());
        spell.changed();
    }

    /** The step and all after it have to be gone through again. */
    void forget(VoidSpell spell, VoidStep from) {
        for (VoidStep step : VoidStep.values()) {
            VoidEntry entry = spell.path.get(step);
            if (entry != null && step.compareTo(from) >= 0 && entry.actualOn != Day.NONE) {
                entry.actualOn = Day.NONE;
                entry.recordedOn = town.today();
                town.queue(entry);
            }
        }
    }

    private void recordLate(VoidSpell spell, VoidStep step, int day) {
        VoidEntry entry = spell.path.computeIfAbsent(step, key -> new VoidEntry(spell, key));
        entry.actualOn = day;
        entry.recordedOn = Math.min(Day.monthEnd(day), day + (draw.chance(0.8, spell.id, "late", step.ordinal()) ? 0 : 2));
        entry.recordedAt = 32_400 + draw.between(0, 28_000, spell.id, "recorded", step.ordinal());
        if (entry.recordedOn > town.today()) {
            town.diary.on(entry.recordedOn, () -> town.queue(entry));
        } else {
            town.queue(entry);
        }
    }

    private void plan(VoidSpell spell, VoidStep step, int plannedDays, int targetDays) {
        VoidEntry entry = spell.path.computeIfAbsent(step, key -> new VoidEntry(spell, key));
        entry.plannedOn = Day.working(town.today() + plannedDays);
        entry.targetOn = Day.working(town.today() + targetDays);
        entry.recordedOn = town.today();
        entry.recordedAt = 61_200;
        town.queue(entry);
    }
}
