package uk.rooftree.etl.synthetic;

/** A row of void_event: one step of one void. */
final class VoidEntry extends Extracted {

    private final VoidSpell spell;
    private final VoidStep step;
    private final String code;
    int plannedOn = Day.NONE;
    int actualOn = Day.NONE;
    int targetOn = Day.NONE;
    int recordedOn = Day.NONE;
    int recordedAt;

    VoidEntry(VoidSpell spell, VoidStep step) {
        this.spell = spell;
        this.step = step;
        this.code = step.code();
    }

    @Override
    Feed feed() {
        return Feed.VOID_EVENT;
    }

    @Override
    void write(RowText row) {
        row.text(spell.ref).text(code).date(plannedOn).date(actualOn).date(targetOn).text(step.owner()).at(recordedOn, recordedAt);
    }
}
