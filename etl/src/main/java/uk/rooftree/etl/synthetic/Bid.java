package uk.rooftree.etl.synthetic;

/** A row of bid: one application's bid for one advert. */
final class Bid extends Extracted {

    final Advert advert;
    final Application application;
    final int placedOn;
    final int placedAt;
    final String channel;
    int withdrawnOn = Day.NONE;
    boolean valid;
    int rank = -1;
    String bypassReason;

    Bid(Advert advert, Application application, int placedOn, int placedAt, String channel, boolean valid) {
        this.advert = advert;
        this.application = application;
        this.placedOn = placedOn;
        this.placedAt = placedAt;
        this.channel = channel;
        this.valid = valid;
    }

    @Override
    Feed feed() {
        return Feed.BID;
    }

    @Override
    boolean isKept() {
        return advert.keepsBids;
    }

    @Override
    void write(RowText row) {
        row.text(advert.ref).text(application.ref).at(placedOn, placedAt).text(channel).at(withdrawnOn, 72_000).flag(valid);
        row.numberOrBlank(rank).text(bypassReason);
    }
}
