package uk.rooftree.etl.synthetic;

/** A row of application_event: something about an application that changed. */
final class ApplicationEntry extends Extracted {

    private final String ref;
    private final Application application;
    private final String event;
    private final String before;
    private final String after;
    private final int day;
    private final int second;
    private final String actor;

    ApplicationEntry(String ref, Application application, String event, String before, String after, int day, int second,
            String actor) {
        this.ref = ref;
        this.application = application;
        this.event = event;
        this.before = before;
        this.after = after;
        this.day = day;
        this.second = second;
        this.actor = actor;
    }

    @Override
    Feed feed() {
        return Feed.APPLICATION_EVENT;
    }

    @Override
    void write(RowText row) {
        row.text(ref).text(application.ref).text(event).text(before).text(after).at(day, second).text(actor);
    }
}
