package uk.rooftree.etl.synthetic;

/** A row of decant: one household moved out of its home, for a while or for good. */
final class Decant extends Extracted {

    private final String ref;
    final Tenancy tenancy;
    Home to;
    String kind = "temporary";
    String reason;
    int requestedOn = Day.NONE;
    int targetOn = Day.NONE;
    int movedOn = Day.NONE;
    int returnedOn = Day.NONE;
    String result;

    Decant(String ref, Tenancy tenancy) {
        this.ref = ref;
        this.tenancy = tenancy;
    }

    @Override
    Feed feed() {
        return Feed.DECANT;
    }

    @Override
    void write(RowText row) {
        row.text(ref).text(tenancy.ref).text(tenancy.household.ref).text(tenancy.home.ref).text(to == null ? null : to.ref);
        row.text(kind).text(reason).date(requestedOn).date(targetOn).date(movedOn).date(returnedOn).text(result);
    }
}
