package uk.rooftree.etl.synthetic;

/** A row of enquiry: one contact or piece of correspondence. */
final class Enquiry extends Extracted {

    final long id;
    private final String ref;
    private final String kind;
    final int receivedOn;
    private final int receivedAt;
    String channel;
    String subject;
    Application application;
    int targetOn = Day.NONE;
    int answeredOn = Day.NONE;
    int answeredAt;
    String firstContact;
    String officer;

    Enquiry(long id, String ref, String kind, int receivedOn, int receivedAt) {
        this.id = id;
        this.ref = ref;
        this.kind = kind;
        this.receivedOn = receivedOn;
        this.receivedAt = receivedAt;
    }

    @Override
    Feed feed() {
        return Feed.ENQUIRY;
    }

    @Override
    void write(RowText row) {
        row.text(ref).text(kind).text(channel).text(subject).text(application == null ? null : application.ref);
        row.at(receivedOn, receivedAt).date(targetOn).at(answeredOn, answeredAt).text(firstContact).text(officer);
    }
}
