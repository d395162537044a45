package uk.rooftree.etl.synthetic;

/** A row of review: one yearly review of one application. */
final class Review extends Extracted {

    private final String ref;
    private final Application application;
    final int dueOn;
    int sentOn = Day.NONE;
    int repliedOn = Day.NONE;
    String result = "pending";
    int resultOn = Day.NONE;
    int reinstatedOn = Day.NONE;

    Review(String ref, Application application, int dueOn) {
        this.ref = ref;
        this.application = application;
        this.dueOn = dueOn;
    }

    boolean isPending() {
        return result.equals("pending");
    }

    void ends(String outcome, int day) {
        result = outcome;
        resultOn = day;
        changed();
    }

    @Override
    Feed feed() {
        return Feed.REVIEW;
    }

    @Override
    void write(RowText row) {
        row.text(ref).text(application.ref).date(dueOn).date(sentOn).date(dueOn).date(repliedOn).text(result).date(resultOn);
        row.date(reinstatedOn);
    }
}
