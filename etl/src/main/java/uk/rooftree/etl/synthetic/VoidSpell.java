package uk.rooftree.etl.synthetic;

import java.util.EnumMap;
import java.util.Map;

/** A row of void: one empty spell of one home. */
final class VoidSpell extends Extracted {

    final long id;
    final String ref;
    final Home home;
    final Tenancy out;
    Tenancy in;
    final int startsOn;
    int endsOn = Day.NONE;
    final String voidClass;
    boolean lahsMajor;
    int noticeOn = Day.NONE;
    int keysInOn = Day.NONE;
    int worksStartOn = Day.NONE;
    int worksCompleteOn = Day.NONE;
    int lettableFrom = Day.NONE;
    int keysOutOn = Day.NONE;
    String officer;
    /** The steps of the path recorded or planned. */
    final Map<VoidStep, VoidEntry> path = new EnumMap<>(VoidStep.class);
    /** Adverts so far. */
    int adverts;
    /** Offers so far. */
    int offers;

    VoidSpell(long id, String ref, Home home, Tenancy out, int startsOn, String voidClass) {
        this.id = id;
        this.ref = ref;
        this.home = home;
        this.out = out;
        this.startsOn = startsOn;
        this.voidClass = voidClass;
    }

    @Override
    Feed feed() {
        return Feed.VOID;
    }

    @Override
    void write(RowText row) {
        row.text(ref).text(home.ref).text(out == null ? null : out.ref).text(in == null ? null : in.ref);
        row.date(startsOn).date(endsOn).text(voidClass).flagIfTrue(lahsMajor).date(noticeOn).date(keysInOn);
        row.date(worksStartOn).date(worksCompleteOn).date(lettableFrom).date(keysOutOn);
        // where the class alone says it, most teams leave it blank
        row.text(id % 16 == 0 && voidClass.equals("standard") ? "true" : null).money(home.weeklyRent);
        row.text(officer);
    }
}
