package uk.rooftree.etl.synthetic;

/** A row of offer. */
final class Offer extends Extracted {

    final long id;
    final String ref;
    final Application application;
    final Home home;
    final Advert advert;
    final int offeredOn;
    int viewedOn = Day.NONE;
    String outcome = "pending";
    int outcomeOn = Day.NONE;
    String refusalReason;
    String reasonable;
    boolean atViewing;
    String officer;

    Offer(long id, String ref, Application application, Home home, Advert advert, int offeredOn) {
        this.id = id;
        this.ref = ref;
        this.application = application;
        this.home = home;
        this.advert = advert;
        this.offeredOn = offeredOn;
    }

    @Override
    Feed feed() {
        return Feed.OFFER;
    }

    @Override
    void write(RowText row) {
        row.text(ref).text(application.ref).text(home == null ? null : home.ref).text(advert == null ? null : advert.ref);
        row.date(offeredOn).date(viewedOn).text(outcome).date(outcomeOn).text(refusalReason).text(reasonable);
        row.flagIfTrue(atViewing).text(officer);
    }
}
